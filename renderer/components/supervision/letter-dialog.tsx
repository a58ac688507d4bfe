import { Skeleton } from 'antd';
import { useState } from 'react';
import { LIGHT_LETTER_NAMES, LIGHT_LETTERS, type LightLetter } from '../../../shared/light.ts';
import type { LetterDraft } from '../../../shared/supervision.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormRow, FormText } from '../form/index.ts';
import { Failed } from '../notice/index.ts';

const LETTERS = LIGHT_LETTERS.map((value) => ({ value, label: LIGHT_LETTER_NAMES[value] }));

export interface LetterDialogProps {
  caseFileId: string;
  /** The problems that it is about; absent: those of the record. */
  issueIds?: readonly string[];
  /** The record whose findings give cause to it. */
  from?: string;
  /** What is chosen at first; absent: as the light has it. */
  letter?: LightLetter;
  /** Told of the record that it went out with. */
  onDone?: (made: { supervisionId: string; documentId: string }) => void;
  onClose: () => void;
}

/** What a person has typed instead of what was drafted. */
interface Typed {
  addressee?: string;
  findings?: string;
  place?: string;
  people?: string;
  number?: string;
  time?: string;
  materials?: string;
  demands?: Record<number, string>;
}

/** Makes a record and its letter in one step: everything is drafted, and can be changed before it goes out. */
export function LetterDialog({
  caseFileId,
  issueIds,
  from,
  letter: first,
  onDone,
  onClose,
}: LetterDialogProps) {
  const [on, setOn] = useState<string | null>(useToday());
  const [letter, setLetter] = useState<LightLetter | null>(first ?? null);
  const [due, setDue] = useState<string | null | undefined>(undefined);
  const [typed, setTyped] = useState<Typed>({});
  const cause = {
    caseFileId,
    on: on ?? '',
    ...(letter === null ? {} : { letter }),
    ...(issueIds === undefined ? {} : { issueIds: [...issueIds] }),
    ...(from === undefined ? {} : { from }),
    ...(due === undefined ? {} : { due }),
  };
  const {
    data: draft,
    error,
    refetch,
    isPlaceholderData,
  } = useRead(['supervision.draft', cause], (signal) => engine.supervision.draft.query(cause, { signal }), {
    enabled: on !== null,
    keep: true,
  });
  const change = (fields: Typed) => setTyped({ ...typed, ...fields });
  const ready = on !== null && draft !== undefined && !error && !isPlaceholderData;
  return (
    <FormDialog
      title="发督导文书"
      okText="生成并登记"
      width={640}
      ready={ready}
      work={() => engine.supervision.letter.mutate(inputOf(cause, draft, typed))}
      onDone={onDone}
      onClose={onClose}
    >
      <FormRow>
        <FormChoice
          label="文书"
          value={letter ?? draft?.letter ?? null}
          options={LETTERS}
          onChange={(next) => {
            setLetter(next);
            setDue(undefined);
            setTyped({});
          }}
        />
        <DayInput label="发文日期" value={on} onChange={setOn} required />
        <DayInput
          label="答复期限"
          value={due === undefined ? (draft?.due ?? null) : due}
          onChange={setDue}
          help="空着则不要求答复"
        />
      </FormRow>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {draft && !error ? <LetterFields draft={draft} typed={typed} onChange={change} /> : null}
      {draft || error ? null : <Skeleton active />}
    </FormDialog>
  );
}

interface LetterFieldsProps {
  draft: LetterDraft;
  typed: Typed;
  onChange: (fields: Typed) => void;
}

function LetterFields({ draft, typed, onChange }: LetterFieldsProps) {
  const isTalk = draft.letter === 'interview-notice';
  return (
    <>
      <p>
        {draft.issues.length > 0
          ? `涉及问题：${draft.issues.map(({ number }) => number).join('、')}`
          : '不涉及具体问题'}
      </p>
      <FormRow>
        <FormText
          label={isTalk ? '约谈对象' : '主送或承办单位'}
          value={typed.addressee ?? draft.addressee ?? ''}
          onChange={(addressee) => onChange({ addressee })}
        />
        <FormText
          label={draft.letter === 'supervision-notice' ? '督办号' : '发文字号'}
          value={typed.number ?? ''}
          onChange={(number) => onChange({ number })}
          placeholder="如：×巡整办函〔2026〕3号"
        />
      </FormRow>
      <FormText
        label="事由"
        value={typed.findings ?? draft.findings ?? ''}
        onChange={(findings) => onChange({ findings })}
        lines
      />
      {isTalk ? <TalkFields draft={draft} typed={typed} onChange={onChange} /> : null}
      {draft.demands.map(({ text, addressee, issueId }, index) => (
        <FormText
          key={`${issueId} ${addressee} ${text}`}
          label={addressee ? `要求${index + 1}（${addressee}）` : `要求${index + 1}`}
          value={typed.demands?.[index] ?? text}
          onChange={(next) => onChange({ demands: { ...typed.demands, [index]: next } })}
          help="清空则不提这一项"
        />
      ))}
    </>
  );
}

function TalkFields({ draft, typed, onChange }: LetterFieldsProps) {
  return (
    <>
      <FormRow>
        <FormText
          label="约谈时间"
          value={typed.time ?? ''}
          onChange={(time) => onChange({ time })}
          placeholder="如：2026年3月5日上午9时"
        />
        <FormText
          label="约谈地点"
          value={typed.place ?? draft.place ?? ''}
          onChange={(place) => onChange({ place })}
        />
        <FormText
          label="约谈人"
          value={typed.people ?? draft.people ?? ''}
          onChange={(people) => onChange({ people })}
        />
      </FormRow>
      <FormText
        label="携带材料"
        value={typed.materials ?? ''}
        onChange={(materials) => onChange({ materials })}
      />
    </>
  );
}

type LetterInput = Parameters<typeof engine.supervision.letter.mutate>[0];
type Cause = Parameters<typeof engine.supervision.draft.query>[0];

/** What is drafted with what was typed; a demand whose text was emptied is none. */
function inputOf(cause: Cause, draft: LetterDraft | undefined, typed: Typed): LetterInput {
  const { demands, number, time, materials, ...facts } = typed;
  const values = Object.entries({ number, time, materials }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== '',
  );
  return {
    ...cause,
    ...facts,
    ...(draft
      ? {
          letter: draft.letter,
          demands: draft.demands
            .map((demand, index) => ({ ...demand, text: demands?.[index] ?? demand.text }))
            .filter(({ text }) => text.trim() !== ''),
        }
      : {}),
    values: Object.fromEntries(values),
  };
}
