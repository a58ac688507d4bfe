import { Radio } from 'antd';
import {
  LEDGER_FIELD_NAMES,
  type PlannedChange,
  type PlannedRow,
  type RowDecision,
} from '../../../shared/ledger-import.ts';
import { type Decisions, decided, decidedField } from './decisions.ts';
import style from './ledger-import.module.css';

const KIND_NAMES: Record<PlannedRow['kind'], string> = {
  add: '新增',
  change: '更新',
  same: '不变',
  conflict: '待定',
  unusable: '不能采用',
};

interface RowProps {
  row: PlannedRow;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

export function PlanRow({ row, decisions, onDecide }: RowProps) {
  const decision = decisions[String(row.row)];
  const { kind, number, statement, reason, notes } = row;
  const place = row.lastRow > row.row ? `${row.row}—${row.lastRow}` : String(row.row);
  const isSkipped = decision?.action === 'skip';
  return (
    <tr data-skipped={isSkipped || undefined}>
      <td className={style.rowNumber}>
        {place}
        {row.hidden ? <div className={style.quiet}>隐藏行</div> : null}
      </td>
      <td>
        <span className={style.kind} data-kind={kind}>
          {isSkipped ? '不导入' : KIND_NAMES[kind]}
        </span>
        <Skip row={row} decision={decision} onDecide={(next) => onDecide(decided(decisions, row, next))} />
      </td>
      <td>
        {number === null ? null : <span className={style.quiet}>问题{number} </span>}
        <span className={style.statement}>{statement}</span>
      </td>
      <td>
        {reason === null ? null : <p className={style.reason}>{reason}</p>}
        <Doubt row={row} decision={decision} onDecide={(next) => onDecide(decided(decisions, row, next))} />
        {decision?.action === 'add' || isSkipped ? null : (
          <Changes row={row} decisions={decisions} onDecide={onDecide} />
        )}
        {notes.map(({ place: at, text, kind: of }) => (
          <p key={`${at}${text}`} className={of === 'unused' ? style.unused : style.told}>
            <span className={style.at}>{at}</span> {text}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** A row can be left out, and taken in again. */
function Skip({
  row,
  decision,
  onDecide,
}: {
  row: PlannedRow;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision) => void;
}) {
  if (row.kind === 'same' || row.kind === 'unusable' || row.doubt !== null) return null;
  const isSkipped = decision?.action === 'skip';
  return (
    <button
      type="button"
      className={style.skip}
      aria-label={isSkipped ? `第${row.row}行仍要导入` : `第${row.row}行不导入`}
      onClick={() => onDecide({ action: isSkipped ? undefined : 'skip' })}
    >
      {isSkipped ? '仍要导入' : '不导入'}
    </button>
  );
}

function Doubt({
  row: { row, kind, doubt, issueId, number },
  decision,
  onDecide,
}: {
  row: PlannedRow;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision) => void;
}) {
  if (doubt === null || kind === 'unusable') return null;
  const update = issueId === null ? [] : [{ value: 'update', label: `更新问题${number}` }];
  return (
    <div className={style.decide}>
      <span className={style.doubt}>{doubt}</span>
      <Radio.Group
        size="small"
        aria-label={`第${row}行怎样处理`}
        value={decision?.action}
        options={[...update, { value: 'add', label: '新增' }, { value: 'skip', label: '不导入' }]}
        onChange={({ target: { value } }) => onDecide({ action: value as RowDecision['action'] })}
      />
    </div>
  );
}

/** The fields that change; of a new issue they are what it will have. */
function Changes({ row, decisions, onDecide }: RowProps) {
  if (row.changes.length === 0) return null;
  const side = (change: PlannedChange) => decisions[String(row.row)]?.fields?.[change.field];
  return (
    <dl className={style.changes}>
      {row.changes
        .filter(({ field }) => row.issueId !== null || field !== 'statement')
        .map((change) => (
          <div key={change.field} data-conflict={change.conflict || undefined}>
            <dt>{LEDGER_FIELD_NAMES[change.field]}</dt>
            <dd>
              {row.issueId === null ? null : (
                <>
                  <span
                    className={style.before}
                    data-lost={!change.conflict || side(change) === 'ledger' || undefined}
                  >
                    {change.before ?? '（空）'}
                  </span>
                  {' → '}
                </>
              )}
              <span className={style.after} data-lost={side(change) === 'library' || undefined}>
                {change.after}
              </span>
              {change.conflict ? (
                <Radio.Group
                  className={style.side}
                  size="small"
                  aria-label={`第${row.row}行${LEDGER_FIELD_NAMES[change.field]}采用哪一个`}
                  value={side(change)}
                  options={[
                    { value: 'library', label: '保留程序中的' },
                    { value: 'ledger', label: '采用台账的' },
                  ]}
                  onChange={({ target: { value } }) =>
                    onDecide(
                      decidedField(decisions, row, change.field, value === 'ledger' ? 'ledger' : 'library'),
                    )
                  }
                />
              ) : null}
            </dd>
          </div>
        ))}
    </dl>
  );
}
