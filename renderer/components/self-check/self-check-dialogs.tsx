import { Select } from 'antd';
import { useState } from 'react';
import { daysAfter } from '../../../shared/days.ts';
import type { SelfCheck } from '../../../shared/self-check.ts';
import { engine } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput, Frame } from '../field/index.ts';
import { FormDialog, FormRow, FormText } from '../form/index.ts';
import { useSuggestions } from '../people/index.ts';
import style from '../supervision/supervision.module.css';

/** Days that a self-check leaves until somebody says otherwise. */
const USUAL_DAYS = 30;

interface AddProps {
  issue: { id: string; number: number; statement: string | null };
  onClose: () => void;
}

/** Puts a self-check because of a problem to other departments. */
export function AddSelfCheckDialog({ issue, onClose }: AddProps) {
  const today = useToday();
  const [departments, setDepartments] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [dueDate, setDueDate] = useState<string | null>(daysAfter(today, USUAL_DAYS));
  return (
    <FormDialog
      title={`由问题${issue.number}布置举一反三自查`}
      okText="布置"
      ready={departments.length > 0 && text.trim() !== '' && on !== null && dueDate !== null}
      work={() =>
        engine.selfCheck.add.mutate({
          issueId: issue.id,
          departments,
          text,
          on: on ?? '',
          dueDate: dueDate ?? '',
        })
      }
      onClose={onClose}
    >
      <p className={style.text}>{issue.statement}</p>
      <DepartmentsChoice value={departments} onChange={setDepartments} />
      <FormText label="自查内容" value={text} onChange={setText} lines />
      <FormRow>
        <DayInput label="布置日期" value={on} onChange={setOn} required />
        <DayInput label="自查时限" value={dueDate} onChange={setDueDate} required />
      </FormRow>
    </FormDialog>
  );
}

function DepartmentsChoice(props: { value: string[]; onChange: (departments: string[]) => void }) {
  const known = useSuggestions('departments');
  return (
    <Frame label="自查单位" reason={null} help="各单位分别登记、分别报送；可直接输入新的单位名称">
      {(control) => (
        <Select<string[]>
          {...control}
          mode="tags"
          value={props.value}
          options={known.map(({ name, initials }) => ({ value: name, label: name, initials }))}
          showSearch={{ optionFilterProp: ['label', 'initials'] }}
          tokenSeparators={['、', '，', ',', '；', ';']}
          placeholder="未填写"
          notFoundContent={null}
          onChange={(next) => props.onChange(next.map((name) => name.trim()).filter((name) => name !== ''))}
        />
      )}
    </Frame>
  );
}

interface StepProps {
  selfCheck: SelfCheck;
  onClose: () => void;
}

/** Enters what a department found when it checked itself. */
export function SelfCheckDoneDialog({ selfCheck, onClose }: StepProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [finding, setFinding] = useState('');
  const [outcome, setOutcome] = useState('');
  return (
    <FormDialog
      title={`登记${selfCheck.department}的自查结果`}
      okText="登记"
      ready={on !== null && finding.trim() !== ''}
      work={() => engine.selfCheck.done.mutate({ selfCheckId: selfCheck.id, on: on ?? '', finding, outcome })}
      onClose={onClose}
    >
      <p className={style.text}>{selfCheck.text}</p>
      <FormText label="自查情况" value={finding} onChange={setFinding} lines />
      <FormText label="整改情况" value={outcome} onChange={setOutcome} lines />
      <DayInput label="报送日期" value={on} onChange={setOn} required />
    </FormDialog>
  );
}

/** Puts an item right that is still open. */
export function EditSelfCheckDialog({ selfCheck, onClose }: StepProps) {
  const [text, setText] = useState(selfCheck.text);
  const [assignedOn, setAssignedOn] = useState<string | null>(selfCheck.assignedOn);
  const [dueDate, setDueDate] = useState<string | null>(selfCheck.dueDate);
  return (
    <FormDialog
      title={`修改${selfCheck.department}的自查`}
      okText="保存"
      ready={text.trim() !== '' && assignedOn !== null && dueDate !== null}
      work={() =>
        engine.selfCheck.update.mutate({
          selfCheckId: selfCheck.id,
          patch: { text, assignedOn: assignedOn ?? '', dueDate: dueDate ?? '' },
        })
      }
      onClose={onClose}
    >
      <FormText label="自查内容" value={text} onChange={setText} lines />
      <FormRow>
        <DayInput label="布置日期" value={assignedOn} onChange={setAssignedOn} required />
        <DayInput label="自查时限" value={dueDate} onChange={setDueDate} required />
      </FormRow>
    </FormDialog>
  );
}

/** Sends a report back, for a reason. */
export function SelfCheckReopenDialog({ selfCheck, onClose }: StepProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`退回${selfCheck.department}的自查结果`}
      okText="退回"
      ready={reason.trim() !== ''}
      work={() => engine.selfCheck.reopen.mutate({ selfCheckId: selfCheck.id, reason })}
      onClose={onClose}
      danger
    >
      <p className={style.text}>{selfCheck.finding}</p>
      <FormText label="退回理由" value={reason} onChange={setReason} lines />
    </FormDialog>
  );
}
