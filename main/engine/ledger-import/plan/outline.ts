import type { Issue } from '../../../../shared/casefile.ts';
import type { PlannedField } from '../../../../shared/ledger-import.ts';
import { addCategory, addSection } from '../../casefile/index.ts';
import type { IssuePatch } from '../../issue/index.ts';
import type { Change } from '../../library/index.ts';
import type { EntryValues } from '../sheet/entry.ts';
import { keyOf } from './same.ts';

interface Titled {
  id: string;
  title: string;
  sectionId: string | null;
}

/** Section and category by the titles that a ledger gives them; those that the case file does not have yet are added. */
export function placeFor(
  change: Change,
  {
    caseFileId,
    issue,
    values,
    fields,
  }: { caseFileId: string; issue: Issue; values: EntryValues; fields: readonly PlannedField[] },
): Pick<IssuePatch, 'sectionId' | 'categoryId'> {
  const section = fields.includes('section') ? values.section : null;
  const category = fields.includes('category') ? values.category : null;
  const sectionId = section === null ? null : sectionFor(change, caseFileId, section);
  if (category === null) return sectionId === null ? {} : { sectionId };
  const within = sectionId ?? issue.sectionId;
  return { categoryId: categoryFor(change, caseFileId, within, category) };
}

function sectionFor(change: Change, caseFileId: string, title: string): string {
  const known = change.db
    .prepare<[string], Titled>(
      'SELECT id, title, NULL AS sectionId FROM section WHERE case_file_id = ? ORDER BY position',
    )
    .all(caseFileId)
    .find((each) => keyOf(each.title) === keyOf(title));
  return known?.id ?? addSection(change, { caseFileId, title });
}

/** Within its section, or where the ledger names none, in any. */
function categoryFor(change: Change, caseFileId: string, sectionId: string | null, title: string): string {
  const same = change.db
    .prepare<[string], Titled>(
      'SELECT id, title, section_id AS sectionId FROM category WHERE case_file_id = ? ORDER BY position',
    )
    .all(caseFileId)
    .filter((each) => keyOf(each.title) === keyOf(title));
  const own = same.find((each) => each.sectionId === sectionId);
  const [other] = sectionId === null ? same : [];
  return (own ?? other)?.id ?? addCategory(change, { caseFileId, sectionId, title });
}
