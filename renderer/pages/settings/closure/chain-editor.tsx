import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { type ChainStep, STEP_ROLES, type StepRole } from '../../../../shared/closure.ts';
import { ROLE_NAMES } from '../../../../shared/role.ts';
import { Notice } from '../../../components/notice/index.ts';
import { useSuggestions } from '../../../components/people/index.ts';
import { engine, trySave, useMayDo } from '../../../engine/index.ts';
import style from './closure.module.css';

/** A step as it is being edited; the key stays with it when it moves. */
interface Draft extends ChainStep {
  key: number;
}

const ROLE_OPTIONS = STEP_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** Edits the steps of the chain and sends them together. */
export function ChainEditor({ chain }: { chain: readonly ChainStep[] }) {
  const heading = useId();
  const mayChange = useMayDo('administrator');
  const [drafts, setDrafts] = useState<readonly Draft[]>(chain.map((step, key) => ({ ...step, key })));
  const [reason, setReason] = useState<string | null>(null);
  const steps = drafts.map(({ key: _, ...step }) => step);
  const isChanged = JSON.stringify(steps) !== JSON.stringify(chain);
  const isFilled = steps.every(({ name }) => name.trim() !== '');
  const change = (key: number, part: Partial<ChainStep>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const saveAll = async () => {
    const result = await trySave(() => engine.closure.setChain.mutate({ steps }));
    setReason(result.kind === 'failed' ? result.reason : null);
  };
  return (
    <section aria-labelledby={heading} className={style.part}>
      <h2 id={heading} className={style.heading}>
        销号流程
      </h2>
      <p>
        第一步是提出申请，其余各步由申请人以外的人依次签署。指定了人员的步骤只能由所列人员签署。已提出的申请仍按提出时的流程办理。
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">次序</th>
            <th scope="col">步骤</th>
            <th scope="col">角色</th>
            <th scope="col">指定人员</th>
            <th scope="col">
              <span className="unseen">调整</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, index) => (
            <StepRow
              key={draft.key}
              step={draft}
              number={index + 1}
              isLast={index === drafts.length - 1}
              mayChange={mayChange}
              mayRemove={drafts.length > 2}
              onChange={(part) => change(draft.key, part)}
              onUp={() => setDrafts(swapped(drafts, index - 1))}
              onDown={() => setDrafts(swapped(drafts, index))}
              onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            />
          ))}
        </tbody>
      </table>
      {reason === null ? null : <Notice kind="failure">{reason}</Notice>}
      <div className={style.actions}>
        <Button
          icon={<PlusOutlined />}
          disabled={!mayChange || drafts.length >= 12}
          onClick={() => setDrafts([...drafts, { key: nextKey(drafts), name: '', role: 'leader' }])}
        >
          添加步骤
        </Button>
        <Button
          type="primary"
          disabled={!mayChange || !isChanged || !isFilled}
          onClick={() => void saveAll()}
        >
          保存销号流程
        </Button>
      </div>
    </section>
  );
}

function nextKey(drafts: readonly Draft[]): number {
  return Math.max(...drafts.map(({ key }) => key)) + 1;
}

/** The steps with those at `index` and behind it having changed places. */
function swapped(drafts: readonly Draft[], index: number): Draft[] {
  return [
    ...drafts.slice(0, index),
    ...drafts.slice(index + 1, index + 2),
    ...drafts.slice(index, index + 1),
    ...drafts.slice(index + 2),
  ];
}

interface StepRowProps {
  step: ChainStep;
  number: number;
  isLast: boolean;
  mayChange: boolean;
  mayRemove: boolean;
  onChange: (part: Partial<ChainStep>) => void;
  onUp: () => void;
  onDown: () => void;
  onRemove: () => void;
}

function StepRow(props: StepRowProps) {
  const { step, number, isLast, mayChange, mayRemove, onChange, onUp, onDown, onRemove } = props;
  const persons = useSuggestions('persons');
  const about = `第${number}步`;
  return (
    <tr>
      <td>{number}</td>
      <td>
        <Input
          aria-label={`${about}的名称`}
          value={step.name}
          maxLength={30}
          disabled={!mayChange}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </td>
      <td>
        <Select<StepRole>
          aria-label={`${about}的角色`}
          className={style.role}
          value={step.role}
          options={number === 1 ? ROLE_OPTIONS.filter(({ value }) => value !== 'leader') : ROLE_OPTIONS}
          disabled={!mayChange}
          onChange={(role) => onChange({ role })}
        />
      </td>
      <td>
        <Select<string[]>
          aria-label={`${about}的指定人员`}
          className={style.people}
          mode="tags"
          value={step.people ?? []}
          options={persons.map(({ name }) => ({ value: name, label: name }))}
          tokenSeparators={['、', '，', ',']}
          placeholder="不限"
          disabled={!mayChange}
          onChange={(people) => onChange({ people: people.length === 0 ? undefined : people })}
        />
      </td>
      <td className={style.moves}>
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`上移：${about}`}
          disabled={!mayChange || number === 1}
          onClick={onUp}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`下移：${about}`}
          disabled={!mayChange || isLast}
          onClick={onDown}
        />
        <Button
          size="small"
          type="text"
          aria-label={`删去：${about}`}
          disabled={!mayChange || !mayRemove}
          onClick={onRemove}
        >
          删去
        </Button>
      </td>
    </tr>
  );
}
