/** One year of the holiday calendar: only what differs from Monday to Friday. Days are `2021-03-18`. */
export interface CalendarYear {
  year: number;
  /** 放假: days off from Monday to Friday. */
  holidays: string[];
  /** 调休上班: Saturdays and Sundays that are worked. */
  workdays: string[];
  /** Whether the office has entered it, so that the program's own list of that year does not count. */
  isOwn: boolean;
}

/** 节假日历. */
export interface WorkCalendar {
  /** The latest first. */
  years: CalendarYear[];
  /** Beyond this day nothing is known of holidays, and Monday to Friday count as worked. */
  knownUntil: string;
}
