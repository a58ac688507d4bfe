import { Button, Select } from 'antd';
import type { DraftIssue } from '../../../../shared/intake.ts';
import { newKey, partOf } from '../model/check.ts';
import * as edits from '../model/edits.ts';
import { correct, correctPiece, select } from '../model/wizard.ts';
import { PieceText } from './piece-text.tsx';
import style from './result.module.css';

/** What the notice says of a problem beside its statement and its measures. */
export function Remark({
  issue,
  part,
  name,
}: {
  issue: DraftIssue;
  part: 'outcome' | 'detail';
  name: string;
}) {
  const text = issue[part];
  if (text === null) return null;
  const piece = partOf(issue.key, part);
  return (
    <div className={style.remark}>
      <span className={style.label}>{name}</span>
      <PieceText
        piece={piece}
        label={name}
        text={text}
        change={(value) => edits.changeIssue(issue.key, { [part]: value })}
        tools={() => (
          <Button
            size="small"
            danger
            onClick={() => {
              correctPiece(piece, edits.changeIssue(issue.key, { [part]: null }));
              select(issue.key, 'command');
            }}
          >
            删除{name}
          </Button>
        )}
      />
    </div>
  );
}

/** The rules that the measures name. */
export function Titles({ issue, number, active }: { issue: DraftIssue; number: number; active: boolean }) {
  const { key, documentTitles } = issue;
  if (documentTitles.length === 0 && !active) return null;
  return (
    <div className={style.remark}>
      <span className={style.label}>制度</span>
      {active ? (
        <Select
          mode="tags"
          size="small"
          open={false}
          suffixIcon={null}
          className={style.titles}
          aria-label={`问题 ${number} 提到的制度`}
          placeholder="输入制度名称后按回车"
          value={documentTitles}
          onChange={(titles: string[]) =>
            correct(
              edits.changeIssue(key, {
                documentTitles: titles.map((title) => title.replaceAll(/^\s*《|》\s*$/g, '').trim()),
              }),
            )
          }
        />
      ) : (
        <span>{documentTitles.map((title) => `《${title}》`).join('')}</span>
      )}
    </div>
  );
}

/** What can be added to a problem. */
export function Additions({ issue }: { issue: DraftIssue }) {
  const add = (part: 'outcome' | 'detail'): void => {
    correct(edits.changeIssue(issue.key, { [part]: '' }));
    select(partOf(issue.key, part), 'result');
  };
  const addMeasure = (): void => {
    const key = newKey();
    correct(edits.addMeasure(issue.key, key));
    select(key, 'result');
  };
  return (
    <div className={style.tools}>
      <Button size="small" onClick={addMeasure}>
        添加措施
      </Button>
      {issue.outcome === null ? (
        <Button size="small" onClick={() => add('outcome')}>
          添加整改成效
        </Button>
      ) : null}
      {issue.detail === null ? (
        <Button size="small" onClick={() => add('detail')}>
          添加备注
        </Button>
      ) : null}
    </div>
  );
}
