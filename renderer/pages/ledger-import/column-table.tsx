import { Select } from 'antd';
import {
  type Certainty,
  LEDGER_FIELD_NAMES,
  LEDGER_FIELDS,
  type LedgerColumn,
  type LedgerField,
} from '../../../shared/ledger-import.ts';
import { DataTable } from '../../components/table/index.ts';
import style from './ledger-import.module.css';

const CERTAINTY_NAMES: Record<Certainty, string> = {
  certain: '表头写明',
  possible: '推测，请核对',
  unknown: '',
};

const LEFT_OUT = '';

const OPTIONS = [
  { value: LEFT_OUT, label: '不导入' },
  ...LEDGER_FIELDS.map((field) => ({ value: field as string, label: LEDGER_FIELD_NAMES[field] })),
];

/** The columns of the ledger, each with what it is taken for. */
export function ColumnTable({
  columns,
  onChoose,
}: {
  columns: readonly LedgerColumn[];
  onChoose: (letter: string, field: LedgerField | null) => void;
}) {
  return (
    <DataTable
      label="台账的列"
      rows={columns}
      rowKey={({ letter }) => letter}
      columns={[
        { key: 'letter', head: '列', width: '52px', show: ({ letter }) => letter },
        {
          key: 'head',
          head: '表头',
          width: '200px',
          show: ({ head, hidden }) => (
            <>
              {head || <span className={style.quiet}>（没有表头）</span>}
              {hidden ? <span className={style.quiet}> 隐藏列</span> : null}
            </>
          ),
        },
        {
          key: 'field',
          head: '对应',
          width: '150px',
          show: ({ letter, field, head }) => (
            <Select
              className={style.field}
              size="small"
              aria-label={`${letter}列 ${head} 对应`}
              value={field ?? LEFT_OUT}
              options={OPTIONS}
              onChange={(value: string) =>
                onChoose(letter, LEDGER_FIELDS.find((each) => each === value) ?? null)
              }
            />
          ),
        },
        {
          key: 'certainty',
          head: '依据',
          width: '210px',
          show: ({ certainty, reason }) => (
            <span className={certainty === 'possible' ? style.doubt : style.quiet}>
              {reason ?? CERTAINTY_NAMES[certainty]}
            </span>
          ),
        },
        {
          key: 'examples',
          head: '内容举例',
          cut: true,
          show: ({ examples }) => examples.join(' ／ '),
        },
      ]}
    />
  );
}
