import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented, Spin } from 'antd';
import { useDeferredValue, useState } from 'react';
import { normalise, wordsOf } from '../../../shared/normalise.ts';
import type { CaseFileSummary } from '../../../shared/summary.ts';
import { CommandButton } from '../../commands/index.ts';
import { Empty } from '../../components/empty/index.ts';
import { Ledger } from '../../components/ledger/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { CaseTable } from './case-table.tsx';
import style from './cases.module.css';

type View = 'cases' | 'issues';

/** 卷宗: all case files in a list, or all their problems. */
export default function CasesPage() {
  const on = useToday();
  const [view, setView] = useState<View>('cases');
  const summaries = useRead(
    ['caseFile.summaries', on],
    (signal) => engine.caseFile.summaries.query({ on }, { signal }),
    { keep: true },
  );
  const actions = (
    <>
      <CommandButton id="caseFile.create" />
      <CommandButton id="caseFile.importLedger" />
      <CommandButton id="caseFile.import" type="primary" />
    </>
  );
  return (
    <Page
      title="卷宗"
      body="fill"
      actions={actions}
      aside={
        <Segmented<View>
          aria-label="列出卷宗或问题"
          value={view}
          onChange={setView}
          options={[
            { value: 'cases', label: '按卷宗' },
            { value: 'issues', label: '全部问题' },
          ]}
        />
      }
    >
      {view === 'issues' ? (
        <Ledger caseFileId={null} on={on} />
      ) : summaries.isError ? (
        <Failed error={summaries.error} onRetry={() => void summaries.refetch()} />
      ) : summaries.data === undefined ? (
        <Spin />
      ) : summaries.data.length === 0 ? (
        <Empty title="还没有卷宗" actions={actions}>
          导入一份巡察整改通报，程序会认出方面、问题和措施；也可以新建空白卷宗，逐个填写。
        </Empty>
      ) : (
        <CaseList summaries={summaries.data} />
      )}
    </Page>
  );
}

function CaseList({ summaries }: { summaries: readonly CaseFileSummary[] }) {
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  const words = wordsOf(deferred);
  const found = summaries.filter((summary) => {
    const { title, inspectedUnit, inspectionBody } = summary;
    const all = normalise([title, inspectedUnit, inspectionBody].join('\n'));
    return words.every((word) => all.includes(word));
  });
  return (
    <>
      <div className={style.bar}>
        <Input
          className={style.find}
          prefix={<SearchOutlined />}
          placeholder="筛选卷宗"
          aria-label="筛选卷宗"
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className={style.count} role="status">
          {found.length === summaries.length
            ? `共 ${found.length} 个`
            : `共 ${summaries.length} 个，筛出 ${found.length} 个`}
        </span>
      </div>
      {found.length === 0 ? (
        <Empty title="没有符合条件的卷宗">换一个词再试。</Empty>
      ) : (
        <CaseTable rows={found} />
      )}
    </>
  );
}
