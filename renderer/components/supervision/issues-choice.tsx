import { Select } from 'antd';
import { useState } from 'react';
import { trySave } from '../../engine/index.ts';
import { type FieldProps, Frame } from '../field/index.ts';
import { useIssueChoices } from './reads.ts';

interface IssuesChoiceProps extends FieldProps {
  caseFileId: string;
  value: readonly string[];
  onChange: (issueIds: string[]) => void;
  reason?: string | null;
  disabled?: boolean;
}

/** Several problems of a case file, in a dialog. */
export function IssuesChoice(props: IssuesChoiceProps) {
  const { caseFileId, value, onChange, reason = null, disabled, ...field } = props;
  const options = useIssueChoices(caseFileId);
  return (
    <Frame {...field} reason={reason}>
      {(control) => (
        <Select<string[]>
          {...control}
          mode="multiple"
          value={[...value]}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="未指定"
          disabled={disabled}
          notFoundContent="没有符合的问题"
          status={reason === null ? '' : 'error'}
          onChange={onChange}
        />
      )}
    </Frame>
  );
}

interface IssuesFieldProps extends FieldProps {
  caseFileId: string;
  value: readonly string[];
  onSave: (issueIds: string[]) => Promise<unknown>;
  disabled?: boolean;
}

/** As `IssuesChoice`, saving itself at every change. */
export function IssuesField({ value, onSave, ...field }: IssuesFieldProps) {
  const [chosen, setChosen] = useState<{ ids: string[]; reason: string } | null>(null);
  const choose = async (ids: string[]) => {
    const result = await trySave(() => onSave(ids));
    setChosen(result.kind === 'failed' ? { ids, reason: result.reason } : null);
  };
  return (
    <IssuesChoice
      {...field}
      value={chosen?.ids ?? value}
      onChange={(ids) => void choose(ids)}
      reason={chosen?.reason ?? null}
    />
  );
}
