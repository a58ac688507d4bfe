import { useState } from 'react';
import { engine } from '../../engine/index.ts';
import { FormDialog, FormText } from '../form/index.ts';

/** Voids the number of a paper, for a reason. */
export function VoidDialog(props: { documentId: string; number: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`作废${props.number}`}
      okText="作废"
      danger
      ready={reason.trim() !== ''}
      work={() => engine.document.voidNumber.mutate({ documentId: props.documentId, reason })}
      onClose={props.onClose}
    >
      <p>字号留在发文登记中，不再使用；文书保留，标明已作废。作废后不能恢复。</p>
      <FormText label="作废原因" value={reason} onChange={setReason} lines autoFocus />
    </FormDialog>
  );
}
