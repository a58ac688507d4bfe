import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { newKey, type Range } from '../model/check.ts';
import { allOf, settle } from '../model/edits.ts';
import { lineAt } from '../model/lines.ts';
import { shortStatement } from '../model/names.ts';
import { segmentsIn } from '../model/places.ts';
import { issueBefore, type Purpose, pieceMade, take } from '../model/take.ts';
import { type Checking, correct, goToDoubt, select, useChecking } from '../model/wizard.ts';
import style from './source.module.css';

const PURPOSES: readonly [Purpose, string][] = [
  ['measure', '列为措施'],
  ['outcome', '列为整改成效'],
  ['detail', '列为备注'],
];

/** What can be made of the text that is selected in the source, or of the unplaced line that is marked. */
export function TakeBar() {
  const checking = useChecking((state) => state);
  const range = rangeToTake(checking);
  const { draft } = checking.check;
  const [chosen, setChosen] = useState<{ at: number; issue: string } | null>(null);
  const position = range?.start ?? 0;
  const nearest = useMemo(
    () => issueBefore(checking.check, checking.found, position),
    [position, checking.check, checking.found],
  );
  const options = useMemo(
    () =>
      draft.issues.map((issue, index) => ({
        value: issue.key,
        label: `问题 ${index + 1}　${shortStatement(issue)}`,
      })),
    [draft.issues],
  );
  if (range === null)
    return (
      <p className={style.bar}>
        在原文中选中文字，可以列为问题、措施、整改成效等；点击文字，右侧显示对应的内容。
      </p>
    );
  const issue = chosen?.at === range.start ? chosen.issue : (nearest ?? draft.issues[0]?.key ?? null);
  const unplaced = checking.selection?.piece.startsWith('unplaced-') ? checking.selection.piece : null;
  const make = (purpose: Purpose): void => takeRange(checking, range, purpose, issue, unplaced);
  return (
    <fieldset className={style.bar}>
      <legend className="unseen">选中的文字</legend>
      <span>选中 {range.end - range.start} 字</span>
      <Button size="small" onClick={() => make('issue')}>
        列为新问题
      </Button>
      <Select
        size="small"
        className={style.issue}
        aria-label="归入哪个问题"
        value={issue}
        options={options}
        onChange={(key: string) => setChosen({ at: range.start, issue: key })}
      />
      {PURPOSES.map(([purpose, name]) => (
        <Button key={purpose} size="small" disabled={issue === null} onClick={() => make(purpose)}>
          {name}
        </Button>
      ))}
      <Button size="small" onClick={() => make('lead')}>
        并入开头
      </Button>
      <Button size="small" onClick={() => make('closing')}>
        并入结尾
      </Button>
      <Button size="small" onClick={() => make('nothing')}>
        不收录
      </Button>
    </fieldset>
  );
}

/** The selected text, else the marked line that intake could not place. */
function rangeToTake({ picked, selection, found }: Checking): Range | null {
  if (picked) return picked;
  return selection?.piece.startsWith('unplaced-') ? (found.get(selection.piece) ?? null) : null;
}

function takeRange(
  { reading, check, lines, found }: Checking,
  range: Range,
  purpose: Purpose,
  issue: string | null,
  unplaced: string | null,
): void {
  const text = reading.text.slice(range.start, range.end);
  const line = lines[lineAt(lines, range.start)];
  const holders = segmentsIn(reading.spans, line?.firstSpan ?? 0, range, check)
    .map(({ piece }) => piece)
    .filter((piece) => piece !== null);
  const [from = null, ...others] = new Set(holders);
  const key = newKey();
  const taken = { text, range, purpose, issue, key, from: others.length === 0 ? from : null };
  correct(allOf(take(taken, found), ...(unplaced === null ? [] : [settle(unplaced)])));
  document.getSelection()?.removeAllRanges();
  if (purpose !== 'nothing') select(pieceMade(taken), 'source');
  else if (unplaced !== null) goToDoubt(1);
}
