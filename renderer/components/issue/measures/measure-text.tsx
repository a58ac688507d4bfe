import { Input } from 'antd';
import type { KeyboardEvent, RefObject } from 'react';
import { useMayDo } from '../../../engine/index.ts';
import { Frame, type useDraft } from '../../field/index.ts';
import style from './measures.module.css';

interface MeasureTextProps {
  number: number;
  box: RefObject<HTMLTextAreaElement | null>;
  draft: ReturnType<typeof useDraft>;
}

/** The text of a measure; its caret says where the measure is parted. */
export function MeasureText({ number, box, draft }: MeasureTextProps) {
  const mayEdit = useMayDo('clerk');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) void draft.commit();
    if (event.key === 'Escape' && draft.isTyped) {
      event.stopPropagation();
      draft.revert();
    }
  };
  return (
    <Frame label={`措施 ${number} 内容`} labelAt="unseen" reason={draft.reason} conflict={draft.conflict}>
      {(control) => (
        <Input.TextArea
          {...control}
          {...draft.mark}
          ref={(area) => {
            box.current = area?.resizableTextArea?.textArea ?? null;
          }}
          className={style.text}
          value={draft.text}
          readOnly={!mayEdit}
          status={draft.reason === null ? '' : 'error'}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => void draft.commit()}
          onKeyDown={onKeyDown}
        />
      )}
    </Frame>
  );
}
