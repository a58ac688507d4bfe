import { FileTextOutlined } from '@ant-design/icons';
import { Button, Input, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { failureOf, isAbort, useWorkspace } from '../../engine/index.ts';
import style from './import.module.css';
import { letGo, type Paper, paperOf, pastedPaper, readPaper } from './model/reading.ts';
import { startChecking } from './model/wizard.ts';
import { Steps } from './steps.tsx';

type Reading = { kind: 'idle' } | { kind: 'reading'; name: string } | { kind: 'failed'; reason: string };

/** The first step: which paper. */
export function ChooseStep() {
  const [text, setText] = useState('');
  const { state, read, cancel } = useReading();
  const busy = state.kind === 'reading';
  return (
    <Page title="导入通报" aside={<Steps current={0} />}>
      <div className={style.choose}>
        {state.kind === 'failed' ? <Notice kind="failure">{state.reason}</Notice> : null}
        {busy ? (
          <Notice
            kind="fact"
            actions={
              <Button size="small" onClick={cancel}>
                取消
              </Button>
            }
          >
            正在读取“{state.name}”
          </Notice>
        ) : null}
        <Upload.Dragger
          accept=".txt,.docx"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file, files) => {
            if (file === files[0]) void read(paperOf(file));
            return false;
          }}
        >
          <p className={style.dropIcon}>
            <FileTextOutlined />
          </p>
          <p className={style.dropTitle}>把整改情况通报拖到这里，或点击选择文件</p>
          <p className={style.quiet}>支持 .docx（Word、WPS）和 .txt。读取后先核对，保存之前不写入卷宗库。</p>
        </Upload.Dragger>
        <section className={style.paste} aria-label="粘贴正文">
          <h2 className={style.subtitle}>或者粘贴通报正文</h2>
          <Input.TextArea
            className={style.pasted}
            aria-label="通报正文"
            placeholder="从网页或文档中复制通报全文，粘贴到这里"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <div>
            <Button disabled={busy || text.trim() === ''} onClick={() => void read(pastedPaper(text))}>
              识别粘贴的正文
            </Button>
          </div>
        </section>
      </div>
    </Page>
  );
}

function useReading() {
  const library = useWorkspace().data?.library?.path ?? '';
  const [state, setState] = useState<Reading>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const read = async (paper: Paper): Promise<void> => {
    const attempt = new AbortController();
    const { signal } = attempt;
    controller.current = attempt;
    setState({ kind: 'reading', name: paper.name });
    try {
      const read = await readPaper(paper, signal);
      if (signal.aborted) letGo(read.reading.source.token);
      else startChecking(read, library);
    } catch (error) {
      if (signal.aborted || isAbort(error)) setState({ kind: 'idle' });
      else setState({ kind: 'failed', reason: failureOf(error).reason });
    }
  };
  return { state, read, cancel: () => controller.current?.abort() };
}
