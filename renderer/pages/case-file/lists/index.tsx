import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { chainHeadText } from '../../../../shared/chain-head.ts';
import { LISTS, type List, type ListKey } from '../../../../shared/list.ts';
import { CommandButton, useCommands } from '../../../commands/index.ts';
import { Empty } from '../../../components/empty/index.ts';
import { DayInput } from '../../../components/field/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, runJob, saveBytes, useRead } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import { GapBar } from './gap-bar.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import style from './lists.module.css';

export type ListFilter = NonNullable<Parameters<typeof engine.list.show.query>[0]['filter']>;

const NO_FILTER: ListFilter = {};

/** 四个清单: four views of the problems of a case file on a day, filtered, printed and exported. */
export default function Lists({ caseFileId }: { caseFileId: string }) {
  const today = useToday();
  const [list, setList] = useState<ListKey>('problems');
  const [picked, pick] = useState<string | null>(null);
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER);
  const question = { caseFileId, list, on: picked ?? today, filter };
  const layouts = useRead(['list.columns'], (signal) => engine.list.columns.query(undefined, { signal }));
  const shown = useRead(['list.show', question], (signal) => engine.list.show.query(question, { signal }), {
    keep: true,
  });
  const narrow = (part: ListFilter) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    setFilter(next.length === 0 ? NO_FILTER : Object.fromEntries(next));
  };
  const exportAs = (type: 'xlsx' | 'docx') =>
    runJob('导出清单', async (options) => {
      saveBytes(await engine.list.export.query({ ...question, type }, options));
    });
  const hasRows = (shown.data?.rows.length ?? 0) > 0;
  useCommands([
    {
      id: 'list.xlsx',
      name: '导出电子表格',
      icon: <FileExcelOutlined />,
      enabled: hasRows,
      run: () => void exportAs('xlsx'),
    },
    {
      id: 'list.docx',
      name: '导出 Word',
      icon: <FileWordOutlined />,
      enabled: hasRows,
      run: () => void exportAs('docx'),
    },
    {
      id: 'list.print',
      name: '打印清单',
      icon: <PrinterOutlined />,
      hint: 'A4 横向',
      enabled: hasRows,
      run: () => window.print(),
    },
  ]);
  return (
    <div className={style.lists}>
      <div className={style.bar}>
        <Radio.Group
          aria-label="清单"
          optionType="button"
          buttonStyle="solid"
          value={list}
          options={LISTS.map((key) => ({
            value: key,
            label: layouts.data?.find((layout) => layout.list === key)?.name ?? '',
          }))}
          onChange={({ target }) => setList(target.value as ListKey)}
        />
        <div className={style.day}>
          <span aria-hidden="true">截至</span>
          <DayInput label="截至" labelAt="unseen" value={picked ?? today} onChange={pick} />
        </div>
        <div className={style.actions}>
          <CommandButton id="list.xlsx" />
          <CommandButton id="list.docx" />
          <CommandButton id="list.print" />
        </div>
      </div>
      <ListFilters
        caseFileId={caseFileId}
        filter={filter}
        onChange={narrow}
        onClear={() => setFilter(NO_FILTER)}
      />
      {shown.error ? <Failed error={shown.error} onRetry={() => void shown.refetch()} /> : null}
      {shown.data ? (
        <Shown shown={shown.data} filter={filter} onNarrow={narrow} onShowAll={() => setFilter(NO_FILTER)} />
      ) : null}
    </div>
  );
}

interface ShownProps {
  shown: List;
  filter: ListFilter;
  onNarrow: (part: ListFilter) => void;
  onShowAll: () => void;
}

function Shown({ shown, filter, onNarrow, onShowAll }: ShownProps) {
  const { name, on, caseFile, rows, issues, measures, gaps, chainHead } = shown;
  if (rows.length === 0 && Object.keys(filter).length === 0) {
    return <Empty title="还没有问题">清单由问题和措施生成，请先导入通报或录入问题。</Empty>;
  }
  return (
    <>
      <h2 className={style.paperTitle}>{name}</h2>
      <div className={style.summary}>
        <p>
          {caseFile.inspectedUnit ? (
            <span className={style.printed}>填报单位：{caseFile.inspectedUnit}　</span>
          ) : null}
          <span className={style.printed}>截至 {on}　</span>
          问题 {issues} 个，整改措施 {measures} 条，本清单 {rows.length} 行
        </p>
        <GapBar gaps={gaps} chosen={filter.gap} onChoose={(gap) => onNarrow({ gap })} />
      </div>
      {rows.length === 0 ? (
        <Empty title="没有符合条件的内容" actions={<Button onClick={onShowAll}>显示全部</Button>}>
          请放宽筛选条件。
        </Empty>
      ) : (
        <>
          <ListTable key={shown.list} label={name} list={shown} />
          <p className={style.printed}>{chainHeadText(chainHead)}</p>
        </>
      )}
    </>
  );
}
