import { Spin } from 'antd';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Palette, useShortcuts } from '../commands/index.ts';
import { Archive, Backup, CheckLibrary } from '../components/backup/index.ts';
import { focusPage } from '../components/focus/index.ts';
import { ErrorBoundary, Failed } from '../components/notice/index.ts';
import { useWorkspace } from '../engine/index.ts';
import { SignIn } from '../pages/sign-in/index.tsx';
import Start from '../pages/start/index.tsx';
import { AccountCommands } from './account-commands.tsx';
import { CaseFileCommands } from './case-file-commands.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Header } from './header.tsx';
import { JobDialog } from './jobs.tsx';
import style from './layout.module.css';
import { LazyPage } from './lazy-page.tsx';
import { LibraryCommands } from './library-commands.tsx';
import { Navigation } from './navigation.tsx';
import { OPEN_PAGES, PAGES } from './pages.tsx';
import { StatusBar } from './status-bar.tsx';
import { UndoCommands } from './undo-commands.tsx';
import { UnsavedTexts } from './unsaved-texts.tsx';
import { WindowCommands } from './window-commands.tsx';

/** Navigation, header, page and status bar. */
export function Layout() {
  const [location] = useLocation();
  const { library, account } = useWorkspace().data ?? {};
  useShortcuts();
  return (
    <div className={style.layout}>
      <button type="button" className={style.skip} onClick={focusPage}>
        跳到正文
      </button>
      <Header />
      <div>
        <ConnectionBanner />
        <UnsavedTexts />
      </div>
      <div className={style.middle}>
        <Navigation />
        <main tabIndex={-1} className={style.main}>
          <ErrorBoundary resetKey={location}>
            <CurrentPage key={`${library?.path ?? ''} ${account?.accountId ?? ''}`} />
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <WindowCommands />
      <LibraryCommands />
      <AccountCommands />
      <CaseFileCommands />
      <Backup />
      <Archive />
      <CheckLibrary />
      <UndoCommands />
      <Palette />
      <JobDialog />
    </div>
  );
}

function CurrentPage() {
  const [location] = useLocation();
  const workspace = useWorkspace();
  if (workspace.isPending) return <Spin className={style.waiting} />;
  if (workspace.isError) return <Failed error={workspace.error} onRetry={() => void workspace.refetch()} />;
  const needsLibrary = !OPEN_PAGES.some((path) => location.startsWith(path));
  const { locked } = workspace.data;
  if (needsLibrary && locked) return <SignIn library={locked} />;
  if (needsLibrary && workspace.data.library === null) return <Start />;
  return (
    <Switch>
      {PAGES.map(({ path, load }) => (
        <Route key={path} path={path}>
          <LazyPage load={load} />
        </Route>
      ))}
      <Redirect to="/board" replace />
    </Switch>
  );
}
