import { Button } from 'antd';
import type { CorrectedPaper } from '../../../shared/format-check.ts';
import { Notice } from '../../components/notice/index.ts';
import { shownName } from '../../format/file-name.ts';
import { FindingsTable } from './findings-table.tsx';
import style from './format-check.module.css';
import type { Checked } from './use-format-check.ts';

/** What came of it, and the way to a corrected copy. */
export function Summary({ checked, onCorrect }: { checked: Checked; onCorrect: () => void }) {
  const { name, findings, mendable } = checked.paper;
  return (
    <section className={style.summary} aria-label="结果">
      <h2 className={style.subtitle}>{shownName(name)}</h2>
      <p role="status">
        {findings.length === 0
          ? '没有发现不符合 GB/T 9704-2012 之处。'
          : `发现 ${findings.length} 处不符合，其中 ${mendable} 处可以自动改正。`}
      </p>
      {mendable > 0 ? (
        <Button type="primary" onClick={onCorrect}>
          另存改好的一份
        </Button>
      ) : null}
    </section>
  );
}

/** What was put right in the copy, and what a person has to see to. */
export function Corrected({ corrected: { mended, remaining } }: { corrected: CorrectedPaper }) {
  return (
    <>
      <Notice kind="fact">
        已另存改好的一份，改正 {mended.length} 处，尚余 {remaining.length} 处
        {remaining.length > 0 ? '，需人工处理' : ''}
        。原文件未改动。
      </Notice>
      {remaining.length > 0 ? (
        <section aria-labelledby="remaining">
          <h2 id="remaining" className={style.subtitle}>
            改好的一份中尚余
          </h2>
          <FindingsTable label="尚余" findings={remaining} />
        </section>
      ) : null}
    </>
  );
}
