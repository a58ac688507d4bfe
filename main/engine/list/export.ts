import type { Database } from 'better-sqlite3';
import { packPaper } from '../document/index.ts';
import { JuanzongError } from '../error.ts';
import { safeName } from '../file-name/index.ts';
import { listDocument, listWorkbook } from './paper.ts';
import { type ListQuestion, showList } from './show.ts';

export const EXPORT_TYPES = ['xlsx', 'docx'] as const;
export type ExportType = (typeof EXPORT_TYPES)[number];

export interface ExportedList {
  /** What to call it. */
  fileName: string;
  bytes: Uint8Array;
}

/**
 * A list as the bytes of a file, with the day and the head of the audit chain in it. Nothing is kept of it: the same
 * library, question and type give the same bytes.
 * @throws JuanzongError `case-not-found`, `list-empty`
 */
export async function exportList(
  db: Database,
  question: ListQuestion,
  type: ExportType,
): Promise<ExportedList> {
  const list = showList(db, question);
  if (list.rows.length === 0) {
    throw new JuanzongError('list-empty', `${list.name}没有内容可以导出，请先录入问题，或放宽筛选条件。`);
  }
  const paper = type === 'docx' ? listDocument(list) : listWorkbook(list);
  return {
    fileName: safeName(`${list.name}（截至${list.on}）.${type}`),
    bytes: await packPaper(paper),
  };
}
