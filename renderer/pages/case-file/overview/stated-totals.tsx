import { Input } from 'antd';
import type { CaseFileHeader } from '../../../../shared/header.ts';
import { Frame, useDraft } from '../../../components/field/index.ts';
import { Card } from './card.tsx';
import style from './overview.module.css';
import { saving } from './use-header.ts';

const TOTALS = [
  { field: 'statedIssues', label: '问题总数' },
  { field: 'statedCompleted', label: '已完成' },
  { field: 'statedBasicallyCompleted', label: '基本完成' },
  { field: 'statedNotCompleted', label: '未完成' },
  { field: 'statedMeasures', label: '整改措施' },
] as const;

const UPDATED = '正文中写明的总数。生成通报时，这些数字按台账更新；改了正文中的数字，这里也要改成一致。';
const NOT_UPDATED =
  '正文中写明的总数。现有数字少于台账所列问题，生成通报时不更新；请核对正文，在这里改成一致后，即按台账更新。';

/** The figures that the running text states; papers bring them up to date from here. */
export function StatedTotals({ header }: { header: CaseFileHeader }) {
  return (
    <Card title="正文所写数字" note={header.statedHolds ? UPDATED : NOT_UPDATED}>
      <div className={style.totals}>
        {TOTALS.map(({ field, label }) => (
          <CountField key={field} label={label} value={header[field]} onSave={saving(header, field)} />
        ))}
      </div>
    </Card>
  );
}

interface CountFieldProps {
  label: string;
  value: number | null;
  onSave: (value: number | null) => Promise<unknown>;
}

function CountField({ label, value, onSave }: CountFieldProps) {
  const draft = useDraft({
    label,
    value: value === null ? null : String(value),
    read: (text) => {
      const digits = text.normalize('NFKC').trim();
      if (digits === '') return { kind: 'value', value: null };
      return /^\d{1,6}$/u.test(digits)
        ? { kind: 'value', value: String(Number(digits)) }
        : { kind: 'unreadable', reason: '要写成数字。' };
    },
    onSave: (text) => onSave(text === null ? null : Number(text)),
  });
  return (
    <Frame label={label} reason={draft.reason} conflict={draft.conflict}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          value={draft.text}
          placeholder="未写"
          status={draft.reason === null ? '' : 'error'}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={() => void draft.commit()}
          onPressEnter={() => void draft.commit()}
        />
      )}
    </Frame>
  );
}
