import { Link } from 'wouter';
import type { NumberSeries, RegisteredNumber } from '../../../shared/document.ts';
import { engine, useRead } from '../../engine/index.ts';
import { dayAndTime } from '../../format/time.ts';
import { Empty } from '../empty/index.ts';
import { Failed } from '../notice/index.ts';
import { type Column, DataTable } from '../table/index.ts';
import styles from './documents.module.css';
import { StatusText } from './status-text.tsx';

const COLUMNS: readonly Column<RegisteredNumber>[] = [
  {
    key: 'number',
    head: '发文字号',
    width: '13em',
    show: ({ number, status }) => (
      <span className={status === 'voided' ? styles['voided'] : styles['number']}>{number}</span>
    ),
  },
  {
    key: 'document',
    head: '文书',
    show: ({ document: { id, title, caseFileName } }) => (
      <>
        <Link href={`/documents/${id}`}>{title}</Link>
        <div className={styles['quiet']}>{caseFileName ?? '未命名卷宗'}</div>
      </>
    ),
  },
  { key: 'classification', head: '密级', width: '8em', show: ({ document }) => document.classification },
  {
    key: 'status',
    head: '状态',
    width: '24%',
    show: ({ document, voidedBy, voidedAt, voidReason }) => (
      <>
        <StatusText document={document} />
        {voidedAt === null ? null : (
          <div className={styles['quiet']}>
            {dayAndTime(voidedAt)} {voidedBy}：{voidReason}
          </div>
        )}
      </>
    ),
  },
  {
    key: 'given',
    head: '编号',
    width: '9.5em',
    show: ({ givenAt, givenBy }) => (
      <>
        <div>{dayAndTime(givenAt)}</div>
        <div className={styles['quiet']}>{givenBy}</div>
      </>
    ),
  },
];

/** 发文登记: the numbers that were given, by code and year. */
export function NumberRegister() {
  const { data, error, refetch } = useRead(['document.numbers'], (signal) =>
    engine.document.numbers.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.length === 0) {
    return (
      <Empty title="还没有编号的文书">
        在“设置—公文”中填写各种文书的机关代字，或新建文书时填写，生成时即按代字和年份编号。
      </Empty>
    );
  }
  return data.map((series) => <Series key={`${series.year} ${series.code}`} series={series} />);
}

function Series({ series: { code, year, next, numbers } }: { series: NumberSeries }) {
  const voided = numbers.filter(({ status }) => status === 'voided').length;
  return (
    <section className={styles['series']} aria-label={`${code}〔${year}〕`}>
      <h2 className={styles['seriesHead']}>
        {code}〔{year}〕
        <span className={styles['quiet']}>
          已用 {numbers.length} 个号{voided === 0 ? '' : `，其中作废 ${voided} 个`}，下一个号是 {next}
        </span>
      </h2>
      <DataTable
        label={`${code}〔${year}〕的发文登记`}
        columns={COLUMNS}
        rows={numbers}
        rowKey={({ number }) => number}
      />
    </section>
  );
}
