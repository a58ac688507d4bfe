import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { tellFailure, trySave } from '../../../engine/index.ts';
import { Frame } from '../../field/index.ts';
import style from './measures.module.css';

interface NewMeasureProps {
  onAdd: (text: string) => Promise<unknown>;
  /** Adds it and begins another one behind it. */
  onAddAnother: (text: string) => Promise<unknown>;
  onGiveUp: () => void;
}

/** A measure that is being written; it comes into being when it is left. */
export function NewMeasure({ onAdd, onAddAnother, onGiveUp }: NewMeasureProps) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  /** Set while it is being added and once it was given up: then it must not be added again. */
  const isSettled = useRef(false);
  useAddOnLeaving(text, () => !isSettled.current, onAdd);
  const finish = async (add: (text: string) => Promise<unknown>) => {
    if (isSettled.current) return;
    if (text.trim() === '') {
      onGiveUp();
      return;
    }
    isSettled.current = true;
    const result = await trySave(() => add(text));
    isSettled.current = false;
    if (result.kind === 'failed') setReason(result.reason);
    else setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) void finish(onAddAnother);
    if (event.key === 'Escape') {
      event.stopPropagation();
      isSettled.current = true;
      onGiveUp();
    }
  };
  return (
    <li className={style.item} data-new-measure>
      <Frame label="新的措施" reason={reason} help="离开即保存；Ctrl+Enter 保存并续写下一条，Esc 放弃。">
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            className={style.text}
            value={text}
            status={reason === null ? '' : 'error'}
            onChange={({ target }) => setText(target.value)}
            onBlur={() => void finish(onAdd)}
            onKeyDown={onKeyDown}
          />
        )}
      </Frame>
    </li>
  );
}

/** A page left by a shortcut takes the field away before it loses the focus: what was written is added all the same. */
function useAddOnLeaving(
  text: string,
  isWanted: () => boolean,
  add: (text: string) => Promise<unknown>,
): void {
  const latest = useRef({ text, isWanted, add });
  useEffect(() => {
    latest.current = { text, isWanted, add };
  });
  useEffect(
    () => () => {
      const { text: written, isWanted: stillWanted, add: addNow } = latest.current;
      if (written.trim() !== '' && stillWanted()) addNow(written).catch(tellFailure);
    },
    [],
  );
}
