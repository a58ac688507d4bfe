import { Radio } from 'antd';
import { useId, useState } from 'react';
import {
  type Milestone,
  PROOF_KIND_NAMES,
  PROOF_KINDS,
  type ProofKind,
} from '../../../../shared/milestone.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormChoice, FormDialog, FormText } from '../../../components/form/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import { shownName } from '../../../format/file-name.ts';
import { useToday } from '../../../format/today.ts';
import style from './milestones.module.css';

interface CompleteDialogProps {
  caseFileId: string;
  milestone: Milestone;
  onClose: () => void;
}

/** What proves it: a thing of one kind, or only words. */
type Means = ProofKind | 'note';

/** Says when a milestone was done, and what proves it. */
export function CompleteDialog({ caseFileId, milestone, onClose }: CompleteDialogProps) {
  const label = useId();
  const [on, setOn] = useState<string | null>(useToday());
  const [means, setMeans] = useState<Means>('document');
  const [proof, setProof] = useState<string | null>(null);
  const [note, setNote] = useState(milestone.note ?? '');
  const found = useRead(
    ['milestone.proofs', caseFileId, means],
    (signal) =>
      means === 'note'
        ? Promise.resolve([])
        : engine.milestone.proofs.query({ caseFileId, kind: means }, { signal }),
    { keep: false },
  );
  const isProven = means === 'note' ? note.trim() !== '' : proof !== null;
  const kinds: Means[] = milestone.kind === 'other' ? [...PROOF_KINDS, 'note'] : [...PROOF_KINDS];
  return (
    <FormDialog
      title={`登记完成：${milestone.title}`}
      okText="登记"
      ready={on !== null && isProven}
      work={() =>
        engine.milestone.complete.mutate({
          milestoneId: milestone.id,
          on: on ?? '',
          proof: means === 'note' || proof === null ? null : { kind: means, id: proof },
          note,
        })
      }
      onClose={onClose}
    >
      <DayInput label="完成日期" value={on} onChange={setOn} required />
      <div>
        <div id={label} className={style.label}>
          证明材料
        </div>
        <Radio.Group
          aria-labelledby={label}
          value={means}
          onChange={(event) => {
            setMeans(event.target.value as Means);
            setProof(null);
          }}
          options={kinds.map((kind) => ({
            value: kind,
            label: kind === 'note' ? '仅说明' : PROOF_KIND_NAMES[kind],
          }))}
        />
      </div>
      {means === 'note' ? null : (
        <FormChoice
          label={PROOF_KIND_NAMES[means]}
          value={proof}
          options={(found.data ?? []).map(({ id, title }) => ({ value: id, label: shownName(title) }))}
          onChange={setProof}
          help={found.data?.length === 0 ? NOTHING[means] : undefined}
        />
      )}
      <FormText label="说明" value={note} onChange={setNote} lines />
    </FormDialog>
  );
}

const NOTHING: Record<ProofKind, string> = {
  document: '本卷宗还没有生成文书，请先在“文书”中生成。',
  evidence: '本卷宗还没有佐证材料，请先在问题页添加。',
  supervision: '本卷宗还没有督导记录，请先在“督导”中登记。',
};
