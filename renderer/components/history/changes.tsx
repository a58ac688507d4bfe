import { Button } from 'antd';
import { useState } from 'react';
import type { HistoryChange } from '../../../shared/history.ts';
import { focusOn } from './focus.ts';
import style from './history.module.css';

/** How many fields, and how many characters of each, are seen before somebody asks for all. */
const FIELDS_SEEN = 4;
const CHARACTERS_SEEN = 60;

/** What was changed, field by field: former text → new text. Long lists are cut, and long texts to where they differ, until asked for. */
export function Changes({ changes }: { changes: readonly HistoryChange[] }) {
  const [isWhole, setWhole] = useState(false);
  if (changes.length === 0) return <span className={style.none}>—</span>;
  const isLong =
    changes.length > FIELDS_SEEN ||
    changes.some(({ before, after }) => before.length > CHARACTERS_SEEN || after.length > CHARACTERS_SEEN);
  // Of something new there is nothing to compare with.
  const isAddition = changes.every(({ before }) => before === '');
  const seen = isWhole ? changes : changes.slice(0, FIELDS_SEEN);
  return (
    <>
      <dl className={style.changes}>
        {seen.map((change) => {
          const { before, after } = isWhole ? change : focusOn(change.before, change.after, CHARACTERS_SEEN);
          return (
            <div key={change.field} className={style.change}>
              <dt>{change.fieldName}</dt>
              <dd>
                {isAddition ? null : (
                  <>
                    <Value text={before} kind="before" />
                    <span className={style.arrow} aria-hidden="true">
                      →
                    </span>
                  </>
                )}
                <Value text={after} kind="after" />
              </dd>
            </div>
          );
        })}
      </dl>
      {isLong ? (
        <Button
          type="link"
          size="small"
          className={style.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起' : '显示全部'}
        </Button>
      ) : null}
    </>
  );
}

function Value({ text, kind }: { text: string; kind: 'before' | 'after' }) {
  return (
    <span className={style[kind]}>
      <span className="unseen">{kind === 'before' ? '原为' : '改为'}</span>
      {text === '' ? <span className={style.none}>（空）</span> : text}
    </span>
  );
}
