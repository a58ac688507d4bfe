import { Button, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import type { TemplateCheck } from '../../../../shared/template.ts';
import { useDocumentKinds } from '../../../components/documents/requests.ts';
import { Notice } from '../../../components/notice/index.ts';
import { engine, failureOf, save, upload } from '../../../engine/index.ts';
import { shownName } from '../../../format/file-name.ts';
import { Findings } from './findings.tsx';
import style from './templates.module.css';

/** A file that was taken in and checked, and waits to be registered. */
interface Waiting {
  token: string;
  fileName: string;
  name: string;
  kind: string | null;
  check: TemplateCheck;
}

/** Dropping in a .docx, seeing its check, and registering it under a name. */
export function Registering() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);

  async function attempt(work: () => Promise<Waiting | null>): Promise<void> {
    setReading(true);
    setFailure(null);
    try {
      setWaiting(await work());
    } catch (error) {
      setFailure(failureOf(error).reason);
    } finally {
      setReading(false);
    }
  }

  const take = (file: File): Promise<void> =>
    attempt(async () => {
      if (waiting) await letGo(waiting.token);
      setWaiting(null);
      const { token } = await upload(file, file.name);
      try {
        const check = await engine.template.checkStaged.mutate({ token, kind: null });
        return { token, fileName: file.name, name: file.name.replace(/\.docx$/iu, ''), kind: null, check };
      } catch (error) {
        await letGo(token);
        throw error;
      }
    });

  const bind = (kind: string | null): Promise<void> =>
    attempt(async () => {
      if (!waiting) return null;
      const check = await engine.template.checkStaged.mutate({ token: waiting.token, kind });
      return { ...waiting, kind, check };
    });

  async function register(): Promise<void> {
    if (!waiting) return;
    const { token, name, kind } = waiting;
    const done = await save(() => engine.template.registerStaged.mutate({ token, name, kind }));
    if (done) setWaiting(null);
  }

  return (
    <div className={style.registering}>
      {failure === null ? null : <Notice kind="failure">{failure}</Notice>}
      <Upload.Dragger
        accept=".docx"
        showUploadList={false}
        disabled={isReading}
        beforeUpload={(file, files) => {
          if (file === files[0]) void take(file);
          return false;
        }}
      >
        <p>{isReading ? '正在检查' : '把模板（.docx）拖到这里，或点击选择文件'}</p>
      </Upload.Dragger>
      {waiting ? (
        <Checked
          waiting={waiting}
          isBusy={isReading}
          onName={(name) => setWaiting({ ...waiting, name })}
          onKind={(kind) => void bind(kind)}
          onRegister={() => void register()}
          onCancel={() => {
            void letGo(waiting.token);
            setWaiting(null);
          }}
        />
      ) : null}
    </div>
  );
}

async function letGo(token: string): Promise<void> {
  await engine.evidence.discardStaged.mutate({ tokens: [token] });
}

interface CheckedProps {
  waiting: Waiting;
  isBusy: boolean;
  onName: (name: string) => void;
  onKind: (kind: string | null) => void;
  onRegister: () => void;
  onCancel: () => void;
}

function Checked({ waiting, isBusy, onName, onKind, onRegister, onCancel }: CheckedProps) {
  const { fileName, name, kind, check } = waiting;
  const kinds = useDocumentKinds().data ?? [];
  return (
    <section className={style.checked} aria-label="检查结果">
      <p>
        “{shownName(fileName)}”
        {check.isSound
          ? `检查通过，有${check.placeholders.length}种占位符，${check.needs.issue ? '按问题生成' : '按卷宗生成'}。`
          : `有${check.findings.length}处要改，请在 Word 中改好后重新拖入。`}
      </p>
      <Findings findings={check.findings} />
      <div className={style.fields}>
        <label htmlFor="template-name">名称</label>
        <Input
          id="template-name"
          maxLength={60}
          value={name}
          onChange={({ target }) => onName(target.value)}
        />
        <label htmlFor="template-kind">对应的文书</label>
        <Select
          id="template-kind"
          value={kind ?? ''}
          disabled={isBusy}
          options={[
            { value: '', label: '不对应，另成一种' },
            ...kinds
              .filter(({ fileType }) => fileType === 'docx')
              .map((each) => ({ value: each.key, label: each.name })),
          ]}
          onChange={(key: string) => onKind(key === '' ? null : key)}
        />
      </div>
      <p className={style.about}>
        同名的登记为新版本，以前生成的文书不变。对应某种文书的，可以用该种文书表单上各项的名称，必填项要齐全。
      </p>
      <div className={style.buttons}>
        <Button type="primary" disabled={!check.isSound || name.trim() === '' || isBusy} onClick={onRegister}>
          登记
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </section>
  );
}
