import { App } from 'antd';
import { useCallback } from 'react';

export interface DeletionQuestion {
  /** What is deleted: 删除问题 12？ */
  title: string;
  /** What becomes of it and of what hangs on it: 移到回收站，可以恢复。 */
  consequence: string;
  /** The word on the button that does it. */
  action?: string;
}

/** Asks before something is deleted; answers whether to go on. The focus is on 取消 to begin with. */
export function useConfirmDeletion(): (question: DeletionQuestion) => Promise<boolean> {
  const { modal } = App.useApp();
  return useCallback(
    async ({ title, consequence, action = '删除' }) =>
      modal.confirm({
        title,
        content: consequence,
        okText: action,
        okButtonProps: { danger: true },
        cancelText: '取消',
        autoFocusButton: 'cancel',
      }),
    [modal],
  );
}
