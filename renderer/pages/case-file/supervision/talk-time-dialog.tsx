import { useState } from 'react';
import { FormDialog, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';

/** Asks for what a record of a talk does not hold and its notice cannot do without. */
export function TalkTimeDialog({ supervisionId, onClose }: { supervisionId: string; onClose: () => void }) {
  const [time, setTime] = useState('');
  return (
    <FormDialog
      title="生成约谈通知书"
      okText="生成"
      ready={time.trim() !== ''}
      work={() => engine.supervision.paper.mutate({ supervisionId, values: { time: time.trim() } })}
      onClose={onClose}
    >
      <FormText
        label="约谈时间"
        value={time}
        onChange={setTime}
        placeholder="如：2026年3月5日上午9时"
        autoFocus
      />
    </FormDialog>
  );
}
