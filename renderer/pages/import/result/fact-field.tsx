import { Input } from 'antd';
import { Frame, readTypedDate } from '../../../components/field/index.ts';
import type { Edit } from '../model/edits.ts';
import { correctPiece, select } from '../model/wizard.ts';
import { Doubts } from './doubts.tsx';
import { useMark } from './mark.ts';
import style from './result.module.css';

interface FactFieldProps {
  piece: string;
  label: string;
  value: string | null;
  change: (value: string | null) => Edit;
  /** Why it cannot stay as it is. */
  fault: string | null;
  kind?: 'text' | 'date';
  /** Whether it takes a whole row. */
  wide?: boolean;
}

/** A fact of the notice in a field of its own. A date is taken in any usual form. */
export function FactField({
  piece,
  label,
  value,
  change,
  fault,
  kind = 'text',
  wide = false,
}: FactFieldProps) {
  const mark = useMark(piece);
  const type = (text: string): void => correctPiece(piece, change(text === '' ? null : text), true);
  const tidy = (text: string): void => {
    const typed = kind === 'date' ? readTypedDate(text) : null;
    const tidied = typed?.kind === 'date' ? (typed.date ?? '') : text.trim();
    if (tidied !== text) type(tidied);
  };
  return (
    <div
      className={`${mark.selected ? style.markedField : style.field} ${wide ? style.wide : ''}`}
      data-piece={piece}
    >
      <Frame label={label} reason={fault}>
        {(control) => (
          <Input
            {...control}
            size="small"
            value={value ?? ''}
            status={fault === null ? '' : 'error'}
            placeholder="未写明"
            onFocus={() => {
              if (!mark.selected) select(piece, 'result');
            }}
            onChange={({ target }) => type(target.value)}
            onBlur={({ target }) => tidy(target.value)}
          />
        )}
      </Frame>
      <Doubts doubts={mark.doubts} />
    </div>
  );
}
