import { Skeleton } from 'antd';
import { useId } from 'react';
import { type DocumentSetting, LEVEL_THREES, LINE_PITCHES, PREPRINTS } from '../../../../shared/envelope.ts';
import { inGroups } from '../../../components/documents/kind-groups.ts';
import { useDocumentKinds } from '../../../components/documents/requests.ts';
import { SelectField, TextField } from '../../../components/field/index.ts';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useMayDo, useRead } from '../../../engine/index.ts';
import style from './papers.module.css';

/** 公文: what the papers of the office begin with. */
export default function Papers() {
  const heading = useId();
  const mayChange = useMayDo('administrator');
  const kinds = useDocumentKinds();
  const { data, error, refetch } = useRead(['document.setting'], (signal) =>
    engine.document.setting.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || !kinds.data) return <Skeleton active />;
  const set = (fields: Partial<DocumentSetting>) =>
    engine.document.setSetting.mutate({ setting: { ...data, ...fields } });
  const numbered = kinds.data.filter(
    ({ fileType, fields }) => fileType === 'docx' && fields.some(({ key }) => key === 'numberCode'),
  );
  return (
    <section className={style.part} aria-labelledby={heading}>
      <h2 id={heading} className={style.heading}>
        公文
      </h2>
      <p>新建文书时先按这里的内容填写，生成前还可以改；已生成的文书不变。</p>
      <div className={style.fields}>
        <TextField
          label="发文机关"
          help="联合发文的用顿号分开，主办机关在前；不填时用被巡察单位。"
          value={data.issuers.join('、') || null}
          onSave={(issuers) => set({ issuers: namesIn(issuers) })}
          disabled={!mayChange}
        />
        <TextField
          label="印发机关"
          value={data.printer}
          onSave={(printer) => set({ printer })}
          disabled={!mayChange}
        />
        <TextField
          label="联系人及电话"
          value={data.contact}
          onSave={(contact) => set({ contact })}
          disabled={!mayChange}
        />
      </div>
      <h3 className={style.heading}>版面</h3>
      <div className={style.choices}>
        <Choice
          label="行距"
          choices={LINE_PITCHES}
          value={data.linePitch}
          onSave={(linePitch) => set({ linePitch })}
          disabled={!mayChange}
        />
        <Choice
          label="三级标题"
          choices={LEVEL_THREES}
          value={data.levelThree}
          onSave={(levelThree) => set({ levelThree })}
          disabled={!mayChange}
        />
        <Choice
          label="套打（红色部分不印，留出位置）"
          choices={PREPRINTS}
          value={data.preprinted}
          onSave={(preprinted) => set({ preprinted })}
          disabled={!mayChange}
        />
      </div>
      <h3 className={style.heading}>机关代字</h3>
      <p>填了代字的文书，生成时按代字和年份自动编号，如“松巡办发”编为“松巡办发〔2026〕1号”。</p>
      {inGroups(numbered).map((group) => (
        <fieldset key={group.name} className={style.group}>
          <legend>{group.name}</legend>
          <div className={style.choices}>
            {group.kinds.map(({ key, name }) => (
              <TextField
                key={key}
                label={name}
                value={data.codes[key] ?? null}
                onSave={(code) => set({ codes: { ...data.codes, [key]: code ?? '' } })}
                placeholder="不编号"
                disabled={!mayChange}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function namesIn(text: string | null): string[] {
  return (text ?? '')
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function Choice<T extends string>(props: {
  label: string;
  choices: readonly T[];
  value: T;
  onSave: (value: T) => Promise<unknown>;
  disabled: boolean;
}) {
  const { label, choices, value, onSave, disabled } = props;
  return (
    <SelectField<T>
      label={label}
      value={value}
      options={choices.map((choice) => ({ value: choice, label: choice }))}
      onSave={async (choice) => {
        if (choice !== null) await onSave(choice);
      }}
      disabled={disabled}
    />
  );
}
