import { CheckSquareOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { FindingsTable } from './findings-table.tsx';
import style from './format-check.module.css';
import { Corrected, Summary } from './summary.tsx';
import { type Checked, useFormatCheck } from './use-format-check.ts';

/** 版式检查: any .docx, whoever made it, measured against the standard. Nothing of it is kept. */
export default function FormatCheckPage() {
  const { state, check, cancel, correct } = useFormatCheck();
  const busy = state.kind === 'busy';
  return (
    <Page title="版式检查">
      <div className={style.page}>
        <Upload.Dragger
          accept=".docx"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file, files) => {
            if (file === files[0]) void check(file);
            return false;
          }}
        >
          <p className={style.dropTitle}>
            <CheckSquareOutlined className={style.dropIcon} />
            把公文拖到这里，或点击选择文件
          </p>
          <p className={style.quiet}>
            支持 Word、WPS 等软件制作的 .docx。对照 GB/T 9704-2012 检查，不改动原文件，也不存入卷宗库。
          </p>
        </Upload.Dragger>
        {busy ? (
          <Notice
            kind="fact"
            actions={
              <Button size="small" onClick={cancel}>
                取消
              </Button>
            }
          >
            {state.what}
          </Notice>
        ) : null}
        {state.kind === 'failed' ? <Notice kind="failure">{state.reason}</Notice> : null}
        {state.kind === 'checked' ? (
          <Result checked={state.checked} onCorrect={() => void correct(state.checked)} />
        ) : null}
      </div>
    </Page>
  );
}

function Result({ checked, onCorrect }: { checked: Checked; onCorrect: () => void }) {
  const { findings, notJudged } = checked.paper;
  return (
    <>
      <Summary checked={checked} onCorrect={onCorrect} />
      {checked.corrected ? <Corrected corrected={checked.corrected} /> : null}
      {findings.length > 0 ? <FindingsTable label="不符合之处" findings={findings} /> : null}
      {notJudged.length > 0 ? (
        <section aria-labelledby="not-judged">
          <h2 id="not-judged" className={style.subtitle}>
            未作判断
          </h2>
          <ul className={style.open}>
            {notJudged.map(({ subject, reason }) => (
              <li key={`${subject} ${reason}`}>
                {subject}：{reason}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
