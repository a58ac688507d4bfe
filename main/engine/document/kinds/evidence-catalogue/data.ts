import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Evidence, Issue } from '../../../../../shared/casefile.ts';
import type { Regulation } from '../../../../../shared/regulation.ts';
import { DISCLOSURE_NAMES } from '../../../../../shared/vocabulary.ts';
import { readCaseFile } from '../../../casefile/index.ts';
import { readRegulations } from '../../../regulation/index.ts';
import { collectEnvelope, envelopeShape } from '../../envelope/index.ts';
import { type ListedDocument, listedDocuments } from '../file-items/index.ts';
import type { Scope } from '../kind.ts';
import { mediaName } from './media-name.ts';

const text = z.string().nullable();

const material = z.strictObject({
  name: z.string(),
  /** 材料类型 */
  type: z.string(),
  /** 文号, 形成单位: of rules that are registered, and of our own papers. */
  number: text,
  author: text,
  date: text,
  pages: z.int().nullable(),
  /** 对应措施号; none: the problem as a whole. */
  measures: z.array(z.int()),
  note: text,
  addedBy: z.string(),
  addedOn: z.string(),
  sha256: z.string(),
});
export type Material = z.infer<typeof material>;

export const evidenceData = z.strictObject({
  ...envelopeShape,
  issues: z.array(
    z.strictObject({
      number: z.int(),
      statement: z.string(),
      disclosure: z.string(),
      materials: z.array(material),
    }),
  ),
});
export type EvidenceData = z.infer<typeof evidenceData>;

/** The papers that close a problem. */
const CLOSING: readonly string[] = ['closure-application', 'closure-form'];

/**
 * What proves that a problem was dealt with, or that each of a case file was: what belongs to the problem as a whole, measure
 * by measure, the rules that were issued, and the papers of its closing.
 * @throws JuanzongError `case-not-found`
 */
export function collectEvidence(db: Database, { caseFileId, issueId }: Scope): EvidenceData {
  const { inspectedUnit, issues } = readCaseFile(db, caseFileId);
  const regulations = readRegulations(db, caseFileId);
  const documents = listedDocuments(db, caseFileId).filter(({ kind }) => CLOSING.includes(kind));
  return {
    ...collectEnvelope(db, 'evidence-catalogue', inspectedUnit),
    issues: issues
      .filter(({ id }) => issueId === null || id === issueId)
      .map((issue) => ({
        number: issue.number,
        statement: issue.statement ?? '（内容待补填）',
        disclosure: DISCLOSURE_NAMES[issue.disclosure],
        materials: [
          ...piecesOf(issue, regulations),
          ...documents.filter((each) => each.issueId === issue.id).map(paperOf),
        ],
      })),
  };
}

function piecesOf({ evidence }: Issue, regulations: readonly Regulation[]): Material[] {
  const ruleOf = ({ id }: Evidence) => regulations.find((each) => each.evidence?.id === id);
  const pieces = new Map<string, { isRule: boolean; material: Material }>();
  for (const link of evidence) {
    const rule = ruleOf(link);
    const known = pieces.get(link.id) ?? {
      isRule: rule !== undefined,
      material: {
        name: link.name.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd'),
        type: rule ? '制度' : mediaName(link.mediaType),
        number: rule?.number ?? null,
        author: rule?.issuingBody ?? null,
        date: link.documentDate ?? rule?.issuedOn ?? null,
        pages: link.pageCount,
        measures: [],
        note: link.note,
        addedBy: link.addedBy,
        addedOn: link.addedAt.slice(0, 10),
        sha256: link.sha256,
      },
    };
    if (link.measure !== null) known.material.measures.push(link.measure);
    pieces.set(link.id, known);
  }
  const first = ({ material }: { material: Material }): number => Math.min(...material.measures, 1e9);
  const ordered = [...pieces.values()].sort((a, b) => {
    if (a.isRule !== b.isRule) return a.isRule ? 1 : -1;
    const [whole, other] = [a.material.measures.length === 0, b.material.measures.length === 0];
    if (whole !== other) return whole ? -1 : 1;
    return whole ? 0 : first(a) - first(b);
  });
  return ordered.map((piece) => piece.material);
}

function paperOf(document: ListedDocument): Material {
  return {
    name: document.title,
    type: '文书',
    number: document.number,
    author: document.issuers.join('、') || null,
    date: document.date,
    pages: null,
    measures: [],
    note: null,
    addedBy: document.createdBy,
    addedOn: document.createdOn,
    sha256: document.sha256,
  };
}
