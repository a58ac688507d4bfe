/** A department or a person that was named before, offered while a name is typed. */
export interface Suggestion {
  name: string;
  /** The first letters of its pinyin in lower case: 林业局 → lyj. */
  initials: string;
  /** In how many issues it is named; deleted ones do not count. */
  issues: number;
}
