import { ExperimentOutlined, FolderAddOutlined, FolderOpenOutlined, LogoutOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceState } from '../../shared/workspace.ts';
import { useCommands } from '../commands/index.ts';
import { FirstAdministrator, type FirstSignIn, whyNotFirst } from '../components/account/index.ts';
import { FolderPicker } from '../components/folder-picker/index.ts';
import { engine, enterWorkspace, runJob, tellFailure, useWorkspace } from '../engine/index.ts';

type Picking = 'none' | 'new' | 'open';

/** The commands that change which library is open, and the dialogs they need. */
export function LibraryCommands() {
  const [, navigate] = useLocation();
  const [picking, setPicking] = useState<Picking>('none');
  const { library = null, locked = null } = useWorkspace().data ?? {};
  const arrive = (state: WorkspaceState) => {
    setPicking('none');
    navigate('/board');
    enterWorkspace(state);
  };

  useCommands([
    {
      id: 'library.new',
      name: '新建卷宗库',
      group: '卷宗库',
      keywords: ['建立', '空白'],
      icon: <FolderAddOutlined />,
      run: () => setPicking('new'),
    },
    {
      id: 'library.open',
      name: '打开卷宗库',
      group: '卷宗库',
      keywords: ['切换', '文件夹'],
      icon: <FolderOpenOutlined />,
      shortcut: '$mod+KeyO',
      inTextFields: true,
      run: () => setPicking('open'),
    },
    {
      id: 'library.sample',
      name: '试用示例',
      group: '卷宗库',
      keywords: ['演示', '样例'],
      icon: <ExperimentOutlined />,
      run: () =>
        void runJob('正在建立示例卷宗库', (options) =>
          engine.workspace.trySample.mutate(undefined, options),
        ).then((state) => state && arrive(state)),
    },
    {
      id: 'library.close',
      name: '关闭卷宗库',
      group: '卷宗库',
      keywords: ['退出', '切换'],
      icon: <LogoutOutlined />,
      enabled: library !== null || locked !== null,
      run: () => void engine.workspace.close.mutate().then(enterWorkspace, tellFailure),
    },
  ]);

  if (picking === 'new') {
    return <NewLibrary onMade={arrive} onClose={() => setPicking('none')} />;
  }
  if (picking === 'open') {
    return (
      <FolderPicker
        title="打开卷宗库"
        action="打开"
        choose="library"
        explanation="请选择卷宗库所在的文件夹，标有“卷宗库”的可以打开。"
        onPick={async (path) => arrive(await engine.workspace.open.mutate({ path }))}
        onClose={() => setPicking('none')}
      />
    );
  }
  return null;
}

const NOBODY: FirstSignIn = { kind: 'administrator', name: '', password: '', again: '' };

/** Asks where a new library is to lie, and who signs in to it. */
function NewLibrary({ onMade, onClose }: { onMade: (state: WorkspaceState) => void; onClose: () => void }) {
  const [first, setFirst] = useState(NOBODY);
  const create = async (path: string) => {
    const administrator =
      first.kind === 'single' ? null : { name: first.name.trim(), password: first.password };
    onMade(await engine.workspace.create.mutate({ path, administrator }));
  };
  return (
    <FolderPicker
      title="新建卷宗库"
      action="新建"
      choose="new"
      suggestedName="卷宗库"
      explanation="卷宗库是一个文件夹，卷宗、佐证材料和文书都存放在其中。请选择存放位置并填写名称。"
      whyNot={() => whyNotFirst(first)}
      onPick={create}
      onClose={onClose}
    >
      <FirstAdministrator value={first} onChange={setFirst} />
    </FolderPicker>
  );
}
