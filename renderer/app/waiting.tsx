import { Link } from 'wouter';
import { engine, useRead } from '../engine/index.ts';
import { useToday } from '../format/today.ts';
import style from './status-bar.module.css';

/** What of the library waits for somebody; nothing where nothing does. */
export function WaitingCounts() {
  const on = useToday();
  const { data } = useRead(['board.waiting', on], (signal) => engine.board.waiting.query({ on }, { signal }));
  if (!data) return null;
  const parts = [
    { name: '超期', count: data.overdue },
    { name: '待审核', count: data.underReview },
    { name: '已退回', count: data.returned },
  ].filter(({ count }) => count > 0);
  return (
    <>
      {parts.length === 0 ? null : (
        <Link href="/board" className={style.waiting} title="到工作台查看">
          {parts.map(({ name, count }) => `${name} ${count}`).join('　')}
        </Link>
      )}
      {data.replies === 0 ? null : (
        <Link href="/documents/awaited" className={style.waiting} title="到文书查看">
          文书逾期未回复 {data.replies}
        </Link>
      )}
    </>
  );
}
