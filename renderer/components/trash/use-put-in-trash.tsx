import { App, Button } from 'antd';
import { useCallback } from 'react';
import { TRASH_KIND_NAMES, type TrashKind } from '../../../shared/trash.ts';
import { engine, save } from '../../engine/index.ts';
import style from './trash.module.css';

/** How long the offer to take it back is seen, in seconds. */
const SEEN = 6;
/** A later deletion takes the place of an earlier one on the screen. */
const KEY = 'trash';

/** Moves things to the recycle bin, says so, and offers to take it back. Answers whether they went there. */
export function usePutInTrash(): (kind: TrashKind, ids: readonly string[]) => Promise<boolean> {
  const { message } = App.useApp();
  return useCallback(
    async (kind, ids) => {
      const things = { kind, ids: [...ids] };
      const done = await save(async () => {
        await engine.trash.put.mutate(things);
        return true;
      });
      if (!done) return false;
      // Not the undo of the window: by then its latest step may be another one.
      const takeBack = async () => {
        message.destroy(KEY);
        const restored = await save(() => engine.trash.restore.mutate(things));
        if (restored) void message.info('已恢复到原位置', 3);
      };
      const count = ids.length > 1 ? `${ids.length}项` : '';
      void message.success({
        key: KEY,
        duration: SEEN,
        content: (
          <span className={style.told}>
            {TRASH_KIND_NAMES[kind]}
            {count}已移到回收站
            <Button type="link" size="small" onClick={() => void takeBack()}>
              撤销
            </Button>
          </span>
        ),
      });
      return true;
    },
    [message],
  );
}
