import { useState } from 'react';
import {
  COMMENT_CHANNEL_NAMES,
  COMMENT_CHANNELS,
  type CommentChannel,
  type PublicComment,
} from '../../../../shared/disclosure.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormChoice, FormDialog, FormRow, FormText } from '../../../components/form/index.ts';
import { engine } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';
import { type Scope, useDisclosure } from './reads.ts';

const CHANNELS = COMMENT_CHANNELS.map((value) => ({ value, label: COMMENT_CHANNEL_NAMES[value] }));

interface CommentDialogProps {
  scope: Scope;
  /** The one to put right; `null` for a new one. */
  comment: PublicComment | null;
  onClose: () => void;
}

/** Registers a comment, or puts right what was registered. */
export function CommentDialog({ scope, comment, onClose }: CommentDialogProps) {
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState<string | null>(comment?.receivedOn ?? today);
  const [channel, setChannel] = useState<CommentChannel | null>(comment?.channel ?? null);
  const [sender, setSender] = useState(comment?.sender ?? '');
  const [text, setText] = useState(comment?.text ?? '');
  const [issueId, setIssue] = useState<string | null>(comment?.issueId ?? null);
  const issues = useDisclosure(scope).data?.issues ?? [];
  const send = async () => {
    const facts = { receivedOn: receivedOn ?? '', channel: channel ?? 'other', sender, text, issueId };
    if (comment === null) await engine.comment.add.mutate({ caseFileId: scope.caseFileId, ...facts });
    else await engine.comment.update.mutate({ commentId: comment.id, patch: facts });
  };
  return (
    <FormDialog
      title={comment === null ? '登记公众意见' : `更正第${comment.number}号意见的登记`}
      okText={comment === null ? '登记' : '保存'}
      ready={receivedOn !== null && channel !== null && text.trim() !== ''}
      work={send}
      width={640}
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="收到日期" value={receivedOn} onChange={setReceivedOn} required />
        <FormChoice label="意见来源" value={channel} options={CHANNELS} onChange={setChannel} />
        <FormText label="反映人" value={sender} onChange={setSender} placeholder="未具名可不填" />
      </FormRow>
      <FormText label="意见内容" value={text} onChange={setText} lines />
      <FormChoice
        label="涉及问题"
        value={issueId}
        clearable
        placeholder="不针对某一问题"
        options={issues.map(({ id, number, statement }) => ({
          value: id,
          label: `${number}．${statement ?? '内容待补填'}`,
        }))}
        onChange={setIssue}
      />
    </FormDialog>
  );
}
