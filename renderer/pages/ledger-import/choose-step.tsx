import { TableOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { failureOf, isAbort } from '../../engine/index.ts';
import { shownName } from '../../format/file-name.ts';
import style from './ledger-import.module.css';
import { bringLedger, letGo, type WaitingLedger } from './source.ts';
import { Steps } from './steps.tsx';

type Reading = { kind: 'idle' } | { kind: 'reading'; name: string } | { kind: 'failed'; reason: string };

/** The first step: which file. */
export function ChooseStep({ onRead }: { onRead: (ledger: WaitingLedger) => void }) {
  const [state, setState] = useState<Reading>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const busy = state.kind === 'reading';

  const read = async (file: File): Promise<void> => {
    const attempt = new AbortController();
    controller.current = attempt;
    setState({ kind: 'reading', name: file.name });
    try {
      const ledger = await bringLedger(file, attempt.signal);
      if (attempt.signal.aborted) letGo(ledger.token);
      else onRead(ledger);
    } catch (error) {
      if (attempt.signal.aborted || isAbort(error)) setState({ kind: 'idle' });
      else setState({ kind: 'failed', reason: failureOf(error).reason });
    }
  };

  return (
    <Page title="导入台账" aside={<Steps current={0} />}>
      <div className={style.narrow}>
        {state.kind === 'failed' ? <Notice kind="failure">{state.reason}</Notice> : null}
        {busy ? (
          <Notice
            kind="fact"
            actions={
              <Button size="small" onClick={() => controller.current?.abort()}>
                取消
              </Button>
            }
          >
            正在读取“{shownName(state.name)}”
          </Notice>
        ) : null}
        <Upload.Dragger
          accept=".xlsx,.xls"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file, files) => {
            if (file === files[0]) void read(file);
            return false;
          }}
        >
          <p className={style.dropIcon}>
            <TableOutlined />
          </p>
          <p className={style.dropTitle}>把已有的整改台账拖到这里，或点击选择文件</p>
          <p className={style.quiet}>
            支持 .xlsx 和 .xls（Excel、WPS）。公式不计算，只取文件中的结果；导入之前不写入卷宗库。
          </p>
        </Upload.Dragger>
      </div>
    </Page>
  );
}
