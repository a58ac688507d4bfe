/** A department or a person that was named before, offered while a name is typed. */
export interface Suggestion {
  name: string;
  /** The first letters of its pinyin in lower case: 林业局 → lyj. */
  initials: string;
  /** In how many issues it is named; deleted ones do not count. */
  issues: number;
}

/** How much lies with a department or a person on a day; what is in the recycle bin does not count. */
export interface Load {
  /** Problems that are not closed, in whatever role. */
  open: number;
  /** Those of the open ones that are past their deadline. */
  overdue: number;
  closed: number;
  /** Measures of all these problems, and how many of them are done. */
  measures: number;
  measuresDone: number;
}

/** 单位 of the register. */
export interface RegisteredDepartment {
  id: string;
  name: string;
  /** See {@link Suggestion}. */
  initials: string;
  /** Whether it can be made responsible for anything new. */
  active: boolean;
  /** How many persons belong to it. */
  persons: number;
  load: Load;
}

/** 人员 of the register. */
export interface RegisteredPerson {
  id: string;
  name: string;
  initials: string;
  /** 职务. */
  position: string | null;
  phone: string | null;
  departmentId: string | null;
  department: string | null;
  active: boolean;
  load: Load;
}
