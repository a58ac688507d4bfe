import type { Database } from 'better-sqlite3';
import type { DisclosedIssue, DisclosureState, WithholdingGap } from '../../../shared/disclosure.ts';
import { trimmed } from '../input/index.ts';

const ISSUES = `
  SELECT id, number, public_number AS publicNumber, statement, disclosure, withheld_ground AS ground,
    withheld_reason AS explanation, consent_by AS consentBy, consent_on AS consentOn
  FROM issue WHERE case_file_id = ? AND trashed_at IS NULL ORDER BY number`;

/** What of a case file is public and what is not; consent of a day after `on` is none yet. */
export function readDisclosure(db: Database, caseFileId: string, on: string): DisclosureState {
  const issues = db
    .prepare<[string], Omit<DisclosedIssue, 'gaps'>>(ISSUES)
    .all(caseFileId)
    .map((issue) => ({ ...issue, gaps: gapsOf(issue, on) }));
  const withheld = issues.filter(({ disclosure }) => disclosure === 'withheld').length;
  return {
    on,
    issues,
    counts: {
      public: issues.length - withheld,
      withheld,
      withGaps: issues.filter(({ gaps }) => gaps.length > 0).length,
    },
  };
}

function gapsOf(
  { disclosure, ground, explanation, consentBy, consentOn }: Omit<DisclosedIssue, 'gaps'>,
  on: string,
): WithholdingGap[] {
  if (disclosure === 'public') return [];
  const isBlank = (text: string | null): boolean => text === null || trimmed(text) === '';
  const gaps: WithholdingGap[] = [];
  if (ground === null) gaps.push('ground');
  if (isBlank(explanation)) gaps.push('explanation');
  if (isBlank(consentBy) || consentOn === null) gaps.push('consent');
  else if (consentOn > on) gaps.push('laterConsent');
  return gaps;
}
