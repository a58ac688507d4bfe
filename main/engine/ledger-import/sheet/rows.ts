/** Which rows of a table belong together: one issue may have several, and some are none at all. */
import type { LedgerField, LedgerNote } from '../../../../shared/ledger-import.ts';
import { placeName } from '../book/grid.ts';
import { sameKey } from '../plan/same.ts';
import { type Head, repeatsHead } from './head.ts';
import { type Found, type SheetView, textOf } from './view.ts';

export interface MappedColumn {
  index: number;
  head: string;
  field: LedgerField;
}

/** The rows of one issue, from 0, with the headings that they stand under. */
export interface Group {
  rows: number[];
  hidden: boolean;
  /** 一、党的领导方面: a row of its own above it. */
  section: { text: string; place: string } | null;
  category: { text: string; place: string } | null;
}

export interface Grouped {
  groups: Group[];
  leftOut: LedgerNote[];
}

const TOTAL = /^(?:合计|小计|总计|共计|累计|本页合计|本页小计|总数)/u;
const CLOSING =
  /^(?:注|备注|说明|附注|填表说明|填表人|填报人|填报单位|填报日期|填报时间|制表人?|制表时间|审核人?|审核单位|审批人|复核人?|联系人|联系电话|经办人|单位负责人|主要负责人|分管领导|负责人签字|签字|单位（?盖章|[（(]?盖章)/u;
const SECTION = /^[一二三四五六七八九十]{1,3}[、.．]/u;
const BY_NAME = /^.{2,36}(?:方面|方面的?问题|领域)[:：]?$/u;
const CATEGORY = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;

export function groupRows(view: SheetView, head: Head, columns: readonly MappedColumn[]): Grouped {
  const grouper = new Grouper(view, head, columns);
  for (const { index, hidden } of view.rows) {
    if (index >= head.row + head.rows) grouper.take(index, hidden);
  }
  return grouper;
}

class Grouper implements Grouped {
  readonly groups: Group[] = [];
  readonly leftOut: LedgerNote[] = [];
  readonly #view: SheetView;
  readonly #head: Head;
  readonly #columns: readonly MappedColumn[];
  #section: Group['section'] = null;
  #category: Group['category'] = null;
  #ended = false;

  constructor(view: SheetView, head: Head, columns: readonly MappedColumn[]) {
    this.#view = view;
    this.#head = head;
    this.#columns = columns;
  }

  take(row: number, hidden: boolean): void {
    const own = this.#own(row);
    if (own.every(([, text]) => text === '') && !this.#hasUnreadable(row)) return;
    if (repeatsHead(this.#head, own)) {
      // Group heads and their leaves may stand in rows of their own.
      this.#leave(row, own, '重复的表头');
      return;
    }
    const texts = own.filter(([, text]) => text !== '');
    const [first] = texts;
    if (first && TOTAL.test(first[1].replaceAll(/\s/gu, ''))) {
      this.#leave(row, own, '合计行');
      return;
    }
    const statement = this.#found(row, 'statement');
    if (first && texts.length === 1 && this.#takeHeading(row, first, statement)) return;
    if (first && this.#isClosing(row, texts, statement)) {
      this.#ended = true;
      this.#leave(row, own, '表格以外的说明');
      return;
    }
    this.#takeIssueRow(row, hidden, statement, own);
  }

  #takeIssueRow(row: number, hidden: boolean, statement: Found | null, own: Own): void {
    const current = this.groups.at(-1);
    if (current && this.#goesOn(current, row, statement)) {
      current.rows.push(row);
      current.hidden &&= hidden;
      return;
    }
    if (!statement && !this.#found(row, 'number') && !this.#found(row, 'sequence')) {
      if (current && !this.#ended && this.#hasMore(row)) {
        current.rows.push(row);
        return;
      }
      this.#leave(row, own, '没有问题内容，不知道属于哪个问题');
      return;
    }
    this.#ended = false;
    this.groups.push({ rows: [row], hidden, section: this.#section, category: this.#category });
  }

  /** Whether a row belongs to the issue above: a merged cell reaches into it, or it says the same once more. */
  #goesOn(current: Group, row: number, statement: Found | null): boolean {
    const first = current.rows[0] ?? row;
    if (statement?.merge && statement.row >= first && statement.row < row) return true;
    const numbers = (['number', 'sequence'] as const).map((field) => this.#found(row, field));
    const isNumbered = numbers.some((found) => found !== null && found.row === row);
    const last = current.rows.at(-1) ?? first;
    if (!statement) {
      const reaches = numbers.some((found) => found?.merge && found.row >= first && found.row < row);
      return reaches || (!isNumbered && last === row - 1 && this.#hasMore(row));
    }
    if (last !== row - 1) return false;
    const before = this.#found(first, 'statement');
    if (!before || !sameKey(textOf(before.cell), textOf(statement.cell))) return false;
    return (['number', 'sequence'] as const).every((field) => {
      const [one, other] = [this.#found(first, field), this.#found(row, field)];
      return !other || (one !== null && textOf(one.cell) === textOf(other.cell));
    });
  }

  /** Whether a row without a problem has something that can belong to the one above. */
  #hasMore(row: number): boolean {
    return this.#columns.some(({ field, index }) => {
      if (field === 'number' || field === 'sequence' || field === 'statement') return false;
      const found = this.#view.find(row, index);
      return found !== null && found.row === row && textOf(found.cell) !== '';
    });
  }

  /** 一、… or （一）… alone in a row, at the left or over several columns, stands over the issues below. */
  #takeHeading(row: number, [column, text]: Own[number], statement: Found | null): boolean {
    const merge = this.#view.mergeAt(row, column);
    const isWide = merge !== null && merge.right > merge.left;
    const isStatement = statement !== null && !isWide && statement.column === column && statement.row === row;
    if (isStatement) return false;
    const place = placeName(row, column);
    if (SECTION.test(text) || (isWide && BY_NAME.test(text))) {
      this.#section = { text, place };
      this.#category = null;
    } else if (CATEGORY.test(text)) this.#category = { text, place };
    else return false;
    return true;
  }

  #isClosing(row: number, texts: Own, statement: Found | null): boolean {
    const [first] = texts;
    if (!first) return false;
    const [column, text] = first;
    const squeezed = text.replaceAll(/\s/gu, '');
    const hasStatement =
      statement !== null && statement.row === row && !(statement.column === column && texts.length <= 3);
    if (CLOSING.test(squeezed) && !hasStatement) return true;
    const merge = this.#view.mergeAt(row, column);
    return texts.length === 1 && merge !== null && merge.right - merge.left >= 2;
  }

  #own(row: number): Own {
    return this.#view.cells(row).map(([column, cell]) => [column, textOf(cell)]);
  }

  #hasUnreadable(row: number): boolean {
    return this.#view.cells(row).some(([, cell]) => cell.kind === 'formula' || cell.kind === 'error');
  }

  #found(row: number, field: LedgerField): Found | null {
    const column = this.#columns.find((each) => each.field === field);
    const found = column ? this.#view.find(row, column.index) : null;
    return found && textOf(found.cell) !== '' ? found : null;
  }

  #leave(row: number, own: Own, why: string): void {
    const text = own
      .map(([, each]) => each)
      .filter((each) => each !== '')
      .join(' ')
      .replaceAll(/\s+/gu, ' ');
    const shown = text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
    const place = placeName(row, own[0]?.[0] ?? 0);
    const unread = this.#hasUnreadable(row) ? '（其中有公式没有计算结果，或有错误值）' : '';
    this.leftOut.push({ place, kind: 'unused', text: `${why}${unread}${shown === '' ? '' : `：${shown}`}` });
  }
}

type Own = (readonly [column: number, text: string])[];
