import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { Link } from 'wouter';
import { SELF_CHECK_STATE_NAMES, type SelfCheck } from '../../../shared/self-check.ts';
import { engine, save, useMayDo } from '../../engine/index.ts';
import { LightBadge } from '../badge/index.ts';
import style from '../supervision/supervision.module.css';
import { type Column, DataTable } from '../table/index.ts';
import { EditSelfCheckDialog, SelfCheckDoneDialog, SelfCheckReopenDialog } from './self-check-dialogs.tsx';

type Step = 'done' | 'reopen' | 'edit';
type Asked = { step: Step; selfCheck: SelfCheck };

const DIALOGS: Record<Step, ComponentType<{ selfCheck: SelfCheck; onClose: () => void }>> = {
  done: SelfCheckDoneDialog,
  reopen: SelfCheckReopenDialog,
  edit: EditSelfCheckDialog,
};

interface SelfCheckTableProps {
  selfChecks: readonly SelfCheck[];
  /** What the page around says already is left out. */
  within: 'caseFile' | 'issue';
}

/** Self-checks, each with how it stands, what was reported, and what can be done with it. */
export function SelfCheckTable({ selfChecks, within }: SelfCheckTableProps) {
  const mayChange = useMayDo('clerk');
  const [asked, setAsked] = useState<Asked | null>(null);
  const Dialog = asked && DIALOGS[asked.step];
  const columns = [
    // In a side panel there is room for the words alone.
    ...(within === 'issue' ? [] : [DEPARTMENT, ISSUE]),
    textColumn(within),
    DUE,
    ...(mayChange ? [actions(within, setAsked)] : []),
  ];
  return (
    <>
      <DataTable label="举一反三自查" columns={columns} rows={selfChecks} rowKey={({ id }) => id} />
      {asked && Dialog ? <Dialog selfCheck={asked.selfCheck} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

const DEPARTMENT: Column<SelfCheck> = {
  key: 'department',
  head: '自查单位',
  width: '9em',
  show: ({ department, assignedOn }) => (
    <>
      <div>{department}</div>
      <div className={style.quiet}>{assignedOn} 布置</div>
    </>
  ),
};

const ISSUE: Column<SelfCheck> = {
  key: 'issue',
  head: '来自',
  width: '5.5em',
  show: ({ issue }) => <Link href={`/issues/${issue.id}`}>问题{issue.number}</Link>,
};

const textColumn = (within: SelfCheckTableProps['within']): Column<SelfCheck> => ({
  key: 'text',
  head: '自查内容和结果',
  show: ({ department, text, finding, outcome, doneOn }) => (
    <>
      {within === 'issue' ? <div className={style.quiet}>{department}</div> : null}
      <div className={style.text}>{text}</div>
      {finding === null ? null : (
        <div className={style.text}>
          <span className={style.quiet}>{doneOn} 报送：</span>
          {finding}
          {outcome === null ? null : ` ${outcome}`}
        </div>
      )}
    </>
  ),
});

const DUE: Column<SelfCheck> = {
  key: 'due',
  head: '时限和状态',
  width: '8em',
  show: ({ dueDate, state, light, daysLeft }) => (
    <>
      <div>{dueDate}</div>
      {light ? (
        <LightBadge light={light} daysLeft={daysLeft} />
      ) : (
        <span className={style.quiet}>{SELF_CHECK_STATE_NAMES[state]}</span>
      )}
    </>
  ),
};

function actions(within: SelfCheckTableProps['within'], onAsk: (asked: Asked) => void): Column<SelfCheck> {
  return {
    key: 'actions',
    head: '操作',
    width: within === 'issue' ? '7em' : '14em',
    show: (selfCheck) => {
      const button = (verb: string, run: () => void) => (
        <Button key={verb} size="small" aria-label={`${verb}${selfCheck.department}的自查`} onClick={run}>
          {verb}
        </Button>
      );
      const remove = () => void save(() => engine.selfCheck.remove.mutate({ selfCheckId: selfCheck.id }));
      return (
        <div className={style.actions}>
          {selfCheck.state === 'done'
            ? button('退回', () => onAsk({ step: 'reopen', selfCheck }))
            : button('登记结果', () => onAsk({ step: 'done', selfCheck }))}
          {selfCheck.state === 'done' ? null : button('修改', () => onAsk({ step: 'edit', selfCheck }))}
          {button('删除', remove)}
        </div>
      );
    },
  };
}
