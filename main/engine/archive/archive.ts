import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pieceCount } from '../../../shared/casefile.ts';
import { chainHeadText } from '../../../shared/chain-head.ts';
import { dayOf } from '../../../shared/clock.ts';
import { explainFailure, JuanzongError } from '../error.ts';
import { type Library, liesWithin } from '../library/index.ts';
import type { Progress } from '../procedure.ts';
import { verifyBag } from '../verify/index.ts';
import type { BagInfo } from './bag-info.ts';
import { BagWriter } from './bag-writer.ts';
import { catalogue } from './catalogue.ts';
import { catalogueDocx } from './catalogue-docx.ts';
import { catalogueXlsx } from './catalogue-xlsx.ts';
import { makeFolder } from './draft.ts';
import { issueSheet } from './issue-sheet.ts';
import {
  bagName,
  CATALOGUE_DOCX_PATH,
  CATALOGUE_XLSX_PATH,
  type Layout,
  layOut,
  type PlacedFile,
  RECORD_PATH,
} from './layout.ts';
import { type CaseRecord, readRecord } from './record.ts';
import { recordJson } from './record-json.ts';

export interface ArchiveRequest {
  caseFileId: string;
  /** The folder in which the bag is made. */
  out: string;
}

/**
 * Writes a whole case file, withheld issues included, as a bag in a new folder below `out`, and verifies it. The
 * library is only read. The same library gives the same bytes on the same day.
 * @returns the path of the bag
 * @throws JuanzongError `case-not-found`, `archive-exists`, `not-a-folder`, `out-in-library`, `file-missing` or `file-changed` for a file
 *   that the library no longer holds as it was, `archive-unsound`, and what the disk refuses; the reason of `signal`
 *   once it aborts; then there is no bag
 */
export async function archiveCaseFile(
  library: Library,
  { caseFileId, out }: ArchiveRequest,
  report: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<{ path: string }> {
  const record = readRecord(library.db, caseFileId);
  if (liesWithin(library.path, out)) {
    throw new JuanzongError('out-in-library', `“${out}”在卷宗库内，归档包请放到卷宗库以外的文件夹。`);
  }
  try {
    const path = await makeFolder(out, bagName(record.caseFile), (draft) =>
      writeCaseFile(library, record, draft, { report, signal }),
    );
    return { path };
  } catch (error) {
    throw explainFailure(error, out);
  }
}

async function writeCaseFile(
  library: Library,
  record: CaseRecord,
  draft: string,
  { report, signal }: { report: (progress: Progress) => void; signal: AbortSignal | undefined },
): Promise<void> {
  const layout = layOut(record);
  const bag = new BagWriter(draft);
  // Every byte is written once and read once more to verify.
  const payload = layout.files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of layout.files) {
    const onBytes = (count: number): void => {
      done += count;
      report({ done, total: 2 * payload, label: file.name });
    };
    await addFile(library, bag, file, onBytes, signal);
  }
  await addDerived(bag, record, layout);
  await bag.close(bagInfo(record));
  const onVerified = ({ done: verified }: Progress): void =>
    report({ done: payload + Math.min(verified, payload), total: 2 * payload, label: '核验归档包' });
  const { problems } = await verifyBag(draft, onVerified, signal);
  const [first] = problems;
  if (first) {
    throw new JuanzongError(
      'archive-unsound',
      `归档包写完后核验未通过：${first.message}本次没有留下归档包，请检查目标磁盘后再试。`,
    );
  }
}

async function addFile(
  library: Library,
  bag: BagWriter,
  file: PlacedFile,
  onBytes: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const written = await bag.add(file.path, storedBytes(library, file, signal), onBytes);
  if (written.sha256 !== file.sha256) {
    throw new JuanzongError(
      'file-changed',
      `“${file.name}”（${file.sha256}）的内容与存入时不一致，不能归档，请先用 verify 核验并找回原件。`,
    );
  }
}

/** What goes wrong in reading is told of the file, not of the bag. */
async function* storedBytes(
  library: Library,
  { from, name, sha256 }: PlacedFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    const bytes =
      from.store === 'evidence'
        ? library.evidence.read(sha256)
        : createReadStream(join(library.path, from.path), { highWaterMark: 1 << 20 });
    for await (const chunk of bytes) {
      signal?.throwIfAborted();
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new JuanzongError(
        'file-missing',
        `“${name}”（${sha256}）的文件不见了，不能归档，请先用 verify 核验并找回原件。`,
        { cause: error },
      );
    }
    throw explainFailure(error, name);
  }
}

async function addDerived(bag: BagWriter, record: CaseRecord, layout: Layout): Promise<void> {
  for (const issue of record.caseFile.issues) {
    await bag.add(layout.sheetPath(issue), [Buffer.from(issueSheet(record.caseFile, issue))]);
  }
  const rows = catalogue(record.caseFile, layout);
  await bag.add(CATALOGUE_XLSX_PATH, [await catalogueXlsx(rows, record.chainHead)]);
  await bag.add(CATALOGUE_DOCX_PATH, [await catalogueDocx(record, rows)]);
  await bag.add(RECORD_PATH, [Buffer.from(recordJson(record, layout))]);
}

function bagInfo({ caseFile, documents, chainHead }: CaseRecord): BagInfo {
  const { issues } = caseFile;
  const withheld = issues.filter((issue) => issue.disclosure === 'withheld').length;
  const evidence = pieceCount(issues.flatMap((issue) => issue.evidence));
  const counts = `问题${issues.length}个（其中不予公开${withheld}个），佐证材料${evidence}件，文书${documents.length}份。`;
  return [
    ['Source-Organization', caseFile.inspectedUnit],
    ['External-Description', `${caseFile.title ?? '巡察整改档案'}：${counts}`],
    ['External-Identifier', caseFile.id],
    ['Internal-Sender-Description', chainHeadText(chainHead)],
    ['Bagging-Date', dayOf(new Date())],
  ];
}
