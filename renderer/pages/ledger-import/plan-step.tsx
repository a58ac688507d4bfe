import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerPlan, PlannedRow } from '../../../shared/ledger-import.ts';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, failureOf, runJob } from '../../engine/index.ts';
import type { Prepared } from './columns-step.tsx';
import { countsOf, type Decisions, decidedAll, openInAll, type RowFilter } from './decisions.ts';
import style from './ledger-import.module.css';
import { LeftOut } from './left-out.tsx';
import { PlanTable } from './plan-table.tsx';
import { Steps } from './steps.tsx';

const FILTERS: readonly [RowFilter, string][] = [
  ['all', '全部'],
  ['conflict', '待定'],
  ['add', '新增'],
  ['change', '更新'],
  ['same', '不变'],
  ['unusable', '不能采用'],
  ['noted', '有说明'],
];

/** The last step: what becomes of each row, and what somebody has to decide. */
export function PlanStep({
  token,
  prepared: { choice, target },
  plan,
  onBack,
  onPlanned,
}: {
  token: string;
  prepared: Prepared;
  plan: LedgerPlan;
  onBack: () => void;
  onPlanned: (plan: LedgerPlan) => void;
}) {
  const [, go] = useLocation();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [filter, setFilter] = useState<RowFilter>('all');
  const [failure, setFailure] = useState<{ reason: string; outdated: boolean } | null>(null);
  const rows = useMemo(() => plan.rows.filter((row) => fits(row, filter)), [plan, filter]);
  const open = openInAll(plan, decisions);
  const { added, changed } = countsOf(plan, decisions);
  const request = { source: { token }, target, choice };

  const run = async (): Promise<void> => {
    setFailure(null);
    await runJob('正在导入台账', async ({ signal, context }) => {
      try {
        const { caseFileId } = await engine.ledgerImport.run.mutate(
          { ...request, decisions: { rows: decisions, otherwise: 'library' }, fingerprint: plan.fingerprint },
          { signal, context },
        );
        go(`/cases/${caseFileId}/issues`);
      } catch (error) {
        const { reason, code } = failureOf(error);
        if (!signal.aborted) setFailure({ reason, outdated: code === 'plan-outdated' });
      }
    });
  };
  const planAgain = async (): Promise<void> => {
    await runJob('正在与卷宗比对', async ({ signal, context }) => {
      try {
        onPlanned(await engine.ledgerImport.plan.mutate(request, { signal, context }));
        setDecisions({});
        setFailure(null);
      } catch (error) {
        if (!signal.aborted) setFailure({ reason: failureOf(error).reason, outdated: false });
      }
    });
  };

  return (
    <Page
      title="导入台账"
      aside={<Steps current={2} />}
      actions={
        <>
          <Button onClick={onBack}>返回对应各列</Button>
          <Button type="primary" disabled={open > 0 || added + changed === 0} onClick={() => void run()}>
            导入：新增 {added}，更新 {changed}
          </Button>
        </>
      }
      toolbar={
        <Segmented<RowFilter>
          aria-label="按结果筛选"
          value={filter}
          onChange={setFilter}
          options={FILTERS.map(([value, name]) => ({
            value,
            label: `${name} ${plan.rows.filter((row) => fits(row, value)).length}`,
          }))}
        />
      }
    >
      <div className={style.wide}>
        {failure === null ? null : (
          <Notice
            kind="failure"
            actions={
              failure.outdated ? (
                <Button size="small" onClick={() => void planAgain()}>
                  重新预览
                </Button>
              ) : null
            }
          >
            {failure.reason}
          </Notice>
        )}
        {open > 0 ? (
          <Notice
            kind="advice"
            actions={
              <>
                <Button size="small" onClick={() => setDecisions(decidedAll(plan, decisions, 'library'))}>
                  全部保留程序中的
                </Button>
                <Button size="small" onClick={() => setDecisions(decidedAll(plan, decisions, 'ledger'))}>
                  全部采用台账的
                </Button>
              </>
            }
          >
            还有 {open} 处待定：台账与程序中的内容都有改动，或不能确定是哪个问题，请逐项选定。
          </Notice>
        ) : null}
        {open === 0 && added + changed === 0 ? (
          <Notice kind="fact">台账与卷宗一致，没有需要导入的内容。</Notice>
        ) : null}
        <PlanTable rows={rows} decisions={decisions} onDecide={setDecisions} />
        <LeftOut plan={plan} />
      </div>
    </Page>
  );
}

function fits(row: PlannedRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'noted' ? row.notes.length > 0 : row.kind === filter;
}
