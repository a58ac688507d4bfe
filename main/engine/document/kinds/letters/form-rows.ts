import { dateText, type FormCell, type FormRow, widthInCharacters } from '../../../gongwen/index.ts';

/** Shares of the width: two pairs of a label and what belongs to it. */
export const COLUMNS = [25, 53, 25, 53];

/** Heights in millimetres. */
export const ROW = 9;
export const TEXT_ROW = 16;
const REMARK = 25;

type Field = readonly [label: string, value: string];

/** Two short fields beside each other. */
export function pairs(...fields: readonly [Field, Field]): FormRow {
  const cells = fields.flatMap(([label, value]): FormCell[] => [
    { span: 1, text: label, role: 'label' },
    { span: 1, text: value, role: 'short' },
  ]);
  return { height: ROW, cells };
}

/** One field across the form. */
export function wide(height: number, label: string, value: string): FormRow {
  return {
    height,
    cells: [
      { span: 1, text: label, role: 'label' },
      { span: COLUMNS.length - 1, text: value, role: 'value' },
    ],
  };
}

/** A field that is written by hand or typed later, with the place where somebody signs it; height in millimetres. */
export function remark(label: string, value: string, foot?: string, height: number = REMARK): FormRow {
  return {
    height,
    cells: [
      { span: 1, text: label, role: 'label' },
      {
        span: COLUMNS.length - 1,
        text: foot === undefined ? value : withRoom(value, height),
        role: 'remark',
        ...(foot === undefined ? {} : { foot }),
      },
    ],
  };
}

/** Millimetres that a line takes, and characters that it holds. */
const LINE = { height: 5.65, length: 30 };

/** A text with empty lines below it, so that the place to sign stands at the foot of a row of this height. */
function withRoom(text: string, height: number): string {
  const wanted = Math.floor(height / LINE.height) - 1;
  const taken = text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInCharacters(line) / LINE.length)), 0);
  return text + '\n'.repeat(Math.max(0, wanted - taken));
}

/** A date of a form; where it is not known, room to write it. */
export function dateCell(date: string | null): string {
  return date === null ? '　　　　年　　月　　日' : dateText(date);
}

export const SIGNED = '签字：　　　　　　　　　年　　月　　日';
