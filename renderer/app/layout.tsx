import { Spin } from 'antd';
import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Palette, useShortcuts } from '../commands/index.ts';
import { Archive, Backup, CheckLibrary } from '../components/backup/index.ts';
import { ErrorBoundary, Failed } from '../components/notice/index.ts';
import { useWorkspace } from '../engine/index.ts';
import Start from '../pages/start/index.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Header } from './header.tsx';
import { JobDialog } from './jobs.tsx';
import style from './layout.module.css';
import { LibraryCommands } from './library-commands.tsx';
import { Navigation } from './navigation.tsx';
import { OPEN_PAGES, PAGES } from './pages.tsx';
import { StatusBar } from './status-bar.tsx';
import { UndoCommands } from './undo-commands.tsx';
import { WindowCommands } from './window-commands.tsx';

/** Navigation, header, page and status bar. */
export function Layout() {
  const [location] = useLocation();
  const library = useWorkspace().data?.library;
  useShortcuts();
  return (
    <div className={style.layout}>
      <Header />
      <ConnectionBanner />
      <div className={style.middle}>
        <Navigation />
        <main className={style.main}>
          <ErrorBoundary resetKey={location}>
            <Suspense fallback={<Spin className={style.waiting} />}>
              <CurrentPage key={library?.path ?? ''} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar />
      <WindowCommands />
      <LibraryCommands />
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
  if (needsLibrary && workspace.data.library === null) return <Start />;
  return (
    <Switch>
      {PAGES.map(({ path, page }) => (
        <Route key={path} path={path} component={page} />
      ))}
      <Redirect to="/board" replace />
    </Switch>
  );
}
