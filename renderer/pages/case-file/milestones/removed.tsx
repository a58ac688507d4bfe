import { Button } from 'antd';
import { useId } from 'react';
import type { MilestoneList } from '../../../../shared/milestone.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import style from './milestones.module.css';

/** The milestones that were taken off, each to be restored. */
export function Removed({ removed }: { removed: MilestoneList['removed'] }) {
  const heading = useId();
  const mayRestore = useMayDo('clerk');
  if (removed.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={style.label}>
        已移除的节点
      </h2>
      <ul className={style.removed}>
        {removed.map(({ id, title }) => (
          <li key={id}>
            {title}
            {mayRestore ? (
              <Button
                type="link"
                size="small"
                aria-label={`恢复：${title}`}
                onClick={() => void save(() => engine.milestone.restore.mutate({ milestoneId: id }))}
              >
                恢复
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
