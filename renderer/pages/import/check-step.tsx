import { ArrowRightOutlined, RollbackOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { CommandButton, useCommands } from '../../commands/index.ts';
import { Page } from '../../components/page/index.ts';
import { DoubtBar } from './doubt-bar.tsx';
import style from './import.module.css';
import { letGo } from './model/reading.ts';
import { goTo, redo, stopChecking, undo, useChecking, useWizard } from './model/wizard.ts';
import { ResultPane } from './result/result-pane.tsx';
import { SourcePane } from './source/source-pane.tsx';
import { Steps } from './steps.tsx';

/** The second step: the source on the left, what was recognised on the right, and everything can be corrected. */
export function CheckStep() {
  const canUndo = useChecking(({ past }) => past.length > 0);
  const canRedo = useChecking(({ future }) => future.length > 0);
  const giveUp = useGiveUp();
  useCommands([
    {
      id: 'edit.undo',
      name: '撤销',
      shortcut: '$mod+KeyZ',
      icon: <RollbackOutlined />,
      group: '编辑',
      hint: canUndo ? '撤销上一处修改' : '没有可以撤销的修改',
      enabled: canUndo,
      run: undo,
    },
    {
      id: 'edit.redo',
      name: '重做',
      shortcut: '$mod+KeyY | $mod+Shift+KeyZ',
      icon: <RollbackOutlined className={style.redo} />,
      group: '编辑',
      hint: canRedo ? '重做撤销的修改' : '没有可以重做的修改',
      enabled: canRedo,
      run: redo,
    },
    { id: 'import.cancel', name: '取消导入', run: giveUp },
    { id: 'import.summary', name: '下一步：保存', icon: <ArrowRightOutlined />, run: () => goTo('save') },
  ]);
  return (
    <Page
      title="导入通报"
      aside={<Steps current={1} />}
      body="fill"
      actions={
        <>
          <CommandButton id="import.cancel" />
          <CommandButton id="import.summary" type="primary" />
        </>
      }
      toolbar={<DoubtBar />}
    >
      <div className={style.panes}>
        <SourcePane />
        <ResultPane />
      </div>
    </Page>
  );
}

/** Ends the import without a trace; asks first where corrections would be lost. */
export function useGiveUp(): () => void {
  const { modal } = App.useApp();
  const end = (): void => {
    const wizard = useWizard.getState();
    if (wizard.step === 'choose') return;
    letGo(wizard.reading.source.token);
    stopChecking();
  };
  return () => {
    const wizard = useWizard.getState();
    if (wizard.step === 'choose' || wizard.past.length === 0) {
      end();
      return;
    }
    modal.confirm({
      title: '取消本次导入',
      content: '已作的核对和修改不会保留，卷宗库不受影响。',
      okText: '取消导入',
      cancelText: '继续核对',
      okButtonProps: { danger: true },
      onOk: end,
    });
  };
}
