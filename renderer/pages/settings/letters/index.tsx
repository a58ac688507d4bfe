import { Skeleton } from 'antd';
import { useId } from 'react';
import { LIGHT_LETTER_NAMES, LIGHT_LETTERS } from '../../../../shared/light.ts';
import type { LetterSetting } from '../../../../shared/supervision.ts';
import { SelectField, TextField } from '../../../components/field/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useMayDo, useRead } from '../../../engine/index.ts';
import style from './letters.module.css';

/** Days for an answer that can be chosen. */
const DAYS = [3, 5, 7, 10, 15, 20, 30, 45, 60, 90];

/** 督导文书: what the letters of the office have in common. */
export default function Letters() {
  const heading = useId();
  const mayChange = useMayDo('administrator');
  const { data, error, refetch } = useRead(['supervision.letterSetting'], (signal) =>
    engine.supervision.letterSetting.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const set = (fields: Partial<LetterSetting>) =>
    engine.supervision.setLetterSetting.mutate({ setting: { ...data, ...fields } });
  return (
    <section className={style.part} aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        督导文书
      </h2>
      <p>工作提示函、督办通知单、约谈通知书都按这里的内容填写，发文时还可以改。</p>
      <div className={style.fields}>
        <TextField
          label="发文单位"
          value={data.sender}
          onSave={(sender) => set({ sender })}
          placeholder="如：××县林业局巡察整改工作领导小组办公室"
          disabled={!mayChange}
        />
        <TextField
          label="联系人及电话"
          value={data.contact}
          onSave={(contact) => set({ contact })}
          disabled={!mayChange}
        />
      </div>
      <h3 className={style.heading}>答复期限（发文之日起）</h3>
      <div className={style.days}>
        {LIGHT_LETTERS.map((letter) => (
          <SelectField
            key={letter}
            label={LIGHT_LETTER_NAMES[letter]}
            value={data.replyDays[letter] === null ? null : String(data.replyDays[letter])}
            options={choicesWith(data.replyDays[letter])}
            clearable
            placeholder="不要求答复"
            onSave={(days) =>
              set({ replyDays: { ...data.replyDays, [letter]: days === null ? null : Number(days) } })
            }
            disabled={!mayChange}
          />
        ))}
      </div>
    </section>
  );
}

/** The usual choices, and what is set already. */
function choicesWith(present: number | null): { value: string; label: string }[] {
  const days = [...new Set([...DAYS, ...(present === null ? [] : [present])])].sort(
    (one, other) => one - other,
  );
  return days.map((count) => ({ value: String(count), label: `${count} 天` }));
}
