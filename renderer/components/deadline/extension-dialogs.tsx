import { useState } from 'react';
import type { Extension } from '../../../shared/deadline.ts';
import type { IssueDetail } from '../../../shared/issue.ts';
import { engine, useWorkspace } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormName, FormRow, FormText } from '../form/index.ts';

const WHOLE = 'issue';

/** Asks for a later deadline, of the problem or of a measure that has one of its own. */
export function RequestDialog({ issue, onClose }: { issue: IssueDetail; onClose: () => void }) {
  const targets = [
    ...(issue.deadline === null ? [] : [{ value: WHOLE, label: `整个问题（时限 ${issue.deadline}）` }]),
    ...issue.measures.flatMap(({ id, number, deadline }) =>
      deadline === null ? [] : [{ value: id, label: `措施${number}（时限 ${deadline}）` }],
    ),
  ];
  const [target, setTarget] = useState<string | null>(targets[0]?.value ?? null);
  const [on, setOn] = useState<string | null>(useToday());
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`问题${issue.number}申请延期`}
      okText="提出申请"
      ready={target !== null && on !== null && to !== null && reason.trim() !== ''}
      work={() =>
        engine.extension.request.mutate({
          issueId: issue.id,
          ...(target === null || target === WHOLE ? {} : { measureId: target }),
          on: on ?? '',
          to: to ?? '',
          reason,
        })
      }
      onClose={onClose}
    >
      {targets.length > 1 ? (
        <FormChoice label="延期对象" value={target} options={targets} onChange={setTarget} />
      ) : null}
      <FormRow>
        <DayInput label="申请日期" value={on} onChange={setOn} required />
        <DayInput label="延期至" value={to} onChange={setTo} required />
      </FormRow>
      <FormText label="延期理由" value={reason} onChange={setReason} lines />
    </FormDialog>
  );
}

interface DecisionDialogProps {
  extension: Extension;
  decision: 'approve' | 'refuse';
  onClose: () => void;
}

/** Grants an extension or refuses it. */
export function DecisionDialog({ extension, decision, onClose }: DecisionDialogProps) {
  const signsIn = useWorkspace().data?.signIn === 'on';
  const [on, setOn] = useState<string | null>(useToday());
  const [name, setName] = useState('');
  const [opinion, setOpinion] = useState('');
  const isGranted = decision === 'approve';
  const answer = {
    extensionId: extension.id,
    on: on ?? '',
    ...(signsIn ? {} : { name }),
  };
  return (
    <FormDialog
      title={isGranted ? `批准延期至 ${extension.to}` : '不批准延期'}
      okText={isGranted ? '批准' : '不批准'}
      ready={on !== null && (signsIn || name.trim() !== '') && (isGranted || opinion.trim() !== '')}
      work={() =>
        isGranted
          ? engine.extension.approve.mutate({ ...answer, opinion })
          : engine.extension.refuse.mutate({ ...answer, opinion })
      }
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="办理日期" value={on} onChange={setOn} required />
        {signsIn ? null : <FormName label="批准人" register="persons" value={name} onChange={setName} />}
      </FormRow>
      <FormText label={isGranted ? '意见（可不填）' : '意见'} value={opinion} onChange={setOpinion} lines />
    </FormDialog>
  );
}

/** Takes a request back. */
export function WithdrawalDialog({ extension, onClose }: { extension: Extension; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(useToday());
  const { requestedBy } = extension;
  const signsIn = useWorkspace().data?.signIn === 'on';
  return (
    <FormDialog
      title="撤回延期申请"
      okText="撤回"
      ready={on !== null}
      work={() =>
        engine.extension.withdraw.mutate({
          extensionId: extension.id,
          on: on ?? '',
          ...(signsIn ? {} : { name: requestedBy }),
        })
      }
      onClose={onClose}
      danger
    >
      <DayInput label={`${requestedBy}撤回的日期`} value={on} onChange={setOn} required />
    </FormDialog>
  );
}
