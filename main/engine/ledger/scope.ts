/** Which rows of a table that names an issue in `issue_id`: a condition, and the values for its place-holders. */
export interface Scope {
  sql: string;
  values: string[];
}

/** Rows about one case file, or all. */
export function scopeOf(caseFileId: string | null): Scope {
  if (caseFileId === null) return { sql: 'TRUE', values: [] };
  return { sql: 'issue_id IN (SELECT id FROM issue WHERE case_file_id = ?)', values: [caseFileId] };
}
