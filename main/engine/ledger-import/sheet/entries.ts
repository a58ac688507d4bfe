import { LEDGER_FIELD_NAMES, type LedgerField, type LedgerNote } from '../../../../shared/ledger-import.ts';
import { COMPLETION_NAMES } from '../../../../shared/vocabulary.ts';
import { sameKey } from '../plan/same.ts';
import { type DateUse, type ReadDate, readDate } from './dates.ts';
import type { Entry, EntryMeasure, EntryValues } from './entry.ts';
import { readMeasures } from './measures.ts';
import { lesserCompletion, progressUnder, readKind } from './progress.ts';
import type { Group, MappedColumn } from './rows.ts';
import { type Found, placeOf, type SheetView, textOf } from './view.ts';

/** What stands in a cell instead of nothing. */
const BLANK = /^(?:[-—–/\\、]+|无|暂无|不涉及)$/u;
const NAME_PARTS = /[、，,;；/／\n]+/u;

/** What the rows of one issue say. */
export function readEntry(view: SheetView, columns: readonly MappedColumn[], group: Group): Entry {
  return new EntryReader(view, columns, group).read();
}

/** A value with the row of the issue that it stands in, and whether it is for that row alone. */
interface Piece {
  found: Found;
  text: string;
  place: string;
}

class EntryReader {
  readonly #view: SheetView;
  readonly #columns: readonly MappedColumn[];
  readonly #group: Group;
  readonly #notes: LedgerNote[] = [];
  readonly #places: Entry['places'] = {};

  constructor(view: SheetView, columns: readonly MappedColumn[], group: Group) {
    this.#view = view;
    this.#columns = columns;
    this.#group = group;
  }

  read(): Entry {
    const { rows, hidden } = this.#group;
    const row = rows[0] ?? 0;
    this.#noteUnreadable();
    const measures = this.#measures();
    const limits = this.#dates('dueDate', 'limit', measures);
    const starts = this.#dates('startDate', 'point', measures);
    const done = this.#dates('completedDate', 'point', measures);
    const progress = this.#progress();
    const values: EntryValues = {
      section: this.#heading('section'),
      category: this.#heading('category'),
      statement: this.#one('statement'),
      detail: this.#detail(),
      measures: measures.map(({ measure }) => measure),
      leadDepartment: this.#name('leadDepartment'),
      responsibleDepartments: this.#names('responsibleDepartments'),
      responsibleLeader: this.#name('responsibleLeader'),
      handler: this.#name('handler'),
      rectificationKind: this.#kind() ?? limits.kind,
      startDate: starts.day ?? limits.from,
      dueDate: limits.day,
      completedDate: done.day,
      ...progress,
      outcome: this.#outcome(measures),
      disclosure: this.#disclosure(),
      withheldReason: this.#one('withheldReason'),
    };
    return {
      row,
      lastRow: rows.at(-1) ?? row,
      hidden,
      key: this.#one('number'),
      sequence: this.#one('sequence'),
      values,
      places: this.#places,
      notes: this.#notes,
    };
  }

  /** The values in the columns of a field, each once however many rows it is merged over, in their order. */
  #pieces(field: LedgerField): Piece[] {
    const seen = new Set<string>();
    return this.#columns
      .filter((column) => column.field === field)
      .flatMap(({ index }) =>
        this.#group.rows.flatMap((row) => {
          const found = this.#view.find(row, index);
          const text = textOf(found?.cell);
          if (!found || text === '') return [];
          const place = placeOf(found);
          if (seen.has(place)) return [];
          seen.add(place);
          this.#places[field] ??= place;
          return BLANK.test(text) ? [] : [{ found, text, place }];
        }),
      );
  }

  #noteUnreadable(): void {
    for (const { index, field, head } of this.#columns) {
      for (const row of this.#group.rows) {
        const found = this.#view.find(row, index);
        if (!found || found.row !== row) continue;
        const place = placeOf(found);
        if (found.cell.kind === 'formula') {
          this.#unused(
            place,
            `“${head}”是公式，文件中没有计算结果，没有采用；请用 Excel 或 WPS 打开并保存后再导入`,
          );
          this.#places[field] ??= place;
        } else if (found.cell.kind === 'error') {
          this.#unused(place, `“${head}”是错误值 ${found.cell.text}，没有采用`);
        }
      }
    }
  }

  #unused(place: string, text: string): void {
    this.#notes.push({ place, text, kind: 'unused' });
  }

  #told(place: string, text: string): void {
    this.#notes.push({ place, text, kind: 'told' });
  }

  /** The one value of a field; another one in a further row has no room. */
  #one(field: LedgerField): string | null {
    const [first, ...others] = this.#pieces(field);
    if (!first) return null;
    for (const { text, place } of others) {
      if (sameKey(text, first.text)) continue;
      this.#unused(
        place,
        `一个问题只有一项“${LEDGER_FIELD_NAMES[field]}”，已采用 ${first.place}，没有采用“${text}”`,
      );
    }
    return first.text;
  }

  #name(field: LedgerField): string | null {
    return this.#one(field)?.replaceAll(/\s*\n\s*/gu, '、') ?? null;
  }

  #names(field: LedgerField): string[] {
    const parts = this.#pieces(field).flatMap(({ text }) => text.split(NAME_PARTS));
    return [...new Set(parts.map((each) => each.trim()).filter((each) => each !== ''))];
  }

  /** 方面 and 问题类别: in a column, or a row of their own above the issue; without their numbers. */
  #heading(field: 'section' | 'category'): string | null {
    const own = this.#one(field);
    const above = this.#group[field];
    if (own === null && above) this.#places[field] = above.place;
    const text = own ?? above?.text;
    if (text === undefined) return null;
    return withoutNumber(text) || null;
  }

  /** 备注; what stands in a column of another name says which. */
  #detail(): string | null {
    const columns = this.#columns.filter(({ field }) => field === 'detail');
    const lines = this.#pieces('detail').map(({ text, found }) => {
      const column = columns.find(({ index }) => index === found.column);
      return !column || /备注|附注|^$/u.test(column.head) ? text : `${column.head}：${text}`;
    });
    return lines.length === 0 ? null : lines.join('\n');
  }

  #measures(): RowMeasure[] {
    const pieces = this.#pieces('measures');
    return pieces.flatMap(({ text, found, place }) => {
      const { texts, opening } = readMeasures(text, pieces.length === 1);
      if (opening !== null) this.#told(place, `措施前的“${opening}”没有另存`);
      return texts.map((each) => ({
        row: found.row,
        measure: { text: each, startDate: null, dueDate: null, doneDate: null, outcome: null },
      }));
    });
  }

  /** The date of the issue; where its measures stand in rows with dates of their own, each measure gets its own. */
  #dates(
    field: keyof typeof MEASURE_DATES,
    use: DateUse,
    measures: readonly RowMeasure[],
  ): Pick<ReadDate, 'day' | 'from' | 'kind'> {
    const read = this.#pieces(field).map((piece) => ({ ...piece, date: readDate(piece.found.cell, use) }));
    for (const { date, place, text } of read) {
      if (date.fault !== null) {
        this.#unused(place, `“${LEDGER_FIELD_NAMES[field]}”没有采用：${date.fault}`);
      } else if (date.note !== null) this.#told(place, `${LEDGER_FIELD_NAMES[field]}“${text}”：${date.note}`);
    }
    const dated = read.filter(({ date }) => date.day !== null);
    const spoken = read.find(({ date }) => date.kind !== null);
    // 长期坚持 beside a day of another measure is not said of the whole issue.
    const isOfAll = dated.length === 0 || dated.some((each) => each === spoken);
    if (spoken && !isOfAll) this.#unused(spoken.place, `“${spoken.text}”没有采用：其他措施有具体时限`);
    const kind = isOfAll ? (spoken?.date.kind ?? null) : null;
    const days = [...new Set(dated.map(({ date }) => date.day ?? ''))].sort();
    const from = dated.map(({ date }) => date.from).find((each) => each !== null) ?? null;
    const [first] = dated;
    if (!first || days.length === 1) return { day: days[0] ?? null, from, kind };
    for (const { found, date } of dated) {
      const own = measures.filter(({ row }) => row === found.row);
      for (const { measure } of own) measure[MEASURE_DATES[field]] = date.day;
    }
    const wanted = field === 'startDate' ? days[0] : days.at(-1);
    if (field === 'completedDate' && dated.length < measures.length) return { day: null, from, kind };
    const which = field === 'startDate' ? '最早' : '最晚';
    this.#told(first.place, `各措施的${LEDGER_FIELD_NAMES[field]}不同，问题按${which}的 ${wanted}`);
    return { day: wanted ?? null, from, kind };
  }

  #kind(): EntryValues['rectificationKind'] {
    const [first] = this.#pieces('rectificationKind');
    if (!first) return null;
    const kind = readKind(first.text);
    if (kind === null) {
      this.#unused(first.place, `“整改类型”没有采用：“${first.text}”不是立行立改、限期整改或长期坚持`);
    }
    return kind;
  }

  /** Where the rows or columns of an issue are not of one mind, it is as far as the last of them. */
  #progress(): Pick<EntryValues, 'completion' | 'stage'> {
    const result: Pick<EntryValues, 'completion' | 'stage'> = { completion: null, stage: null };
    for (const field of ['completion', 'stage'] as const) {
      for (const { text, place, found } of this.#pieces(field)) {
        const head = this.#columns.find(({ index }) => index === found.column)?.head ?? '';
        const read = progressUnder(head, text);
        if (read === null) {
          this.#unused(place, `“${LEDGER_FIELD_NAMES[field]}”没有采用：“${brief(text)}”不能认作完成情况`);
          continue;
        }
        result.stage ??= read.stage ?? null;
        if (read.completion === undefined) continue;
        const former = result.completion ?? read.completion;
        result.completion = lesserCompletion(former, read.completion);
        if (former !== read.completion) {
          this.#told(place, `各处的完成情况不同，问题按“${COMPLETION_NAMES[result.completion]}”`);
        }
      }
    }
    return result;
  }

  /** What came of the issue; where measures stand in rows with outcomes of their own, each gets its own. */
  #outcome(measures: readonly RowMeasure[]): string | null {
    const pieces = this.#pieces('outcome');
    const isByRow =
      pieces.length > 1 &&
      pieces.every(({ found }) => measures.filter(({ row }) => row === found.row).length === 1);
    if (!isByRow) return pieces.length === 0 ? null : pieces.map(({ text }) => text).join('\n');
    for (const { found, text } of pieces) {
      const own = measures.find(({ row }) => row === found.row);
      if (own) own.measure.outcome = text;
    }
    return null;
  }

  #disclosure(): EntryValues['disclosure'] {
    const [first] = this.#pieces('disclosure');
    if (!first) return null;
    if (/不|否|暂缓/u.test(first.text)) return 'withheld';
    if (/公开|是|√/u.test(first.text)) return 'public';
    this.#unused(first.place, `“是否公开”没有采用：“${brief(first.text)}”不能认作公开或不予公开`);
    return null;
  }
}

const MEASURE_DATES = { startDate: 'startDate', dueDate: 'dueDate', completedDate: 'doneDate' } as const;

interface RowMeasure {
  row: number;
  measure: EntryMeasure;
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 30 ? `${line.slice(0, 30).toWellFormed()}…` : line;
}

/** （一）…, 一、…, 1.… */
export function withoutNumber(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/gu, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d))\s*/u, '')
    .trim();
}
