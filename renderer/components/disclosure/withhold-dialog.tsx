import { useState } from 'react';
import { WITHHELD_GROUND_NAMES, WITHHELD_GROUNDS, type WithheldGround } from '../../../shared/disclosure.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormRow, FormText } from '../form/index.ts';

/** A problem that is to be withheld, with what is known of why. */
export interface IssueToWithhold {
  id: string;
  number: number;
  ground: WithheldGround | null;
  explanation: string | null;
  consentBy: string | null;
  consentOn: string | null;
}

const GROUNDS = WITHHELD_GROUNDS.map((value) => ({ value, label: WITHHELD_GROUND_NAMES[value] }));

/** Asks on what ground, why and with whose consent a problem is not made public. */
export function WithholdDialog({ issue, onClose }: { issue: IssueToWithhold; onClose: () => void }) {
  const today = useToday();
  const [ground, setGround] = useState(issue.ground);
  const [explanation, setExplanation] = useState(issue.explanation ?? '');
  const [consentBy, setConsentBy] = useState(issue.consentBy ?? '');
  const [consentOn, setConsentOn] = useState<string | null>(issue.consentOn ?? today);
  return (
    <FormDialog
      title={`问题${issue.number}不予公开`}
      okText="保存"
      ready={ground !== null && explanation.trim() !== '' && consentBy.trim() !== '' && consentOn !== null}
      work={() =>
        engine.disclosure.withhold.mutate({
          issueId: issue.id,
          ground: ground ?? 'otherSensitive',
          explanation,
          consentBy,
          consentOn: consentOn ?? '',
        })
      }
      onClose={onClose}
    >
      <FormChoice label="不予公开情形" value={ground} options={GROUNDS} onChange={setGround} />
      <FormText label="不予公开理由" value={explanation} onChange={setExplanation} lines />
      <FormRow>
        <FormText
          label="同意单位或人员"
          value={consentBy}
          onChange={setConsentBy}
          placeholder="如：县委巡察工作领导小组"
        />
        <DayInput label="同意日期" value={consentOn} onChange={setConsentOn} required />
      </FormRow>
    </FormDialog>
  );
}
