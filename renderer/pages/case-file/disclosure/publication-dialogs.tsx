import { useState } from 'react';
import type { PublicationOnDay } from '../../../../shared/disclosure.ts';
import { DayInput } from '../../../components/field/index.ts';
import { FormDialog, FormName, FormRow, FormText } from '../../../components/form/index.ts';
import { engine, useWorkspace } from '../../../engine/index.ts';
import { useToday } from '../../../format/today.ts';

interface DialogProps {
  publication: PublicationOnDay;
  /** What the text says of the time for comments. */
  toldPeriod: { from: string | null; to: string | null };
  onClose: () => void;
}

/** Where nobody signs in, whoever signed on paper is named. */
export function ApproveDialog({ publication, onClose }: DialogProps) {
  const { id: publicationId, number, draftedBy } = publication;
  const account = useWorkspace().data?.account ?? null;
  const [on, setOn] = useState<string | null>(useToday());
  const [name, setName] = useState('');
  return (
    <FormDialog
      title={`批准第${number}号公开文本`}
      okText="批准"
      ready={on !== null && (account !== null || name.trim() !== '')}
      work={() =>
        engine.publication.approve.mutate({
          publicationId,
          on: on ?? '',
          ...(account === null ? { name } : {}),
        })
      }
      onClose={onClose}
    >
      <p>批准后文本不再改动，公布的内容以批准的为准。</p>
      <FormRow>
        {account === null ? (
          <FormName
            label="批准人"
            register="persons"
            value={name}
            onChange={setName}
            help={`不能是起草人${draftedBy}`}
          />
        ) : null}
        <DayInput label="批准日期" value={on} onChange={setOn} required />
      </FormRow>
    </FormDialog>
  );
}

/** The time for comments is what the text says; where it names no day, one is asked for. */
export function PublishDialog({ publication, toldPeriod, onClose }: DialogProps) {
  const { id: publicationId, number } = publication;
  const [on, setOn] = useState<string | null>(useToday());
  const [medium, setMedium] = useState('');
  const [from, setFrom] = useState(wholeDay(toldPeriod.from));
  const [to, setTo] = useState(wholeDay(toldPeriod.to));
  return (
    <FormDialog
      title={`公布第${number}号公开文本`}
      okText="公布"
      ready={on !== null && from !== null && to !== null && medium.trim() !== ''}
      work={() =>
        engine.publication.publish.mutate({
          publicationId,
          on: on ?? '',
          medium,
          commentFrom: from ?? '',
          commentTo: to ?? '',
        })
      }
      onClose={onClose}
    >
      <FormRow>
        <DayInput label="公布日期" value={on} onChange={setOn} required />
        <FormText label="发布媒体" value={medium} onChange={setMedium} placeholder="如：县政府门户网站" />
      </FormRow>
      <FormRow>
        <DayInput
          label="征求意见起始日期"
          value={from}
          disabled={isTold(toldPeriod.from)}
          onChange={setFrom}
          required
        />
        <DayInput
          label="征求意见截止日期"
          value={to}
          disabled={isTold(toldPeriod.to)}
          onChange={setTo}
          required
        />
      </FormRow>
    </FormDialog>
  );
}

function isTold(date: string | null): boolean {
  return wholeDay(date) !== null;
}

function wholeDay(date: string | null): string | null {
  return date?.length === 10 ? date : null;
}

export function TakeDownDialog({ publication, onClose }: DialogProps) {
  const { id: publicationId, number } = publication;
  const [on, setOn] = useState<string | null>(useToday());
  return (
    <FormDialog
      title={`撤下第${number}号公开文本`}
      okText="撤下"
      danger
      ready={on !== null}
      work={() => engine.publication.takeDown.mutate({ publicationId, on: on ?? '' })}
      onClose={onClose}
    >
      <p>登记已从发布媒体撤下。文本和公布稿仍保留在卷宗中。</p>
      <DayInput label="撤下日期" value={on} onChange={setOn} required />
    </FormDialog>
  );
}

export function DiscardDialog({ publication, onClose }: DialogProps) {
  const { id: publicationId, number } = publication;
  return (
    <FormDialog
      title={`作废第${number}号公开文本`}
      okText="作废"
      danger
      ready
      work={() => engine.publication.discard.mutate({ publicationId })}
      onClose={onClose}
    >
      <p>作废后不能恢复，记录仍保留；修改卷宗后可以重新起草。</p>
    </FormDialog>
  );
}
