import type { NoticeDraft } from '../../../../shared/intake.ts';
import { numberIssues } from '../../../../shared/numbering.ts';
import { COMPLETION_NAMES } from '../../../../shared/vocabulary.ts';
import { withheldPlaceholders } from '../../../../shared/withheld.ts';
import style from './result.module.css';

/** Names the placeholders that will be made for what the notice counts but does not list, and says why. */
export function WithheldCard({ draft }: { draft: NoticeDraft }) {
  const placeholders = withheldPlaceholders(draft);
  if (placeholders.length === 0) return null;
  const listed = draft.issues.length;
  const { withheld } = numberIssues(
    draft.issues.map(({ number }) => number),
    placeholders.length,
  );
  const known = placeholders.some(({ completion }) => completion !== null);
  return (
    <section className={style.card} aria-label="未公开的问题">
      <h3 className={style.cardTitle}>未公开的问题（{placeholders.length}个）</h3>
      <p>
        正文写明{draft.stated.issues}个问题，列出{listed}个，有{placeholders.length}个没有列出。保存时为这
        {placeholders.length}个问题各留一个“不予公开”的空位，内容由本单位日后补填，不会对外公开。
        {known ? '完成情况按正文写明的数量推算。' : '正文写明的数量不足以推算各自的完成情况，暂不填写。'}
      </p>
      <ul className={style.withheld}>
        {placeholders.map(({ completion }, index) => (
          <li key={withheld[index]}>
            <span>问题 {withheld[index]}</span>
            <span className={style.quiet}>
              {completion === null ? '完成情况未说明' : COMPLETION_NAMES[completion]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
