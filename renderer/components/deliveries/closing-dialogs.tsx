import { useState } from 'react';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormDialog, FormText } from '../form/index.ts';

interface ClosingDialogProps {
  documentId: string;
  onClose: () => void;
}

/** 办结: nothing more is to come of the paper. */
export function CloseDialog({ documentId, onClose }: ClosingDialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title="文书办结"
      okText="办结"
      ready={on !== null}
      work={() => engine.delivery.close.mutate({ documentId, on: on ?? '', note })}
      onClose={onClose}
    >
      <DayInput label="办结日期" value={on} onChange={setOn} required />
      <FormText label="办结情况" value={note} onChange={setNote} lines placeholder="可不填" />
    </FormDialog>
  );
}

export function ReopenDialog({ documentId, onClose }: ClosingDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="撤销办结"
      okText="撤销办结"
      ready={reason.trim() !== ''}
      work={() => engine.delivery.reopen.mutate({ documentId, reason })}
      onClose={onClose}
    >
      <FormText label="理由" value={reason} onChange={setReason} lines />
    </FormDialog>
  );
}
