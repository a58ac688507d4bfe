import { Button } from 'antd';
import { type ComponentType, useId, useState } from 'react';
import {
  DELIVERY_METHOD_NAMES,
  type Delivery,
  DOCUMENT_STATUS_NAMES,
  type DocumentWay,
} from '../../../shared/delivery.ts';
import { engine, save, useMayDo } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { Failed } from '../notice/index.ts';
import { type Column, DataTable } from '../table/index.ts';
import { CloseDialog, ReopenDialog } from './closing-dialogs.tsx';
import style from './deliveries.module.css';
import { EditDialog, ReplyDialog, SendDialog, SignDialog, UrgeDialog } from './delivery-dialogs.tsx';
import { useWay } from './reads.ts';

interface DeliveryBlockProps {
  documentId: string;
  caseFileId: string;
  issueId: string | null;
  /** Whom the paper is addressed to. */
  addressed: readonly string[];
}

const DIALOGS = { sign: SignDialog, reply: ReplyDialog, urge: UrgeDialog, edit: EditDialog };
type Step = keyof typeof DIALOGS;
type Asked = { kind: Step; delivery: Delivery } | { kind: 'send' | 'close' | 'reopen' };

/** 送达和回复 of a paper: its receivers, what they signed and replied, and what can be noted of them. */
export function DeliveryBlock({ documentId, caseFileId, issueId, addressed }: DeliveryBlockProps) {
  const heading = useId();
  const mayChange = useMayDo('clerk');
  const { data, error, refetch } = useWay(documentId);
  const [asked, setAsked] = useState<Asked | null>(null);
  const today = useToday();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { status, closing, deliveries } = data;
  const isOpen = status !== 'closed' && status !== 'voided';
  const known = new Set(deliveries.map(({ receiver }) => receiver));
  const close = () => setAsked(null);
  const columns = [
    ...columnsOn(today),
    ...(mayChange && isOpen ? [actions((kind, delivery) => setAsked({ kind, delivery }))] : []),
  ];
  return (
    <section className={style.block} aria-labelledby={heading}>
      <div className={style.bar}>
        <h2 id={heading} className={style.heading}>
          送达和回复：{DOCUMENT_STATUS_NAMES[status]}
          {closing ? `（${closing.closedOn} ${closing.closedBy}）` : ''}
        </h2>
        {mayChange ? <Ways data={data} onAsk={(kind) => setAsked({ kind })} /> : null}
      </div>
      {closing?.note ? <p>{closing.note}</p> : null}
      {deliveries.length > 0 ? (
        <DataTable label="送达和回复" columns={columns} rows={deliveries} rowKey={({ id }) => id} />
      ) : null}
      {asked?.kind === 'send' ? (
        <SendDialog
          documentId={documentId}
          proposed={addressed.filter((each) => !known.has(each))}
          onClose={close}
        />
      ) : null}
      {asked?.kind === 'close' ? <CloseDialog documentId={documentId} onClose={close} /> : null}
      {asked?.kind === 'reopen' ? <ReopenDialog documentId={documentId} onClose={close} /> : null}
      {asked && 'delivery' in asked ? (
        <Dialog {...asked} caseFileId={caseFileId} issueId={issueId} onClose={close} />
      ) : null}
    </section>
  );
}

function Dialog(props: {
  kind: Step;
  delivery: Delivery;
  caseFileId: string;
  issueId: string | null;
  onClose: () => void;
}) {
  const { kind, ...rest } = props;
  const Shown: ComponentType<typeof rest> = DIALOGS[kind];
  return <Shown {...rest} />;
}

function Ways({
  data: { status, deliveries },
  onAsk,
}: {
  data: DocumentWay;
  onAsk: (kind: 'send' | 'close' | 'reopen') => void;
}) {
  if (status === 'voided') return null;
  if (status === 'closed') {
    return (
      <Button size="small" onClick={() => onAsk('reopen')}>
        撤销办结
      </Button>
    );
  }
  return (
    <div className={style.actions}>
      <Button size="small" onClick={() => onAsk('send')}>
        登记送达
      </Button>
      {deliveries.length > 0 ? (
        <Button size="small" onClick={() => onAsk('close')}>
          办结
        </Button>
      ) : null}
    </div>
  );
}

function columnsOn(today: string): Column<Delivery>[] {
  return [
    {
      key: 'receiver',
      head: '收文',
      show: ({ receiver, method, sentOn }) => (
        <>
          <div>{receiver}</div>
          <div className={style.quiet}>
            {sentOn} {DELIVERY_METHOD_NAMES[method]}
          </div>
        </>
      ),
    },
    {
      key: 'signed',
      head: '签收',
      width: '7em',
      show: ({ signedOn, signedBy }) =>
        signedOn === null ? (
          <span className={style.quiet}>未签收</span>
        ) : (
          <>
            <div>{signedBy}</div>
            <div className={style.quiet}>{signedOn}</div>
          </>
        ),
    },
    { key: 'reply', head: '回复', width: '34%', show: (delivery) => <Reply {...delivery} today={today} /> },
  ];
}

function Reply({ replyDue, repliedOn, reply, evidence, urgings, today }: Delivery & { today: string }) {
  const isOverdue = repliedOn === null && replyDue !== null && replyDue < today;
  return (
    <>
      {reply === null ? null : <div className={style.text}>{reply}</div>}
      <div className={style.quiet} data-overdue={isOverdue || undefined}>
        {repliedOn !== null
          ? `${repliedOn} 回复${evidence ? `（佐证：${evidence.name}）` : ''}`
          : replyDue === null
            ? '不要求回复'
            : `${isOverdue ? '逾期未回复，期限 ' : '期限 '}${replyDue}`}
      </div>
      {urgings.map(({ urgedOn, note }) => (
        <div key={`${urgedOn} ${note}`} className={style.quiet}>
          {urgedOn} 催办：{note}
        </div>
      ))}
    </>
  );
}

function actions(onAsk: (kind: Step, delivery: Delivery) => void): Column<Delivery> {
  return {
    key: 'actions',
    head: '操作',
    width: '8.5em',
    show: (delivery) => {
      const { id, receiver, signedOn, repliedOn } = delivery;
      const button = (verb: string, run: () => void) => (
        <Button key={verb} size="small" aria-label={`${receiver}：${verb}`} onClick={run}>
          {verb}
        </Button>
      );
      const remove = () => void save(() => engine.delivery.remove.mutate({ deliveryId: id }));
      return (
        <div className={style.actions}>
          {signedOn === null ? button('签收', () => onAsk('sign', delivery)) : null}
          {repliedOn === null ? button('回复', () => onAsk('reply', delivery)) : null}
          {repliedOn === null ? button('催办', () => onAsk('urge', delivery)) : null}
          {button('修改', () => onAsk('edit', delivery))}
          {signedOn === null && repliedOn === null ? button('删除', remove) : null}
        </div>
      );
    },
  };
}
