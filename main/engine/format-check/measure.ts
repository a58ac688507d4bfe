import type { FormatFinding, FormatReport } from '../../../shared/format-check.ts';
import { readPaper } from './docx/document.ts';
import { openPackage, type Package } from './docx/package.ts';
import { Mender } from './mend/mender.ts';
import { recognise } from './recognise/recognise.ts';
import { Report } from './report.ts';
import { checkAnnexes } from './rules/annex.ts';
import { checkAttachments } from './rules/attachments.ts';
import { checkBody } from './rules/body.ts';
import { checkColophon } from './rules/colophon.ts';
import { checkHead } from './rules/head.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkLines } from './rules/lines.ts';
import { checkAttendance } from './rules/minutes.ts';
import { checkNote } from './rules/note.ts';
import { checkPages } from './rules/page.ts';
import { checkPageNumbers } from './rules/page-number.ts';
import { checkEmptyPages } from './rules/pages.ts';
import { checkPunctuation } from './rules/punctuation.ts';
import { checkRecipients } from './rules/recipients.ts';
import { checkSignature } from './rules/signature.ts';
import { checkTables } from './rules/tables.ts';
import { checkTitle } from './rules/title.ts';
import { writeXml } from './xml/tree.ts';

export interface Measured extends FormatReport {
  /** How many of the findings can be put right in a copy. */
  mendable: number;
}

export interface Corrected {
  before: Measured;
  /** What a new measurement of the copy finds. */
  after: Measured;
  mended: FormatFinding[];
  bytes: Uint8Array;
}

/**
 * Measures a .docx against GB/T 9704-2012. For a thread of its own: the file is untrusted.
 * @throws NotDocx, TooLarge; any other error where the file is damaged
 */
export async function measure(bytes: Uint8Array): Promise<Measured> {
  return measured(reportOn(await openPackage(bytes)));
}

/** As `measure`, with a copy in which all is put right that can be. @throws as `measure` */
export async function correct(bytes: Uint8Array): Promise<Corrected> {
  const file = await openPackage(bytes);
  const report = reportOn(file);
  const before = measured(report);
  report.mend(new Mender(file.document));
  const parts = new Map([[file.documentPath, writeXml(file.document)]]);
  for (const { path, root } of file.margins.values()) parts.set(path, writeXml(root));
  const copy = await file.archive.replaced(parts);
  const after = await measure(copy);
  const left = new Set(after.findings.map(({ code, found }) => `${code}\n${found}`));
  const mended = before.findings.filter(({ code, found }) => !left.has(`${code}\n${found}`));
  return { before, after, mended, bytes: copy };
}

function measured(report: Report): Measured {
  const { findings, notJudged, mendable } = report;
  return { findings, notJudged, mendable };
}

function reportOn(file: Package): Report {
  const paper = readPaper(file);
  const parts = recognise(paper);
  const report = new Report();
  checkPages(report, paper, parts);
  checkLines(report, paper, parts);
  checkHead(report, paper, parts);
  checkTitle(report, parts);
  checkRecipients(report, parts);
  checkHeadings(report, parts);
  checkBody(report, parts);
  checkPunctuation(report, parts);
  checkAttachments(report, parts);
  checkAttendance(report, parts);
  checkSignature(report, parts);
  checkNote(report, parts);
  checkAnnexes(report, parts);
  checkTables(report, paper, parts);
  checkColophon(report, paper, parts);
  checkPageNumbers(report, paper, parts);
  checkEmptyPages(report, paper);
  if (paper.tracked) report.pass('修订', '文中有未接受的修订，按接受后的样子检查');
  if (paper.boxed.some(({ text }) => text.trim() !== '')) report.pass('文本框', '文本框中的文字没有检查');
  return report;
}
