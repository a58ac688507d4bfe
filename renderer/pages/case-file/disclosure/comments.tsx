import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  COMMENT_CHANNEL_NAMES,
  COMMENT_CHANNELS,
  COMMENT_STATE_NAMES,
  type CommentCounts,
  type CommentOnDay,
} from '../../../../shared/disclosure.ts';
import { Empty } from '../../../components/empty/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { type Column, DataTable } from '../../../components/table/index.ts';
import { engine, save, useMayDo } from '../../../engine/index.ts';
import { AnswerDialog, AssignDialog } from './answer-dialogs.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import style from './disclosure.module.css';
import { type Scope, useCommentCounts, useComments } from './reads.ts';

/** What is open in a dialog: a new comment, or a step of one that is there. */
type Asked = { step: 'add' } | { step: 'update' | 'assign' | 'answer'; comment: CommentOnDay };

/** The comments of the public, each until it is answered. */
export function Comments(scope: Scope) {
  const { data, error, refetch } = useComments(scope);
  const counts = useCommentCounts(scope).data;
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayEdit = useMayDo('clerk');
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const close = () => setAsked(null);
  const add = mayEdit ? (
    <Button type="primary" size="small" onClick={() => setAsked({ step: 'add' })}>
      登记意见…
    </Button>
  ) : null;
  return (
    <div className={style.view}>
      {data.length > 0 ? (
        <div className={style.bar}>
          {counts ? <CountsLine counts={counts} /> : null}
          {add}
        </div>
      ) : null}
      <div className={style.scroll}>
        {data.length > 0 ? (
          <DataTable
            label="公众意见"
            columns={mayEdit ? [...COLUMNS, actions(setAsked)] : COLUMNS}
            rows={data}
            rowKey={({ id }) => id}
          />
        ) : (
          <Empty title="还没有公众意见" actions={add}>
            来电、来信和网络留言在这里登记、分办、答复；征求意见期以外收到的照样登记，另作标记。
          </Empty>
        )}
      </div>
      {asked?.step === 'add' ? <CommentDialog scope={scope} comment={null} onClose={close} /> : null}
      {asked?.step === 'update' ? (
        <CommentDialog scope={scope} comment={asked.comment} onClose={close} />
      ) : null}
      {asked?.step === 'assign' ? <AssignDialog comment={asked.comment} onClose={close} /> : null}
      {asked?.step === 'answer' ? <AnswerDialog comment={asked.comment} onClose={close} /> : null}
    </div>
  );
}

function CountsLine({ counts }: { counts: CommentCounts }) {
  const { received, answered, overdue, unassigned, outsideWindow, byChannel } = counts;
  const channels = COMMENT_CHANNELS.filter((channel) => byChannel[channel] > 0);
  return (
    <p>
      收到 {received} 条（
      {channels.map((channel) => `${COMMENT_CHANNEL_NAMES[channel]} ${byChannel[channel]}`).join('、')}
      ），已答复 {answered} 条，待分办 {unassigned} 条，
      <span className={overdue > 0 ? style.overdue : undefined}>超期未答复 {overdue} 条</span>
      {outsideWindow > 0 ? `；征求意见期以外收到 ${outsideWindow} 条` : ''}
    </p>
  );
}

const COLUMNS: readonly Column<CommentOnDay>[] = [
  { key: 'number', head: '编号', width: '4em', align: 'end', show: ({ number }) => number },
  {
    key: 'received',
    head: '收到',
    width: '7.5em',
    show: ({ receivedOn, isOutsideWindow }) => (
      <>
        <div>{receivedOn}</div>
        {isOutsideWindow ? <span className={style.gap}>期外</span> : null}
      </>
    ),
  },
  {
    key: 'sender',
    head: '来源',
    width: '7em',
    show: ({ channel, sender }) => (
      <>
        <div>{COMMENT_CHANNEL_NAMES[channel]}</div>
        <div className={style.quiet}>{sender ?? '未具名'}</div>
      </>
    ),
  },
  {
    key: 'text',
    head: '意见和答复',
    show: ({ text, issueId, issueNumber, answer, answeredOn }) => (
      <>
        <div className={style.text}>{text}</div>
        {issueId === null ? null : <Link href={`/issues/${issueId}`}>问题{issueNumber}</Link>}
        {answer === null ? null : (
          <div className={style.text}>
            <span className={style.quiet}>{answeredOn} 答复：</span>
            {answer}
          </div>
        )}
      </>
    ),
  },
  {
    key: 'assigned',
    head: '承办和期限',
    width: '10em',
    show: ({ assignedTo, dueDate }) => (
      <>
        <div>{assignedTo}</div>
        <div className={style.quiet}>{dueDate}</div>
      </>
    ),
  },
  {
    key: 'state',
    head: '状态',
    width: '6.5em',
    show: ({ state }) => (
      <span className={state === 'overdue' ? style.overdue : undefined}>{COMMENT_STATE_NAMES[state]}</span>
    ),
  },
];

function actions(onAsk: (asked: Asked) => void): Column<CommentOnDay> {
  return {
    key: 'actions',
    head: '操作',
    width: '12em',
    show: (comment) => {
      const { id, number, answer } = comment;
      const button = (name: string, run: () => void) => (
        <Button key={name} size="small" aria-label={`${name}第${number}号意见`} onClick={run}>
          {name}
        </Button>
      );
      return (
        <div className={style.actions}>
          {answer === null
            ? [
                button('分办', () => onAsk({ step: 'assign', comment })),
                button('答复', () => onAsk({ step: 'answer', comment })),
              ]
            : [
                button('改答复', () => onAsk({ step: 'answer', comment })),
                button('撤回答复', () => void save(() => engine.comment.reopen.mutate({ commentId: id }))),
              ]}
          {button('更正', () => onAsk({ step: 'update', comment }))}
        </div>
      );
    },
  };
}
