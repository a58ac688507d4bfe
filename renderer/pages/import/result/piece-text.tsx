import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Edit } from '../model/edits.ts';
import { correctPiece, select, useChecking } from '../model/wizard.ts';
import { Doubts } from './doubts.tsx';
import { useMark } from './mark.ts';
import style from './result.module.css';

export interface PieceTextProps {
  piece: string;
  /** What it is, for screen readers: 问题 3 的内容. */
  label: string;
  text: string;
  /** The correction that says `text` instead. */
  change: (text: string) => Edit;
  /** What can be done with it while it is marked. */
  tools?: (textarea: RefObject<HTMLTextAreaElement | null>) => ReactNode;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  strong?: boolean;
  /** Whether only its beginning is shown until it is chosen. */
  long?: boolean;
}

/** A text that intake found: it reads as text until it is chosen, then it can be corrected. */
export function PieceText({ piece, label, text, change, tools, onKeyDown, strong, long }: PieceTextProps) {
  const mark = useMark(piece);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const chosen = useChecking(({ selection }) =>
    mark.selected && selection?.from === 'result' ? selection : null,
  );
  useEffect(() => {
    const element = textarea.current;
    if (!chosen || !element || document.activeElement === element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [chosen]);

  const weight = strong ? style.strong : '';
  if (!mark.selected) {
    return (
      <div>
        <button
          type="button"
          className={`${style.piece} ${weight} ${long ? style.long : ''} ${mark.doubts.length > 0 ? style.doubtful : ''}`}
          data-piece={piece}
          onClick={() => select(piece, 'result')}
        >
          <span className="unseen">{label}：</span>
          {text.trim() === '' ? <span className={style.missing}>（未填写）</span> : text}
        </button>
        <Doubts doubts={mark.doubts} />
      </div>
    );
  }
  return (
    <div className={style.editing} data-piece={piece}>
      <textarea
        ref={textarea}
        className={`${style.textarea} ${weight}`}
        aria-label={label}
        value={text}
        rows={1}
        onChange={({ target }) => correctPiece(piece, change(target.value), true)}
        onKeyDown={onKeyDown}
      />
      {tools ? <div className={style.tools}>{tools(textarea)}</div> : null}
      <Doubts doubts={mark.doubts} />
    </div>
  );
}
