import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceState } from '../../../shared/workspace.ts';
import { CommandButton } from '../../commands/index.ts';
import { Empty } from '../../components/empty/index.ts';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, enterWorkspace, failureOf, useWorkspace } from '../../engine/index.ts';
import { Recents } from './recents.tsx';
import style from './start.module.css';

const WAYS = [
  { command: 'library.new', about: '在指定的文件夹建立新库，卷宗、佐证材料和文书都存放在其中。' },
  { command: 'library.open', about: '打开本机或移动硬盘上已有的卷宗库。' },
  { command: 'library.sample', about: '另建一份带示例卷宗的库，可随意修改，不影响其他卷宗库。' },
];

/** What is shown while no library is open: the libraries of late, and how to come to one. */
export default function Start() {
  const [, navigate] = useLocation();
  const { recents = [], lost = null } = useWorkspace().data ?? {};
  const [opening, setOpening] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const act = async (path: string, work: () => Promise<WorkspaceState>) => {
    setOpening(path);
    setFailure(null);
    try {
      enterWorkspace(await work());
    } catch (error) {
      setFailure(failureOf(error).reason);
    } finally {
      setOpening(null);
    }
  };
  const open = (path: string) =>
    act(path, async () => {
      const state = await engine.workspace.open.mutate({ path });
      navigate('/board');
      return state;
    });
  const forget = (path: string) => act(path, () => engine.workspace.forget.mutate({ path }));

  return (
    <Page title="开始">
      <div className={style.start}>
        <ul className={style.ways} aria-label="开始的方式">
          {WAYS.map(({ command, about }) => (
            <li key={command}>
              <CommandButton
                id={command}
                type={command === 'library.new' && recents.length === 0 ? 'primary' : 'default'}
              />
              <p>{about}</p>
            </li>
          ))}
        </ul>
        {lost ? <Notice kind="failure">{lost}</Notice> : null}
        {failure ? <Notice kind="failure">{failure}</Notice> : null}
        <section className={style.recents} aria-labelledby="recents">
          <h2 id="recents" className={style.heading}>
            最近打开的卷宗库
          </h2>
          {recents.length === 0 ? (
            <Empty title="还没有打开过卷宗库">
              首次使用请新建卷宗库；已有卷宗库的请打开；想先熟悉程序的可试用示例。
            </Empty>
          ) : (
            <Recents recents={recents} opening={opening} onOpen={open} onForget={forget} />
          )}
        </section>
      </div>
    </Page>
  );
}
