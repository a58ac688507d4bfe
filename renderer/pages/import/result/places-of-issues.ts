import type { DraftIssue, NoticeDraft } from '../../../../shared/intake.ts';

/** A section, or a category of one, that an issue can stand in. */
export interface PlaceOption {
  value: string;
  label: string;
  /** Whether it stands in a section. */
  within: boolean;
}

/** Keys hold no white space, so a blank parts the two. */
export function placeValue({ section, category }: Pick<DraftIssue, 'section' | 'category'>): string {
  return `${section ?? ''} ${category ?? ''}`;
}

export function readPlace(value: string): { section: string | null; category: string | null } {
  const [section = '', category = ''] = value.split(' ');
  return { section: section || null, category: category || null };
}

/** All places in the order of the notice. */
export function placeOptions({ sections, categories }: NoticeDraft): PlaceOption[] {
  const under = (section: string | null): PlaceOption[] =>
    categories
      .filter((category) => category.section === section)
      .map(({ key, title }) => ({
        value: placeValue({ section, category: key }),
        label: title || '（未填写）',
        within: section !== null,
      }));
  return [
    { value: placeValue({ section: null, category: null }), label: '不归入方面', within: false },
    ...under(null),
    ...sections.flatMap(({ key, title }) => [
      { value: placeValue({ section: key, category: null }), label: title || '（未填写）', within: false },
      ...under(key),
    ]),
  ];
}
