import { Button, Select } from 'antd';
import type { DraftFault } from '../../../../shared/draft-faults.ts';
import type { DraftIssue, NoticeDraft } from '../../../../shared/intake.ts';
import { COMPLETION_NAMES, COMPLETIONS, type Completion } from '../../../../shared/vocabulary.ts';
import { heirOf, newKey, partOf } from '../model/check.ts';
import * as edits from '../model/edits.ts';
import { correct, correctPiece, select, useChecking } from '../model/wizard.ts';
import { Doubts } from './doubts.tsx';
import { Additions, Remark, Titles } from './issue-remarks.tsx';
import { useMark } from './mark.ts';
import { MeasureList } from './measure-list.tsx';
import { PieceText } from './piece-text.tsx';
import { type PlaceOption, placeValue, readPlace } from './places-of-issues.ts';
import style from './result.module.css';

interface IssueCardProps {
  issue: DraftIssue;
  /** The number that it will have in the case file. */
  number: number;
  /** Where it stands in the list, from 0. */
  index: number;
  draft: NoticeDraft;
  places: readonly PlaceOption[];
  faults: readonly DraftFault[];
}

const COMPLETION_OPTIONS = [
  { value: 'unknown' as const, label: '未说明' },
  ...COMPLETIONS.map((value) => ({ value, label: COMPLETION_NAMES[value] })),
];

/** A problem with its measures, every part of which can be corrected. */
export function IssueCard({ issue, number, index, draft, places, faults }: IssueCardProps) {
  const { key } = issue;
  const active = useChecking(({ selection, check }) =>
    selection === null ? false : belongsTo(issue, heirOf(check, selection.piece)),
  );
  return (
    <article className={active ? style.activeCard : style.issueCard} aria-label={`问题 ${number}`}>
      <header className={style.issueHead}>
        <h4 className={style.issueNumber}>问题 {number}</h4>
        <CompletionSelect issue={issue} number={number} />
        {active ? (
          <>
            <Select
              size="small"
              className={style.place}
              aria-label={`问题 ${number} 所属的方面和类别`}
              value={placeValue(issue)}
              options={[...places]}
              popupMatchSelectWidth={false}
              optionRender={({ label, data }) => (
                <span className={data.within ? style.within : ''}>{label}</span>
              )}
              onChange={(value: string) => {
                const place = readPlace(value);
                correctPiece(key, edits.placeIssue(key, place.section, place.category));
              }}
            />
            <IssueTools issue={issue} draft={draft} index={index} />
          </>
        ) : null}
      </header>
      {faults.map(({ message }) => (
        <p key={message} className={style.fault}>
          {message}
        </p>
      ))}
      <PieceText
        piece={key}
        label={`问题 ${number} 的内容`}
        text={issue.statement}
        strong
        change={(statement) => edits.changeIssue(key, { statement })}
      />
      <MeasureList issue={issue} number={number} />
      <Remark issue={issue} part="outcome" name="整改成效" />
      <Remark issue={issue} part="detail" name="备注" />
      <Titles issue={issue} number={number} active={active} />
      {active ? <Additions issue={issue} /> : null}
    </article>
  );
}

function belongsTo({ key, measures }: DraftIssue, piece: string): boolean {
  return piece === key || piece.startsWith(`${key}:`) || measures.some((measure) => measure.key === piece);
}

function CompletionSelect({ issue, number }: { issue: DraftIssue; number: number }) {
  const piece = partOf(issue.key, 'completion');
  const mark = useMark(piece);
  return (
    <div data-piece={piece} className={mark.selected ? style.markedField : style.field}>
      <Select<Completion | 'unknown'>
        size="small"
        className={style.completion}
        aria-label={`问题 ${number} 的完成情况`}
        value={issue.completion ?? 'unknown'}
        options={COMPLETION_OPTIONS}
        onFocus={() => {
          if (!mark.selected) select(piece, 'result');
        }}
        onChange={(value) =>
          correctPiece(
            piece,
            edits.changeIssue(issue.key, { completion: value === 'unknown' ? null : value }),
          )
        }
      />
      <Doubts doubts={mark.doubts} />
    </div>
  );
}

function IssueTools({
  issue: { key },
  draft,
  index,
}: {
  issue: DraftIssue;
  draft: NoticeDraft;
  index: number;
}) {
  const previous = draft.issues[index - 1];
  const next = draft.issues[index + 1];
  const shift = (by: -1 | 1): void => {
    correct(edits.shiftIssue(key, by));
    select(key, 'command');
  };
  const endWith = (edit: edits.Edit, then: DraftIssue | undefined): void => {
    correctPiece(key, edit);
    if (then) select(then.key, 'command');
  };
  const addBehind = (): void => {
    const added = newKey();
    correct(edits.addIssueBehind(added, key));
    select(added, 'result');
  };
  return (
    <span className={style.tools}>
      <Button size="small" disabled={previous === undefined} onClick={() => shift(-1)}>
        上移
      </Button>
      <Button size="small" disabled={next === undefined} onClick={() => shift(1)}>
        下移
      </Button>
      <Button
        size="small"
        disabled={previous === undefined}
        onClick={() => endWith(edits.mergeIssue(key), previous)}
      >
        并入上一个
      </Button>
      <Button size="small" onClick={addBehind}>
        后加问题
      </Button>
      <Button size="small" danger onClick={() => endWith(edits.removeIssue(key), next ?? previous)}>
        删除
      </Button>
    </span>
  );
}
