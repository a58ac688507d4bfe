import { useState } from 'react';
import { FormChoice, FormDialog } from '../../../components/form/index.ts';

interface MergeDialogProps {
  /** The entry that goes. */
  name: string;
  others: readonly { id: string; name: string }[];
  merge: (intoId: string) => Promise<unknown>;
  onClose: () => void;
}

/** Two entries of the register are the same: chooses the one that stays. */
export function MergeDialog({ name, others, merge, onClose }: MergeDialogProps) {
  const [intoId, setIntoId] = useState<string | null>(null);
  return (
    <FormDialog
      title={`合并：${name}`}
      okText="合并"
      ready={intoId !== null}
      work={() => merge(intoId ?? '')}
      onClose={onClose}
    >
      <FormChoice
        label={`“${name}”并入`}
        value={intoId}
        options={others.map((other) => ({ value: other.id, label: other.name }))}
        onChange={setIntoId}
      />
      <p>合并后登记簿中不再有“{name}”，写有它的问题都改为所选的名称。</p>
    </FormDialog>
  );
}
