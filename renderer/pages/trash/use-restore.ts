import { App } from 'antd';
import { useCallback } from 'react';
import { TRASH_KINDS, type TrashItem } from '../../../shared/trash.ts';
import { engine, save } from '../../engine/index.ts';

/** Brings things back as one step of undo, and says what came back and what could not. */
export function useRestore(): (items: readonly TrashItem[]) => Promise<void> {
  const { message } = App.useApp();
  return useCallback(
    async (items) => {
      const groups = TRASH_KINDS.map((kind) => ({
        kind,
        ids: items.filter((item) => item.kind === kind).map(({ id }) => id),
      }));
      const things = groups.filter(({ ids }) => ids.length > 0);
      const result = await save(() => engine.trash.restoreTogether.mutate({ things }));
      if (!result) return;
      const { restored, kept } = result;
      const [first] = kept;
      if (first) {
        void message.warning(`已恢复${restored.length}项，另有${kept.length}项未恢复：${first.reason}`, 8);
      } else {
        void message.success(
          restored.length === 1 ? '已恢复到原位置' : `已恢复${restored.length}项到原位置`,
          4,
        );
      }
    },
    [message],
  );
}
