import type { LedgerPlan } from '../../../shared/ledger-import.ts';
import style from './ledger-import.module.css';

/** What the ledger has and the import does not use, and what the case file has and the ledger does not. */
export function LeftOut({ plan: { leftOut, absent } }: { plan: LedgerPlan }) {
  if (leftOut.length === 0 && absent.length === 0) return null;
  return (
    <section className={style.leftOut} aria-label="没有采用的内容">
      {leftOut.length === 0 ? null : (
        <>
          <h2 className={style.subtitle}>没有采用的内容（{leftOut.length}）</h2>
          <ul>
            {leftOut.map(({ place, text }) => (
              <li key={`${place}${text}`}>
                <span className={style.at}>{place}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {absent.length === 0 ? null : (
        <p>
          卷宗中有、台账中没有的问题（{absent.length} 个，不受影响）：{absent.join('、')}
        </p>
      )}
    </section>
  );
}
