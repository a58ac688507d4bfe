import { useState } from 'react';
import {
  DELIVERY_METHOD_NAMES,
  DELIVERY_METHODS,
  type Delivery,
  type DeliveryMethod,
} from '../../../shared/delivery.ts';
import { engine, useRead } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import { DayInput } from '../field/index.ts';
import { FormChoice, FormDialog, FormName, FormRow, FormText } from '../form/index.ts';

const METHODS = DELIVERY_METHODS.map((method) => ({ value: method, label: DELIVERY_METHOD_NAMES[method] }));

/** Names parted as an office parts them. */
function namesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[、，,；;\n]/u)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  ];
}

interface SendDialogProps {
  documentId: string;
  /** Whom the paper names, and nobody has been sent it yet. */
  proposed: readonly string[];
  onClose: () => void;
}

/** Records whom a paper was sent to. */
export function SendDialog({ documentId, proposed, onClose }: SendDialogProps) {
  const [names, setNames] = useState(proposed.join('、'));
  const [method, setMethod] = useState<DeliveryMethod | null>('handed');
  const [sentOn, setSentOn] = useState<string | null>(useToday());
  const [replyDue, setReplyDue] = useState<string | null>(null);
  const receivers = namesIn(names);
  return (
    <FormDialog
      title="登记送达"
      okText="登记"
      ready={receivers.length > 0 && method !== null && sentOn !== null}
      work={() =>
        engine.delivery.send.mutate({
          documentId,
          receivers: receivers.map((receiver) => ({
            receiver,
            method: method ?? 'handed',
            sentOn: sentOn ?? '',
            replyDue,
          })),
        })
      }
      onClose={onClose}
    >
      <FormText
        label="收文单位或人员"
        help="多个用顿号分开，每个单独登记签收和回复。"
        value={names}
        onChange={setNames}
        lines
      />
      <FormChoice label="送达方式" value={method} options={METHODS} onChange={setMethod} />
      <FormRow>
        <DayInput label="送出日期" value={sentOn} onChange={setSentOn} required />
        <DayInput label="回复期限" help="不要求回复的留空。" value={replyDue} onChange={setReplyDue} />
      </FormRow>
    </FormDialog>
  );
}

interface DeliveryDialogProps {
  delivery: Delivery;
  caseFileId: string;
  issueId: string | null;
  onClose: () => void;
}

export function SignDialog({ delivery, onClose }: DeliveryDialogProps) {
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  return (
    <FormDialog
      title={`${delivery.receiver}签收`}
      okText="登记签收"
      ready={by.trim() !== '' && on !== null}
      work={() => engine.delivery.sign.mutate({ deliveryId: delivery.id, by, on: on ?? '' })}
      onClose={onClose}
    >
      <FormRow>
        <FormName label="签收人" register="persons" value={by} onChange={setBy} />
        <DayInput label="签收日期" value={on} onChange={setOn} required />
      </FormRow>
    </FormDialog>
  );
}

export function ReplyDialog({ delivery, issueId, onClose }: DeliveryDialogProps) {
  const [reply, setReply] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  return (
    <FormDialog
      title={`${delivery.receiver}回复`}
      okText="登记回复"
      ready={reply.trim() !== '' && on !== null}
      work={() => engine.delivery.reply.mutate({ deliveryId: delivery.id, reply, on: on ?? '', evidenceId })}
      onClose={onClose}
    >
      <FormText label="回复内容" value={reply} onChange={setReply} lines />
      <DayInput label="回复日期" value={on} onChange={setOn} required />
      {issueId === null ? null : (
        <EvidenceChoice issueId={issueId} value={evidenceId} onChange={setEvidenceId} />
      )}
    </FormDialog>
  );
}

function EvidenceChoice(props: {
  issueId: string;
  value: string | null;
  onChange: (evidenceId: string | null) => void;
}) {
  const { data } = useRead(['issue.get', props.issueId], (signal) =>
    engine.issue.get.query({ issueId: props.issueId }, { signal }),
  );
  const pieces = new Map(data?.evidence.map(({ id, name }) => [id, name]));
  return (
    <FormChoice
      label="佐证材料"
      value={props.value}
      options={[...pieces].map(([value, label]) => ({ value, label }))}
      onChange={props.onChange}
      clearable
      placeholder={pieces.size === 0 ? '问题下还没有佐证材料' : '未指定'}
    />
  );
}

export function UrgeDialog({ delivery, onClose }: DeliveryDialogProps) {
  const [note, setNote] = useState('');
  const [on, setOn] = useState<string | null>(useToday());
  return (
    <FormDialog
      title={`催办${delivery.receiver}`}
      okText="登记催办"
      ready={note.trim() !== '' && on !== null}
      work={() => engine.delivery.urge.mutate({ deliveryId: delivery.id, note, on: on ?? '' })}
      onClose={onClose}
    >
      <DayInput label="催办日期" value={on} onChange={setOn} required />
      <FormText
        label="催办情况"
        value={note}
        onChange={setNote}
        lines
        placeholder="如：电话催办，对方答复三日内报送"
      />
    </FormDialog>
  );
}

/** Puts right what was recorded of a receiver; what was entered by mistake is emptied. */
export function EditDialog({ delivery, onClose }: DeliveryDialogProps) {
  const [receiver, setReceiver] = useState(delivery.receiver);
  const [method, setMethod] = useState<DeliveryMethod | null>(delivery.method);
  const [sentOn, setSentOn] = useState<string | null>(delivery.sentOn);
  const [replyDue, setReplyDue] = useState<string | null>(delivery.replyDue);
  const [signedBy, setSignedBy] = useState(delivery.signedBy ?? '');
  const [signedOn, setSignedOn] = useState<string | null>(delivery.signedOn);
  const [reply, setReply] = useState(delivery.reply ?? '');
  const [repliedOn, setRepliedOn] = useState<string | null>(delivery.repliedOn);
  return (
    <FormDialog
      title="修改送达记录"
      okText="保存"
      ready={receiver.trim() !== '' && method !== null && sentOn !== null}
      work={() =>
        engine.delivery.update.mutate({
          deliveryId: delivery.id,
          patch: {
            receiver,
            method: method ?? delivery.method,
            sentOn: sentOn ?? delivery.sentOn,
            replyDue,
            signedBy,
            signedOn,
            reply,
            repliedOn,
            ...(reply.trim() === '' ? { evidenceId: null } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <FormName label="收文单位或人员" register="departments" value={receiver} onChange={setReceiver} />
        <FormChoice label="送达方式" value={method} options={METHODS} onChange={setMethod} />
      </FormRow>
      <FormRow>
        <DayInput label="送出日期" value={sentOn} onChange={setSentOn} required />
        <DayInput label="回复期限" value={replyDue} onChange={setReplyDue} />
      </FormRow>
      <FormRow>
        <FormName label="签收人" register="persons" value={signedBy} onChange={setSignedBy} />
        <DayInput label="签收日期" value={signedOn} onChange={setSignedOn} />
      </FormRow>
      <FormText label="回复内容" value={reply} onChange={setReply} lines />
      <DayInput label="回复日期" value={repliedOn} onChange={setRepliedOn} />
    </FormDialog>
  );
}
