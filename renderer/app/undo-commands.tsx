import { RollbackOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useCommands } from '../commands/index.ts';
import { engine, forgetFailure, tellFailure, trySave, useRead, useWorkspace } from '../engine/index.ts';
import style from './header.module.css';

/** Undo and redo of what this window has done; text fields keep their own. */
export function UndoCommands() {
  const { message } = App.useApp();
  const hasLibrary = Boolean(useWorkspace().data?.library);
  const state = useRead(['undo'], (signal) => engine.undo.state.query(undefined, { signal }), {
    enabled: hasLibrary,
  });
  const { undo = null, redo = null } = (hasLibrary && state.data) || {};

  const takeBack = async (word: string, work: () => Promise<{ label: string }>) => {
    const result = await trySave(work);
    if (result.kind === 'saved') void message.info(`已${word}：${result.value.label}`, 3);
    else if (result.code === 'nothing-to-undo') forgetFailure();
    else tellFailure(new Error(result.reason));
  };

  useCommands([
    {
      id: 'edit.undo',
      name: '撤销',
      group: '编辑',
      keywords: ['还原', '取消修改'],
      icon: <RollbackOutlined />,
      shortcut: '$mod+KeyZ',
      inCleanFields: true,
      keysAlways: hasLibrary,
      enabled: undo !== null,
      hint: undo === null ? '没有可以撤销的操作' : `撤销：${undo}`,
      run: () => void takeBack('撤销', () => engine.undo.undo.mutate()),
    },
    {
      id: 'edit.redo',
      name: '重做',
      group: '编辑',
      keywords: ['恢复修改'],
      icon: <RollbackOutlined className={style.redo} />,
      shortcut: '$mod+Shift+KeyZ | $mod+KeyY',
      inCleanFields: true,
      keysAlways: hasLibrary,
      enabled: redo !== null,
      hint: redo === null ? '没有可以重做的操作' : `重做：${redo}`,
      run: () => void takeBack('重做', () => engine.undo.redo.mutate()),
    },
  ]);
  return null;
}
