import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MilestoneList } from '../../../../shared/milestone.ts';
import { Empty } from '../../../components/empty/index.ts';
import { DayInput } from '../../../components/field/index.ts';
import { Failed, Notice } from '../../../components/notice/index.ts';
import { engine, save, useMayDo, useRead } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import { AddDialog } from './add-dialog.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import style from './milestones.module.css';
import { Removed } from './removed.tsx';

/** 节点 of a case file on a day: the plan, the meeting, the two reports, the publication. */
export default function Milestones({ caseFileId }: { caseFileId: string }) {
  const today = useToday();
  const mayChange = useMayDo('clerk');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const on = chosen ?? today;
  const { data, error, refetch } = useRead(
    ['milestone.list', caseFileId, on],
    (signal) => engine.milestone.list.query({ caseFileId, on }, { signal }),
    { keep: true },
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const { milestones } = data;
  const reports = milestones.filter(({ kind }) => kind === 'unitReport' || kind === 'leaderReport');
  const others = milestones.filter((milestone) => !reports.includes(milestone));
  return (
    <div className={style.milestones}>
      <div className={style.bar}>
        <DayInput label="截至" labelAt="beside" value={on} onChange={(day) => day && setChosen(day)} />
        {mayChange ? (
          <div className={style.actions}>
            <SeedButton caseFileId={caseFileId} list={data} />
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              新增节点
            </Button>
          </div>
        ) : null}
      </div>
      {data.feedbackDate?.length === 10 ? null : <NoFeedback caseFileId={caseFileId} />}
      {milestones.length === 0 ? (
        <Empty title="还没有节点">
          点“建立常用节点”，按反馈日期推算整改方案、专题民主生活会、两个报告和公开的完成期限。
        </Empty>
      ) : null}
      <MilestoneTable title="整改工作" caseFileId={caseFileId} milestones={others} />
      <MilestoneTable title="两个报告" caseFileId={caseFileId} milestones={reports} />
      <Removed removed={data.removed} />
      {isAdding ? <AddDialog caseFileId={caseFileId} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function NoFeedback({ caseFileId }: { caseFileId: string }) {
  return (
    <Notice kind="advice">
      没有具体到日的反馈日期，不能推算完成期限。请先在
      <Link href={`/cases/${caseFileId}/overview`}>概况</Link>中填写，或在下面逐项填写完成期限。
    </Notice>
  );
}

/** Adds what is missing, or gives those without a date theirs; nothing to press where neither is wanting. */
function SeedButton({ caseFileId, list }: { caseFileId: string; list: MilestoneList }) {
  const { message } = App.useApp();
  const { milestones, missing } = list;
  const isUndated = milestones.some(({ kind, dueDate, doneOn }) => kind !== 'other' && !dueDate && !doneOn);
  if (missing.length === 0 && !isUndated) return null;
  const seed = async () => {
    const seeded = await save(() => engine.milestone.seed.mutate({ caseFileId }));
    if (seeded) void message.info(`新增 ${seeded.added} 个节点，补填 ${seeded.dated} 个期限`);
  };
  const name =
    milestones.length === 0 ? '建立常用节点' : missing.length > 0 ? '补齐常用节点' : '按反馈日期补期限';
  return (
    <Button type={milestones.length === 0 ? 'primary' : 'default'} onClick={() => void seed()}>
      {name}
    </Button>
  );
}
