import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Edit } from '../model/edits.ts';
import { correctPiece, select } from '../model/wizard.ts';
import { Doubts } from './doubts.tsx';
import { useMark } from './mark.ts';
import style from './result.module.css';

interface HeadingProps {
  piece: string;
  /** 章, 方面 or 类别. */
  name: string;
  number: number;
  title: string;
  change: (change: { number?: number; title?: string }) => Edit;
  fault?: string | null;
  /** Buttons, shown while it is marked. */
  tools?: ReactNode;
}

/** A heading with its number, both of which can be corrected in place. */
export function Heading({ piece, name, number, title, change, fault = null, tools }: HeadingProps) {
  const mark = useMark(piece);
  const onFocus = (): void => {
    if (!mark.selected) select(piece, 'result');
  };
  return (
    <div className={mark.selected ? style.markedHeading : style.heading} data-piece={piece}>
      <div className={style.headingLine}>
        <span className={style.label}>{name}</span>
        <Input
          size="small"
          variant="borderless"
          className={style.headingNumber}
          aria-label={`${name}的序号`}
          value={number}
          onFocus={onFocus}
          onChange={({ target }) => {
            const digits = target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 3);
            correctPiece(piece, change({ number: Number(digits) }), true);
          }}
        />
        <Input
          size="small"
          variant="borderless"
          className={style.headingTitle}
          aria-label={`${name}的名称`}
          aria-invalid={fault === null ? undefined : true}
          placeholder="未填写"
          value={title}
          onFocus={onFocus}
          onChange={({ target }) => correctPiece(piece, change({ title: target.value }), true)}
        />
        {mark.selected ? tools : null}
      </div>
      {fault === null ? null : <p className={style.fault}>{fault}</p>}
      <Doubts doubts={mark.doubts} />
    </div>
  );
}
