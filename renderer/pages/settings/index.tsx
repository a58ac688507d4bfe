import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { Page } from '../../components/page/index.ts';
import style from './settings.module.css';

/** One subject that the office sets for its library. */
interface Section {
  key: string;
  name: string;
  content: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { key: 'accounts', name: '人员与权限', content: lazy(() => import('./accounts/index.tsx')) },
  { key: 'deadlines', name: '时限与红黄绿灯', content: lazy(() => import('./deadlines/index.tsx')) },
  { key: 'closure', name: '销号流程', content: lazy(() => import('./closure/index.tsx')) },
  { key: 'papers', name: '公文', content: lazy(() => import('./papers/index.tsx')) },
  { key: 'letters', name: '督导文书', content: lazy(() => import('./letters/index.tsx')) },
  { key: 'handlings', name: '处理方式', content: lazy(() => import('./handlings/index.tsx')) },
  { key: 'register', name: '人员与单位', content: lazy(() => import('./register/index.tsx')) },
  { key: 'lists', name: '清单栏目', content: lazy(() => import('./lists/index.tsx')) },
  { key: 'templates', name: '文书模板', content: lazy(() => import('./templates/index.tsx')) },
  { key: 'fonts', name: '字体检查', content: lazy(() => import('./fonts/index.tsx')) },
  { key: 'history', name: '操作记录', content: lazy(() => import('../case-file/history/index.tsx')) },
];

/** What the office sets for the open library, one subject at a time. */
export default function SettingsPage() {
  const { section } = useParams<{ section?: string }>();
  const open = SECTIONS.find(({ key }) => key === section);
  const [first] = SECTIONS;
  if (!open) return first ? <Redirect to={`/settings/${first.key}`} replace /> : null;
  const Content = open.content;
  return (
    <Page title={`设置：${open.name}`} body="fill">
      <div className={style.settings}>
        <nav className={style.sections} aria-label="设置的内容">
          {SECTIONS.map(({ key, name }) => (
            <Link
              key={key}
              href={`/settings/${key}`}
              className={style.section}
              aria-current={key === open.key ? 'page' : undefined}
              replace
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className={style.content}>
          <Suspense fallback={<Spin />}>
            <Content key={open.key} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
