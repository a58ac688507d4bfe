import { Button, Tag } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { MILESTONE_STATE_NAMES, type Milestone, type MilestoneProof } from '../../../../shared/milestone.ts';
import { LightBadge } from '../../../components/badge/index.ts';
import { DateField, TextField } from '../../../components/field/index.ts';
import { bytesUrl, engine, save, useMayDo } from '../../../engine/index.ts';
import { shownName } from '../../../format/file-name.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import style from './milestones.module.css';

interface TableProps {
  title: string;
  caseFileId: string;
  milestones: readonly Milestone[];
}

/** Milestones of one group: until when, how they stand, and what proves them. */
export function MilestoneTable({ title, caseFileId, milestones }: TableProps) {
  const heading = useId();
  if (milestones.length === 0) return null;
  return (
    <section className={style.card} aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        {title}
      </h2>
      <table className={style.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">节点</th>
            <th scope="col" className={style.day}>
              完成期限
            </th>
            <th scope="col" className={style.state}>
              状况
            </th>
            <th scope="col" className={style.done}>
              完成日期
            </th>
            <th scope="col" className={style.proof}>
              证明材料
            </th>
            <th scope="col" className={style.note}>
              说明
            </th>
            <th scope="col" className={style.handling}>
              操作
            </th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone) => (
            <Row key={milestone.id} caseFileId={caseFileId} milestone={milestone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ caseFileId, milestone }: { caseFileId: string; milestone: Milestone }) {
  const { id: milestoneId, title, dueDate, doneOn, note, proof, kind } = milestone;
  const saved =
    (field: 'title' | 'dueDate' | 'note') =>
    (value: string | null): Promise<unknown> =>
      engine.milestone.update.mutate({ milestoneId, patch: { [field]: value } });
  return (
    <tr>
      <th scope="row">
        {kind === 'other' ? (
          <TextField
            label={`名称（${title}）`}
            labelAt="unseen"
            value={title}
            required
            onSave={saved('title')}
          />
        ) : (
          title
        )}
      </th>
      <td>
        <DateField label={`${title}的完成期限`} labelAt="unseen" value={dueDate} onSave={saved('dueDate')} />
      </td>
      <td>
        <State milestone={milestone} />
      </td>
      <td>{doneOn}</td>
      <td>
        <Proof caseFileId={caseFileId} proof={proof} />
      </td>
      <td>
        <TextField label={`${title}的说明`} labelAt="unseen" value={note} onSave={saved('note')} />
      </td>
      <td>
        <Actions caseFileId={caseFileId} milestone={milestone} />
      </td>
    </tr>
  );
}

function Actions({ caseFileId, milestone }: { caseFileId: string; milestone: Milestone }) {
  const { id: milestoneId, title, doneOn } = milestone;
  const [isCompleting, setCompleting] = useState(false);
  const mayChange = useMayDo('clerk');
  if (!mayChange) return null;
  return (
    <span className={style.buttons}>
      {doneOn === null ? (
        <Button size="small" aria-label={`登记完成：${title}`} onClick={() => setCompleting(true)}>
          登记完成
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={`撤销完成：${title}`}
          onClick={() => void save(() => engine.milestone.reopen.mutate({ milestoneId }))}
        >
          撤销完成
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={`移除：${title}`}
        onClick={() => void save(() => engine.milestone.remove.mutate({ milestoneId }))}
      >
        移除
      </Button>
      {isCompleting ? (
        <CompleteDialog caseFileId={caseFileId} milestone={milestone} onClose={() => setCompleting(false)} />
      ) : null}
    </span>
  );
}

function State({ milestone: { state, light, daysLeft, daysLate } }: { milestone: Milestone }) {
  if (state === 'done') {
    return (
      <>
        <Tag color="success">{MILESTONE_STATE_NAMES.done}</Tag>
        {daysLate === null ? null : <span className={style.late}>晚 {daysLate} 天</span>}
      </>
    );
  }
  if (light !== null) return <LightBadge light={light} daysLeft={daysLeft} />;
  return (
    <span className={style.quiet}>
      {MILESTONE_STATE_NAMES[state]}
      {daysLeft === null ? '' : `，还有 ${daysLeft} 天`}
    </span>
  );
}

function Proof({ caseFileId, proof }: { caseFileId: string; proof: MilestoneProof | null }) {
  if (proof === null) return null;
  const { kind, id, title, isThere } = proof;
  if (!isThere) return <span className={style.gap}>“{shownName(title)}”已不在卷宗中</span>;
  if (kind === 'supervision') return <Link href={`/cases/${caseFileId}/supervision`}>{title}</Link>;
  const address = kind === 'document' ? bytesUrl.document(id, 'download') : bytesUrl.evidence(id, 'download');
  return (
    <a href={address} download>
      {shownName(title)}
    </a>
  );
}
