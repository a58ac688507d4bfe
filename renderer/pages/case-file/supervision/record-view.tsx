import { Button } from 'antd';
import { useState } from 'react';
import { LIGHT_LETTER_NAMES, type LightLetter } from '../../../../shared/light.ts';
import {
  letterOf,
  type NamedRecord,
  SUPERVISION_KIND_NAMES,
  SUPERVISION_KINDS,
  type SupervisionRecord,
} from '../../../../shared/supervision.ts';
import { DateField, SelectField, TextField } from '../../../components/field/index.ts';
import {
  AddDemandDialog,
  DemandTable,
  IssuesField,
  LetterDialog,
  useChosenRecord,
} from '../../../components/supervision/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { RecordPapers } from './record-papers.tsx';
import style from './supervision.module.css';
import { TalkTimeDialog } from './talk-time-dialog.tsx';

const KINDS = SUPERVISION_KINDS.map((value) => ({ value, label: SUPERVISION_KIND_NAMES[value] }));

interface RecordViewProps {
  record: SupervisionRecord;
  /** Those that it may answer. */
  all: readonly SupervisionRecord[];
}

type Patch = Parameters<typeof engine.supervision.update.mutate>[0]['patch'];

/** One record: its facts, what it demands, and the letters that went out with it. */
export function RecordView({ record, all }: RecordViewProps) {
  const mayChange = useMayDo('clerk') && record.trashedAt === null;
  const [asked, setAsked] = useState<'demand' | 'letter' | 'talk' | null>(null);
  const choose = useChosenRecord((state) => state.choose);
  const { id, caseFileId, kind, heldOn, demands, issues } = record;
  const earlier = all.filter((other) => other.id !== id && other.heldOn <= heldOn);
  return (
    <>
      <div className={style.head}>
        <h2 className={style.title}>
          {heldOn} {SUPERVISION_KIND_NAMES[kind]}
        </h2>
        <RecordActions record={record} onLetter={() => setAsked('letter')} onTalk={() => setAsked('talk')} />
      </div>
      <RecordFacts record={record} earlier={earlier} disabled={!mayChange} />
      <div className={style.head}>
        <h3 className={style.heading}>要求和答复</h3>
        {mayChange ? (
          <Button size="small" onClick={() => setAsked('demand')}>
            提出要求…
          </Button>
        ) : null}
      </div>
      {demands.length > 0 ? (
        <DemandTable demands={demands} within="record" />
      ) : (
        <p className={style.quiet}>没有提出要求。</p>
      )}
      <RecordPapers record={record} />
      {asked === 'demand' ? (
        <AddDemandDialog record={{ id, heldOn, issues }} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'talk' ? <TalkTimeDialog supervisionId={id} onClose={() => setAsked(null)} /> : null}
      {asked === 'letter' ? (
        <LetterDialog
          caseFileId={caseFileId}
          from={id}
          letter={nextLetter(record)}
          onDone={({ supervisionId }) => choose(supervisionId)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

/** What comes after a reminder is urging, and after that a talk. */
function nextLetter({ kind }: SupervisionRecord): LightLetter {
  return kind === 'supervision' || kind === 'interview' ? 'interview-notice' : 'supervision-notice';
}

interface RecordActionsProps {
  record: SupervisionRecord;
  onLetter: () => void;
  onTalk: () => void;
}

function RecordActions({ record, onLetter, onTalk }: RecordActionsProps) {
  const mayChange = useMayDo('clerk');
  if (!mayChange) return null;
  const supervisionId = record.id;
  const own = letterOf(record.kind);
  // Made again, a notice says when as the one before it did.
  const asksTime = own === 'interview-notice' && record.documents.length === 0;
  const make = () => void save(() => engine.supervision.paper.mutate({ supervisionId, values: {} }));
  if (record.trashedAt !== null) {
    return (
      <Button
        size="small"
        onClick={() => void save(() => engine.supervision.restore.mutate({ supervisionId }))}
      >
        恢复
      </Button>
    );
  }
  return (
    <div className={style.actions}>
      {own ? (
        <Button size="small" onClick={asksTime ? onTalk : make}>
          {record.documents.length > 0 ? '重新生成' : '生成'}
          {LIGHT_LETTER_NAMES[own]}
          {asksTime ? '…' : null}
        </Button>
      ) : null}
      <Button size="small" onClick={onLetter}>
        由此发文…
      </Button>
      <Button
        size="small"
        danger
        onClick={() => void save(() => engine.supervision.remove.mutate({ supervisionId }))}
      >
        删除
      </Button>
    </div>
  );
}

interface RecordFactsProps {
  record: SupervisionRecord;
  earlier: readonly NamedRecord[];
  disabled: boolean;
}

function RecordFacts({ record, earlier, disabled }: RecordFactsProps) {
  const { id: supervisionId, caseFileId } = record;
  const saved = (patch: Patch) => engine.supervision.update.mutate({ supervisionId, patch });
  return (
    <>
      <div className={style.facts}>
        <SelectField
          label="督导方式"
          value={record.kind}
          options={KINDS}
          onSave={(kind) => saved({ kind: kind ?? undefined })}
          disabled={disabled}
        />
        <DateField
          label="日期"
          value={record.heldOn}
          onSave={(heldOn) => saved({ heldOn: heldOn ?? '' })}
          disabled={disabled}
        />
        <TextField
          label="地点"
          value={record.place}
          onSave={(place) => saved({ place })}
          disabled={disabled}
        />
        <TextField
          label="主送或承办单位"
          value={record.addressee}
          onSave={(addressee) => saved({ addressee })}
          disabled={disabled}
        />
        <SelectField
          label="对应的记录"
          value={record.answers?.id ?? null}
          options={earlier.map((other) => ({
            value: other.id,
            label: `${other.heldOn} ${SUPERVISION_KIND_NAMES[other.kind]}`,
          }))}
          clearable
          onSave={(answersId) => saved({ answersId })}
          disabled={disabled}
        />
      </div>
      <TextField
        label="人员"
        value={record.people}
        onSave={(people) => saved({ people })}
        disabled={disabled}
      />
      <IssuesField
        label="涉及问题"
        caseFileId={caseFileId}
        value={record.issues.map(({ id }) => id)}
        onSave={(issueIds) => saved({ issueIds })}
        disabled={disabled}
      />
      <TextField
        label="发现情况"
        value={record.findings}
        lines
        onSave={(findings) => saved({ findings })}
        disabled={disabled}
      />
      {record.answeredBy.length > 0 ? (
        <p className={style.quiet}>
          后续：
          {record.answeredBy
            .map((other) => `${other.heldOn} ${SUPERVISION_KIND_NAMES[other.kind]}`)
            .join('、')}
        </p>
      ) : null}
    </>
  );
}
