/** Which rows to read. */
export type Which = { all: true } | { caseFile: string } | { ids: readonly string[] };

/** The condition for it, with its values. @param id, caseFile the columns that hold them */
export function filter(which: Which, id: string, caseFile: string): { sql: string; values: string[] } {
  if ('all' in which) return { sql: 'TRUE', values: [] };
  if ('caseFile' in which) return { sql: `${caseFile} = ?`, values: [which.caseFile] };
  return { sql: `${id} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(which.ids)] };
}
