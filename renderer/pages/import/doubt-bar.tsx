import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { CommandButton, useCommands } from '../../commands/index.ts';
import style from './import.module.css';
import { settle } from './model/edits.ts';
import { correct, goToDoubt, openDoubts, useChecking } from './model/wizard.ts';

/** How many doubtful places are left, which one is marked, and the way to the next. */
export function DoubtBar() {
  const doubts = useChecking((checking) => checking.doubts);
  const check = useChecking((checking) => checking.check);
  const piece = useChecking(({ selection }) => selection?.piece);
  const open = useMemo(() => openDoubts({ doubts, check }), [doubts, check]);
  const current = open.find((doubt) => doubt.piece === piece);
  useCommands([
    {
      id: 'import.nextDoubt',
      name: '下一处',
      keywords: ['待核对'],
      shortcut: 'F8',
      inTextFields: true,
      icon: <DownOutlined />,
      enabled: open.length > 0,
      run: () => goToDoubt(1),
    },
    {
      id: 'import.previousDoubt',
      name: '上一处',
      keywords: ['待核对'],
      shortcut: 'Shift+F8',
      inTextFields: true,
      icon: <UpOutlined />,
      enabled: open.length > 0,
      run: () => goToDoubt(-1),
    },
    {
      id: 'import.settle',
      // Text that nobody has placed goes nowhere: that is what is confirmed then.
      name: current?.kind === 'unplaced' ? '不收录，看下一处' : '已核对，看下一处',
      shortcut: 'F9',
      inTextFields: true,
      enabled: current !== undefined,
      run: () => {
        if (!current) return;
        goToDoubt(1);
        correct(settle(current.key));
      },
    },
  ]);
  return (
    <div className={style.doubts}>
      <p className={style.doubtCount} role="status">
        {doubts.length === 0
          ? '没有需要特别核对的地方'
          : open.length === 0
            ? `${doubts.length}处已全部核对`
            : `待核对 ${open.length} 处，共 ${doubts.length} 处`}
      </p>
      <p className={style.doubtMessage}>{current?.message ?? ''}</p>
      {doubts.length === 0 ? null : (
        <>
          <CommandButton id="import.settle" size="small" />
          <CommandButton id="import.previousDoubt" size="small" />
          <CommandButton id="import.nextDoubt" size="small" />
        </>
      )}
    </div>
  );
}
