import type { WarningCode } from '../../../shared/intake.ts';
import type { NoticeWarning } from '../../../shared/notice.ts';
import type { Range } from './leads.ts';
import { type Line, lineAt } from './lines.ts';

/** Collects what the person who checks the result should look at. */
export class Warnings {
  readonly list: NoticeWarning[] = [];
  readonly #lines: Line[];

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  /** `at` names the place; without it the warning is about the whole notice. */
  add(code: WarningCode, message: string, at?: Range): void {
    const line = at === undefined ? undefined : lineAt(this.#lines, at.start);
    this.list.push({ code, message, line: line === undefined ? null : line.index + 1 });
  }
}
