import { Radio } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../../components/field/index.ts';
import { useToday } from '../../../format/today.ts';
import { Comments } from './comments.tsx';
import style from './disclosure.module.css';
import { Publications } from './publications.tsx';
import { WithheldIssues } from './withheld-issues.tsx';

const VIEWS = [
  { value: 'publications', label: '公开文本' },
  { value: 'withheld', label: '不予公开的问题' },
  { value: 'comments', label: '公众意见' },
] as const;

type View = (typeof VIEWS)[number]['value'];

/** 公开 of a case file: what is made public and when, what is not and why, and what the public says to it. */
export default function Disclosure({ caseFileId }: { caseFileId: string }) {
  const today = useToday();
  const [view, setView] = useState<View>('publications');
  const [day, setDay] = useState<string | null>(today);
  // While what is typed is no day yet, today's is shown.
  const on = day ?? today;
  return (
    <div className={style.disclosure}>
      <div className={style.bar}>
        <Radio.Group
          value={view}
          onChange={(event) => setView(event.target.value as View)}
          optionType="button"
          size="small"
          aria-label="公开"
          options={[...VIEWS]}
        />
        <div className={style.day}>
          <DayInput label="截至" labelAt="beside" value={day} onChange={setDay} />
        </div>
      </div>
      {view === 'publications' ? <Publications caseFileId={caseFileId} on={on} /> : null}
      {view === 'withheld' ? <WithheldIssues caseFileId={caseFileId} on={on} /> : null}
      {view === 'comments' ? <Comments caseFileId={caseFileId} on={on} /> : null}
    </div>
  );
}
