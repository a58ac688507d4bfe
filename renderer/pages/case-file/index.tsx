import { AppstoreOutlined, TableOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import { nameOf } from '../../../shared/summary.ts';
import { CommandButton, useCommands } from '../../commands/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useMayDo, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import style from './case-file.module.css';
import Issues from './issues/index.tsx';

interface Tab {
  key: string;
  name: string;
  /** Whether it scrolls inside itself. */
  fills: boolean;
  content: ComponentType<{ caseFileId: string }>;
}

// The tab that a case file opens at comes with the page.
const TABS: readonly Tab[] = [
  { key: 'overview', name: '概况', fills: false, content: lazy(() => import('./overview/index.tsx')) },
  { key: 'issues', name: '问题', fills: true, content: Issues },
  { key: 'lists', name: '清单', fills: true, content: lazy(() => import('./lists/index.tsx')) },
  { key: 'supervision', name: '督导', fills: true, content: lazy(() => import('./supervision/index.tsx')) },
  { key: 'disclosure', name: '公开', fills: true, content: lazy(() => import('./disclosure/index.tsx')) },
  { key: 'results', name: '成果', fills: false, content: lazy(() => import('./results/index.tsx')) },
  { key: 'milestones', name: '节点', fills: false, content: lazy(() => import('./milestones/index.tsx')) },
  { key: 'report', name: '报告', fills: false, content: lazy(() => import('./report/index.tsx')) },
  { key: 'documents', name: '文书', fills: true, content: lazy(() => import('./documents/index.tsx')) },
  { key: 'history', name: '记录', fills: true, content: lazy(() => import('./history/index.tsx')) },
];

/** One case file: its head, its problems, its papers and what happened to it. */
export default function CaseFilePage() {
  const [, go] = useLocation();
  const { caseFileId = '', tab = 'issues' } = useParams<{ caseFileId: string; tab?: string }>();
  const on = useToday();
  const mayImport = useMayDo('clerk');
  const names = useRead(['caseFile.names'], (signal) => engine.caseFile.names.query(undefined, { signal }));
  const name = names.data?.find(({ id }) => id === caseFileId);
  useCommands([
    {
      id: 'caseFile.board',
      name: '挂图',
      icon: <AppstoreOutlined />,
      hint: `在工作台上看这个卷宗，截至 ${on}`,
      run: () => go(`/board/${caseFileId}`),
    },
    {
      id: 'caseFile.ledgerHere',
      name: '导入台账到本卷宗',
      keywords: ['Excel', '表格'],
      icon: <TableOutlined />,
      enabled: mayImport,
      hint: '用已有的整改台账（.xlsx、.xls）补充和更新这个卷宗',
      run: () => go(`/ledger-import/${caseFileId}`),
    },
  ]);
  const open = TABS.find(({ key }) => key === tab);
  if (!open) return <Redirect to={`/cases/${caseFileId}/issues`} replace />;
  if (names.data && !name) return <NotThere />;
  const Content = open.content;
  return (
    <Page
      title={name ? nameOf(name) : '卷宗'}
      body={open.fills ? 'fill' : 'scroll'}
      actions={
        <>
          {tab === 'issues' ? <CommandButton id="caseFile.ledgerHere" /> : null}
          <CommandButton id="caseFile.board" />
        </>
      }
      toolbar={
        <nav className={style.tabs} aria-label="卷宗的内容">
          {TABS.map(({ key, name: tabName }) => (
            <Link
              key={key}
              href={`/cases/${caseFileId}/${key}`}
              className={style.tab}
              aria-current={key === tab ? 'page' : undefined}
              replace
            >
              {tabName}
            </Link>
          ))}
        </nav>
      }
    >
      {names.isError ? <Failed error={names.error} onRetry={() => void names.refetch()} /> : null}
      <Suspense fallback={<Spin />}>
        <Content key={caseFileId} caseFileId={caseFileId} />
      </Suspense>
    </Page>
  );
}

function NotThere() {
  return (
    <Page title="卷宗">
      <p>
        没有这个卷宗，请在<Link href="/cases">卷宗列表</Link>中另选一个。
      </p>
    </Page>
  );
}
