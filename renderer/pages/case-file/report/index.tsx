import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { chainHeadText } from '../../../../shared/chain-head.ts';
import {
  type PeriodReport,
  REPORT_PARTS,
  type ReportGroup,
  type ReportPart,
} from '../../../../shared/report.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, runJob, saveBytes, useRead } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import { Behind } from './behind.tsx';
import type { Asked } from './number.tsx';
import { PART_NAMES, PartTable } from './part-table.tsx';
import { type ChosenPeriod, PeriodBar } from './period-bar.tsx';
import { periodAround } from './periods.ts';
import style from './report.module.css';
import { TotalTable } from './total-table.tsx';

/** 报告: the figures of a period beside those of the period before; each number opens the list behind it. */
export default function Report({ caseFileId }: { caseFileId: string }) {
  const today = useToday();
  // The last whole month: what an office reports on when a new one has begun.
  const [chosen, setChosen] = useState<ChosenPeriod>(() => ({
    kind: 'month',
    ...periodAround('month', today, -1),
  }));
  const { from, to } = chosen;
  const question = { caseFileId, from, to };
  const report = useRead(
    ['report.period', question],
    (signal) => engine.report.period.query(question, { signal }),
    { keep: true },
  );
  return (
    <div className={style['report']}>
      <div className={style['bar']}>
        <PeriodBar chosen={chosen} onChoose={setChosen} />
        <Button
          icon={<DownloadOutlined />}
          disabled={!report.data}
          onClick={() =>
            void runJob('导出定期报告', async ({ signal }) =>
              saveBytes(await engine.report.export.query(question, { signal })),
            )
          }
        >
          导出电子表格
        </Button>
      </div>
      {report.error ? <Failed error={report.error} onRetry={() => void report.refetch()} /> : null}
      {report.data ? (
        <Tables caseFileId={caseFileId} report={report.data} today={today} />
      ) : report.error ? null : (
        <Spin />
      )}
    </div>
  );
}

interface TablesProps {
  caseFileId: string;
  report: PeriodReport;
  today: string;
}

function Tables({ caseFileId, report, today }: TablesProps) {
  const [part, setPart] = useState<ReportPart>('section');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { from, to, before } = report;
  const groups: Record<ReportPart, readonly ReportGroup[]> = {
    section: report.sections,
    department: report.departments,
    kind: report.kinds,
  };
  return (
    <>
      <p className={style['range']}>
        本期 {from} 至 {to}，上期 {before.from} 至 {before.to}。点数字看清单；完成率只计已完成。
        {to > today ? `期末在今天之后，超期按期末那天推算。` : ''}
      </p>
      <div className={style['columns']}>
        <TotalTable report={report} onAsk={setAsked} />
        <section className={style['parts']} aria-label="分类情况">
          <Segmented
            aria-label="分类方式"
            value={part}
            options={REPORT_PARTS.map((value) => ({ value, label: `按${PART_NAMES[value]}` }))}
            onChange={setPart}
          />
          <PartTable
            part={part}
            groups={groups[part]}
            total={report.total}
            period={{ from, to }}
            onAsk={setAsked}
          />
          <p className={style['head']}>{chainHeadText(report.chainHead)}</p>
        </section>
      </div>
      {asked ? <Behind caseFileId={caseFileId} asked={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
