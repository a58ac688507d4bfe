import { Button, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { LedgerChoice, LedgerField, LedgerPlan, LedgerReading } from '../../../shared/ledger-import.ts';
import { Notice } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, failureOf, runJob } from '../../engine/index.ts';
import { shownName } from '../../format/file-name.ts';
import { ColumnTable } from './column-table.tsx';
import style from './ledger-import.module.css';
import type { WaitingLedger } from './source.ts';
import { Steps } from './steps.tsx';
import { isComplete, type Target, TargetForm, targetFor } from './target-form.tsx';

/** What was settled in this step. */
export interface Prepared {
  reading: LedgerReading;
  choice: LedgerChoice;
  target: Target;
}

/** The second step: where the table lies, what its columns are, and which case file it belongs to. */
export function ColumnsStep({
  ledger,
  before,
  caseFileId,
  onGiveUp,
  onPlanned,
}: {
  ledger: WaitingLedger;
  before: Prepared | null;
  caseFileId: string | null;
  onGiveUp: () => void;
  onPlanned: (prepared: Prepared, plan: LedgerPlan) => void;
}) {
  const [prepared, setPrepared] = useState<Prepared>(
    () => before ?? { reading: ledger.reading, choice: {}, target: targetFor(caseFileId, ledger.reading) },
  );
  const [failure, setFailure] = useState<string | null>(null);
  const { reading, choice, target } = prepared;
  const { layout } = reading;
  const source = { token: ledger.token };

  const choose = async (next: LedgerChoice): Promise<void> => {
    try {
      const read = await engine.ledgerImport.read.mutate({ source, choice: next });
      setFailure(null);
      setPrepared((present) => ({ ...present, choice: next, reading: read }));
    } catch (error) {
      setFailure(failureOf(error).reason);
    }
  };
  const chooseField = (letter: string, field: LedgerField | null): void => {
    void choose({ ...choice, columns: { ...choice.columns, [letter]: field } });
  };
  const plan = async (): Promise<void> => {
    setFailure(null);
    await runJob('正在与卷宗比对', async ({ signal, context }) => {
      try {
        const made = await engine.ledgerImport.plan.mutate({ source, target, choice }, { signal, context });
        onPlanned(prepared, made);
      } catch (error) {
        if (!signal.aborted) setFailure(failureOf(error).reason);
      }
    });
  };

  const hasStatement = layout?.columns.some(({ field }) => field === 'statement' || field === 'number');
  return (
    <Page
      title="导入台账"
      aside={<Steps current={1} />}
      actions={
        <>
          <Button onClick={onGiveUp}>取消导入</Button>
          <Button type="primary" disabled={!hasStatement || !isComplete(target)} onClick={() => void plan()}>
            下一步：核对
          </Button>
        </>
      }
    >
      <div className={style.wide}>
        {failure === null ? null : <Notice kind="failure">{failure}</Notice>}
        {layout ? null : <Notice kind="advice">没有认出表头，请选择工作表，并写明表头在第几行。</Notice>}
        <TargetForm
          target={target}
          fixed={caseFileId !== null}
          onChange={(next) => setPrepared((present) => ({ ...present, target: next }))}
        />
        <div className={style.place}>
          <span className={style.quiet}>文件</span>
          <span className={style.fileName}>{shownName(reading.fileName)}</span>
          <Labelled name="工作表">
            <Select
              className={style.sheet}
              aria-label="工作表"
              value={layout?.sheet ?? choice.sheet ?? null}
              options={reading.sheets.map(({ name, hidden, rows }) => ({
                value: name,
                label: `${name}（${rows}行${hidden ? '，隐藏' : ''}）`,
              }))}
              onChange={(sheet: string) => void choose({ sheet })}
            />
          </Labelled>
          <RowNumber
            name="表头在第几行"
            value={layout?.headRow ?? choice.headRow ?? null}
            max={1_000_000}
            onChange={(headRow) => void choose({ ...withoutColumns(choice, layout?.sheet), headRow })}
          />
          <RowNumber
            name="表头行数"
            value={layout?.headRows ?? null}
            max={3}
            onChange={(headRows) =>
              void choose({
                ...withoutColumns(choice, layout?.sheet),
                headRow: layout?.headRow ?? choice.headRow,
                headRows,
              })
            }
          />
        </div>
        {layout ? <ColumnTable columns={layout.columns} onChoose={chooseField} /> : null}
        {layout && !hasStatement ? (
          <Notice kind="advice">请指明哪一列是“问题内容”（或“问题编号”）。</Notice>
        ) : null}
      </div>
    </Page>
  );
}

/** Another head has other columns. */
function withoutColumns({ headRow, headRows }: LedgerChoice, sheet: string | undefined): LedgerChoice {
  return { sheet, headRow, headRows };
}

function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={style.labelled}>
      <span className={style.quiet}>{name}</span>
      {children}
    </span>
  );
}

function RowNumber({
  name,
  value,
  max,
  onChange,
}: {
  name: string;
  value: number | null;
  max: number;
  onChange: (value: number) => void;
}) {
  return (
    <Labelled name={name}>
      <InputNumber
        className={style.number}
        aria-label={name}
        min={1}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => (typeof next === 'number' && next !== value ? onChange(next) : undefined)}
      />
    </Labelled>
  );
}
