import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { Link } from 'wouter';
import { DEMAND_STATE_NAMES, type Demand, SUPERVISION_KIND_NAMES } from '../../../shared/supervision.ts';
import { engine, save, useMayDo } from '../../engine/index.ts';
import { LightBadge } from '../badge/index.ts';
import { type Column, DataTable } from '../table/index.ts';
import { AnswerDemandDialog, EditDemandDialog, ReturnAnswerDialog } from './demand-dialogs.tsx';
import style from './supervision.module.css';

interface DemandTableProps {
  demands: readonly Demand[];
  /** What the page around says already is left out. */
  within: 'caseFile' | 'record' | 'issue';
}

type Step = 'answer' | 'return' | 'edit';
type Asked = { step: Step; demand: Demand };

const DIALOGS: Record<Step, ComponentType<{ demand: Demand; onClose: () => void }>> = {
  answer: AnswerDemandDialog,
  return: ReturnAnswerDialog,
  edit: EditDemandDialog,
};

/** Demands, each with how it stands, what was answered, and what can be done with it. */
export function DemandTable({ demands, within }: DemandTableProps) {
  const mayChange = useMayDo('clerk');
  const [asked, setAsked] = useState<Asked | null>(null);
  const Dialog = asked && DIALOGS[asked.step];
  const columns = [
    ...LEADING[within],
    textColumn(within),
    ...(within === 'issue' ? [] : [ADDRESSEE]),
    DUE,
    ...(mayChange ? [actions(within, setAsked)] : []),
  ];
  return (
    <>
      <DataTable label="督导要求" columns={columns} rows={demands} rowKey={({ id }) => id} />
      {asked && Dialog ? <Dialog demand={asked.demand} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

const NUMBER: Column<Demand> = {
  key: 'number',
  head: '序号',
  width: '4em',
  align: 'end',
  show: ({ number }) => number,
};

const MADE: Column<Demand> = {
  key: 'made',
  head: '提出',
  width: '7.5em',
  show: ({ record }) => (
    <>
      <div>{record.heldOn}</div>
      <div className={style.quiet}>{SUPERVISION_KIND_NAMES[record.kind]}</div>
    </>
  ),
};

const LEADING: Record<DemandTableProps['within'], Column<Demand>[]> = {
  caseFile: [MADE],
  record: [NUMBER],
  // In a side panel there is room for the words alone.
  issue: [],
};

const textColumn = (within: DemandTableProps['within']): Column<Demand> => ({
  key: 'text',
  head: '要求和答复',
  show: ({ text, issue, answer, returned, record, addressee }) => (
    <>
      {within === 'issue' ? (
        <div className={style.quiet}>
          {record.heldOn} {SUPERVISION_KIND_NAMES[record.kind]}　{addressee}
        </div>
      ) : null}
      <div className={style.text}>{text}</div>
      {issue && within !== 'issue' ? <Link href={`/issues/${issue.id}`}>问题{issue.number}</Link> : null}
      {returned.map((each) => (
        <div key={`${each.answeredOn} ${each.returnedOn}`} className={style.quiet}>
          {each.answeredOn} 答复：{each.answer}（{each.returnedOn} 退回：{each.returnReason}）
        </div>
      ))}
      {answer ? (
        <div className={style.text}>
          <span className={style.quiet}>
            {answer.answeredOn} {answer.answeredBy ?? ''}答复：
          </span>
          {answer.answer}
          {answer.evidence ? <span className={style.quiet}>（佐证：{answer.evidence.name}）</span> : null}
        </div>
      ) : null}
    </>
  ),
});

const ADDRESSEE: Column<Demand> = {
  key: 'addressee',
  head: '承办',
  width: '8em',
  show: ({ addressee }) => addressee,
};

const DUE: Column<Demand> = {
  key: 'due',
  head: '期限和状态',
  width: '8em',
  show: ({ dueDate, state, light, daysLeft }) => (
    <>
      <div>{dueDate}</div>
      {light ? (
        <LightBadge light={light} daysLeft={daysLeft} />
      ) : (
        <span className={style.quiet}>{DEMAND_STATE_NAMES[state]}</span>
      )}
    </>
  ),
};

/** Buttons that find no room beside each other stand below. */
const ACTIONS_WIDTH: Record<DemandTableProps['within'], string> = {
  caseFile: '12em',
  record: '8.5em',
  issue: '5em',
};

function actions(within: DemandTableProps['within'], onAsk: (asked: Asked) => void): Column<Demand> {
  return {
    key: 'actions',
    head: '操作',
    width: ACTIONS_WIDTH[within],
    show: (demand) => {
      const { id, number, answer, returned, record } = demand;
      const name = (verb: string) =>
        `${verb}${record.heldOn}${SUPERVISION_KIND_NAMES[record.kind]}的要求${number}`;
      const button = (verb: string, run: () => void) => (
        <Button key={verb} size="small" aria-label={name(verb)} onClick={run}>
          {verb}
        </Button>
      );
      const remove = () => void save(() => engine.demand.remove.mutate({ demandId: id }));
      return (
        <div className={style.actions}>
          {answer ? button('退回', () => onAsk({ step: 'return', demand })) : null}
          {answer ? null : button('答复', () => onAsk({ step: 'answer', demand }))}
          {answer ? null : button('修改', () => onAsk({ step: 'edit', demand }))}
          {answer || returned.length > 0 ? null : button('删除', remove)}
        </div>
      );
    },
  };
}
