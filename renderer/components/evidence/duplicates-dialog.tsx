import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { EvidencePlace, StagedUse } from '../../../shared/evidence.ts';
import { excerpt } from '../../../shared/excerpt.ts';
import { shownName } from '../../format/file-name.ts';
import { shownSize } from '../../format/size.ts';
import {
  becomes,
  type Choice,
  choicesFor,
  choicesForAny,
  type Duplicate,
  type EvidenceSpot,
  offeredFor,
} from './duplicates.ts';
import style from './evidence.module.css';

const CHOICE_NAMES: Record<Choice, string> = {
  link: '关联已有材料',
  new: '仍作为新材料',
  skip: '不添加',
};

/** How many places are named before the rest is only counted. */
const MOST_NAMED = 3;

export interface DuplicatesDialogProps {
  spot: EvidenceSpot;
  duplicates: readonly Duplicate[];
  /** How many other files come in whatever is chosen here. */
  others: number;
  onDone(uses: ReadonlyMap<string, StagedUse | null>): void;
  /** Nothing at all is to be added. */
  onCancel(): void;
}

/** Tells where files that are about to be added lie already, and asks what to do, for one or for all. */
export function DuplicatesDialog({ spot, duplicates, others, onDone, onCancel }: DuplicatesDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(
    () => new Map(duplicates.map((duplicate) => [duplicate.file.token, offeredFor(duplicate)])),
  );
  const choiceOf = (duplicate: Duplicate): Choice =>
    chosen.get(duplicate.file.token) ?? offeredFor(duplicate);
  const chooseAll = (choice: Choice): void =>
    setChosen(
      new Map(
        duplicates.map((duplicate) => [
          duplicate.file.token,
          choicesFor(duplicate).includes(choice) ? choice : choiceOf(duplicate),
        ]),
      ),
    );
  const done = (): void =>
    onDone(new Map(duplicates.map((one) => [one.file.token, becomes(choiceOf(one), one)])));
  return (
    <Modal
      open
      title={duplicates.length === 1 ? '库中已有相同文件' : `库中已有 ${duplicates.length} 个相同文件`}
      width={720}
      okText="确定"
      cancelText="取消"
      onOk={done}
      onCancel={onCancel}
      mask={{ closable: false }}
    >
      <p className={style.advice}>
        内容逐字节相同。{others > 0 ? `另外 ${others} 个文件是新的，将一并添加；` : ''}取消则全部不添加。
      </p>
      {duplicates.length > 1 ? (
        <div className={style.all}>
          <span>全部：</span>
          {choicesForAny(duplicates).map((choice) => (
            <Button key={choice} size="small" onClick={() => chooseAll(choice)}>
              {CHOICE_NAMES[choice]}
            </Button>
          ))}
        </div>
      ) : null}
      <ul className={style.duplicates}>
        {duplicates.map((duplicate) => (
          <DuplicateItem
            key={duplicate.file.token}
            spot={spot}
            duplicate={duplicate}
            choice={choiceOf(duplicate)}
            onChoose={(choice) => setChosen(new Map(chosen).set(duplicate.file.token, choice))}
          />
        ))}
      </ul>
    </Modal>
  );
}

interface DuplicateItemProps {
  spot: EvidenceSpot;
  duplicate: Duplicate;
  choice: Choice;
  onChoose(choice: Choice): void;
}

function DuplicateItem({ spot, duplicate, choice, onChoose }: DuplicateItemProps) {
  const { file, places, trashed, isHere } = duplicate;
  const name = shownName(file.name);
  return (
    <li>
      <p className={style.duplicateName}>
        <bdi>{name}</bdi>
        <span className={style.quiet}>{shownSize(file.size)}</span>
      </p>
      {isHere ? <p>就在此处，不必再添加。</p> : null}
      <ul className={style.places}>
        {places.slice(0, MOST_NAMED).map((place) => (
          <li key={place.linkId}>{placeText(place, spot)}</li>
        ))}
        {places.length > MOST_NAMED ? <li>等共 {places.length} 处</li> : null}
        {trashed > 0 ? (
          <li>{`${places.length > 0 ? '另有' : ''} ${trashed} 处在回收站中，可从回收站恢复`}</li>
        ) : null}
      </ul>
      <Radio.Group
        size="small"
        aria-label={`如何处理“${name}”`}
        value={choice}
        onChange={({ target }) => onChoose(target.value)}
        options={choicesFor(duplicate).map((value) => ({ value, label: choiceText(value, duplicate) }))}
      />
    </li>
  );
}

/** A piece that is linked goes on under the name that it has. */
function choiceText(choice: Choice, { file, places }: Duplicate): string {
  const [first] = places;
  const own = file.name.slice(file.name.lastIndexOf('/') + 1);
  if (choice !== 'link' || !first || first.name === own) return CHOICE_NAMES[choice];
  return `${CHOICE_NAMES.link}（沿用名称“${shownName(first.name)}”）`;
}

function placeText(place: EvidencePlace, spot: EvidenceSpot): string {
  const { caseFileName, issueId, issueNumber, issueStatement, measure, name } = place;
  const part = measure === null ? '' : `第${measure}条措施`;
  if (issueId === spot.issueId) return `本问题${part}：${shownName(name)}`;
  const issue = `问题${issueNumber}${issueStatement === null ? '' : `“${excerpt(issueStatement, 24)}”`}`;
  return `${caseFileName ?? '未命名卷宗'}，${issue}${part}：${shownName(name)}`;
}
