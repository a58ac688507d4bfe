import { useState } from 'react';
import {
  SUPERVISION_KIND_NAMES,
  SUPERVISION_KINDS,
  type SupervisionKind,
} from '../../../shared/supervision.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormRow, FormText } from '../form/index.ts';
import { IssuesChoice } from './issues-choice.tsx';

const KINDS = SUPERVISION_KINDS.map((value) => ({ value, label: SUPERVISION_KIND_NAMES[value] }));

interface RecordDialogProps {
  caseFileId: string;
  issueIds?: readonly string[];
  /** Told of the id of the new record. */
  onDone?: (supervisionId: string) => void;
  onClose: () => void;
}

/** Enters what was looked into: when, where, by whom, which problems, what was found. */
export function RecordDialog({ caseFileId, issueIds = [], onDone, onClose }: RecordDialogProps) {
  const [kind, setKind] = useState<SupervisionKind | null>(null);
  const [heldOn, setHeldOn] = useState<string | null>(useToday());
  const [place, setPlace] = useState('');
  const [people, setPeople] = useState('');
  const [issues, setIssues] = useState<string[]>([...issueIds]);
  const [findings, setFindings] = useState('');
  return (
    <FormDialog
      title="登记督导记录"
      okText="登记"
      width={600}
      ready={kind !== null && heldOn !== null}
      work={() =>
        engine.supervision.add.mutate({
          caseFileId,
          kind: kind ?? 'hearing',
          heldOn: heldOn ?? '',
          place,
          people,
          issueIds: issues,
          findings,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <FormRow>
        <FormChoice label="督导方式" value={kind} options={KINDS} onChange={setKind} />
        <DayInput label="日期" value={heldOn} onChange={setHeldOn} required />
        <FormText label="地点" value={place} onChange={setPlace} />
      </FormRow>
      <FormText label="人员" value={people} onChange={setPeople} />
      <IssuesChoice label="涉及问题" caseFileId={caseFileId} value={issues} onChange={setIssues} />
      <FormText label="发现情况" value={findings} onChange={setFindings} lines />
      <p>提出的要求在登记后逐项添加，各有时限，直到答复为止。</p>
    </FormDialog>
  );
}
