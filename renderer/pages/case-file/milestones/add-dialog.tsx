import { useState } from 'react';
import { MILESTONE_KIND_NAMES, MILESTONE_KINDS, type MilestoneKind } from '../../../../shared/milestone.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormChoice, FormDialog, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';

const KINDS = MILESTONE_KINDS.map((value) => ({ value, label: MILESTONE_KIND_NAMES[value] }));

/** Adds a milestone. */
export function AddDialog({ caseFileId, onClose }: { caseFileId: string; onClose: () => void }) {
  const [kind, setKind] = useState<MilestoneKind>('other');
  const [title, setTitle] = useState('');
  const [dueDate, setDueDate] = useState<string | null>(null);
  const wanted = title.trim();
  return (
    <FormDialog
      title="新增节点"
      okText="新增"
      ready={kind !== 'other' || wanted !== ''}
      work={() =>
        engine.milestone.add.mutate({
          caseFileId,
          kind,
          dueDate,
          ...(wanted === '' ? {} : { title: wanted }),
        })
      }
      onClose={onClose}
    >
      <FormChoice label="种类" value={kind} options={KINDS} onChange={(next) => setKind(next ?? 'other')} />
      <FormText
        label="名称"
        value={title}
        onChange={setTitle}
        autoFocus
        help={kind === 'other' ? undefined : `不填即为“${MILESTONE_KIND_NAMES[kind]}”。`}
      />
      <DayInput label="完成期限" value={dueDate} onChange={setDueDate} />
    </FormDialog>
  );
}
