/**
 * Links of evidence that count, as a table to select from: neither they nor what they prove is in the recycle bin.
 * Measures in the bin are few, so naming them is cheaper than looking at the measure of every link.
 */
export const LIVE_LINKS = `(
  SELECT evidence_link.id, evidence_id, issue_id, measure_id, case_file_id
  FROM evidence_link JOIN issue ON issue.id = issue_id
  WHERE evidence_link.trashed_at IS NULL AND issue.trashed_at IS NULL
    AND ifnull(measure_id, '') NOT IN (SELECT id FROM measure WHERE trashed_at IS NOT NULL)
)`;

/**
 * The same as a condition, for a query about few links that joins `issue` and, if any, `measure` under their own names.
 * @param link what the query calls `evidence_link`
 */
export function isLive(link = 'evidence_link'): string {
  return `${link}.trashed_at IS NULL AND issue.trashed_at IS NULL AND measure.trashed_at IS NULL`;
}
