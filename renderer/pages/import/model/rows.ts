import type { DraftIssue, NoticeDraft } from '../../../../shared/intake.ts';

/** A row of the pane that shows what was recognised. */
export type Row =
  | { kind: 'facts' | 'unplaced' | 'text' | 'contact' | 'withheld' | 'loose' | 'addSection' }
  | { kind: 'section' | 'category' | 'issue'; key: string };

/** The pieces in the order of the notice: facts, then the problems under their headings, then what follows. */
export function rowsOf(draft: NoticeDraft): Row[] {
  const { sections, categories, issues } = draft;
  const within = (section: string | null, category: string | null): Row[] =>
    (byPlace.get(`${section} ${category}`) ?? []).map(({ key }) => ({ kind: 'issue', key }));
  const byPlace = Map.groupBy(issues, ({ section, category }: DraftIssue) => `${section} ${category}`);
  const inCategories = (section: string | null): Row[] =>
    categories
      .filter((category) => category.section === section)
      .flatMap(({ key }) => [{ kind: 'category', key }, ...within(section, key)] as Row[]);
  const loose = [...within(null, null), ...inCategories(null)];
  const looseHead: Row[] = loose.length > 0 && sections.length > 0 ? [{ kind: 'loose' }] : [];
  const placed = sections.flatMap(({ key }): Row[] => [
    { kind: 'section', key },
    ...within(key, null),
    ...inCategories(key),
  ]);
  const looseFirst = issues[0]?.section === null;
  return [
    { kind: 'facts' },
    { kind: 'unplaced' },
    { kind: 'text' },
    ...(looseFirst ? [...looseHead, ...loose, ...placed] : [...placed, ...looseHead, ...loose]),
    { kind: 'addSection' },
    { kind: 'withheld' },
    { kind: 'contact' },
  ];
}

const IN_CONTACT = new Set(['phone', 'hours', 'address', 'postcode', 'email', 'commentFrom', 'commentTo']);

/** The row in which a piece stands; -1 for one that stands in none. */
export function rowOf(rows: readonly Row[], draft: NoticeDraft, piece: string): number {
  const owner = draft.issues.find(({ measures }) => measures.some(({ key }) => key === piece))?.key;
  const key = owner ?? piece.split(':')[0] ?? piece;
  const keyed = rows.findIndex((row) => 'key' in row && row.key === key);
  if (keyed >= 0) return keyed;
  const text = key === 'lead' || key === 'closing' || draft.chapters.some((chapter) => chapter.key === key);
  const kind = key.startsWith('unplaced-')
    ? 'unplaced'
    : text
      ? 'text'
      : IN_CONTACT.has(key)
        ? 'contact'
        : 'facts';
  return rows.findIndex((row) => row.kind === kind);
}
