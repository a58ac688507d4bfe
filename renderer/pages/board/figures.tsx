import type { Board } from '../../../shared/board.ts';
import { COMPLETION_NAMES } from '../../../shared/vocabulary.ts';
import style from './figures.module.css';
import { percent } from './percent.ts';
import { Ring } from './ring.tsx';

/** The sums of the case file as four rings: stated, closed, completed, measures. */
export function Figures({ totals }: { totals: Board['totals'] }) {
  const { stated, issues, withheld, closed, completion, measures, measuresDone, evidence } = totals;
  const listed = issues - withheld;
  const missing = Math.max(0, (stated ?? issues) - issues);
  return (
    <section className={style.figures} aria-label="总体情况">
      <Ring
        label={stated === null ? `问题 ${issues} 个` : `反馈问题 ${stated} 个`}
        total={Math.max(stated ?? 0, issues)}
        parts={[
          { name: '公开', count: listed, colour: 'var(--action)' },
          { name: '不予公开', count: withheld, colour: 'var(--line-strong)' },
        ]}
        middle={String(stated ?? issues)}
        note={[`公开 ${listed}`, `不予公开 ${withheld}`, missing > 0 ? `未列出 ${missing}` : null]
          .filter((part) => part !== null)
          .join('，')}
      />
      <Ring
        label={`已销号 ${closed} 个`}
        total={issues}
        parts={[{ name: '已销号', count: closed, colour: 'var(--green-mark)' }]}
        middle={percent(closed, issues)}
        note={`未销号 ${issues - closed}`}
      />
      <Ring
        label={`已完成 ${completion.completed} 个`}
        total={issues}
        parts={[
          { name: COMPLETION_NAMES.completed, count: completion.completed, colour: 'var(--green-mark)' },
          {
            name: COMPLETION_NAMES.basicallyCompleted,
            count: completion.basicallyCompleted,
            colour: 'var(--green-line)',
          },
          { name: COMPLETION_NAMES.ongoing, count: completion.ongoing, colour: 'var(--action-line)' },
        ]}
        middle={percent(completion.completed, issues)}
        note={issues === 0 ? '—' : completionNote(completion)}
      />
      <Ring
        label={`措施 ${measures} 条`}
        total={measures}
        parts={[{ name: '已完成', count: measuresDone, colour: 'var(--green-mark)' }]}
        middle={percent(measuresDone, measures)}
        note={`已完成 ${measuresDone}，佐证 ${evidence} 件`}
      />
    </section>
  );
}

function completionNote({
  basicallyCompleted,
  notCompleted,
  ongoing,
  notStated,
}: Board['totals']['completion']): string {
  const parts: [string, number][] = [
    [COMPLETION_NAMES.basicallyCompleted, basicallyCompleted],
    [COMPLETION_NAMES.notCompleted, notCompleted],
    [COMPLETION_NAMES.ongoing, ongoing],
    ['未填', notStated],
  ];
  const told = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return told.length === 0 ? '全部完成' : told.join('，');
}
