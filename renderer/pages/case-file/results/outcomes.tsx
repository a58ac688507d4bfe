import { useId } from 'react';
import { Link } from 'wouter';
import {
  type AccountabilityFigures,
  type IssueAccountability,
  MONEY_KIND_NAMES,
  yuanText,
} from '../../../../shared/accountability.ts';
import { Empty } from '../../../components/empty/index.ts';
import style from './results.module.css';

interface OutcomesProps {
  totals: AccountabilityFigures & { byIssue: IssueAccountability[] };
}

/** 问责与资金: the totals, each with the problems that make it up, and what came of each problem. */
export function Outcomes({ totals }: OutcomesProps) {
  const heading = useId();
  const { people, handlings, money, byIssue } = totals;
  const numbers = new Map(byIssue.map(({ issueId, issueNumber }) => [issueId, issueNumber]));
  return (
    <section className={style.card} aria-labelledby={heading}>
      <div className={style.head}>
        <h2 id={heading} className={style.heading}>
          问责与资金
        </h2>
        <span className={style.quiet}>只有人数和金额，不登记姓名；在问题页填写。</span>
      </div>
      {byIssue.length === 0 ? (
        <Empty title="还没有登记处理人数和资金">在问题页的“问责与资金”中填写，这里自动汇总。</Empty>
      ) : (
        <div className={style.pair}>
          <table className={style.table} aria-label="处理人数和资金合计">
            <thead>
              <tr>
                <th scope="col">合计</th>
                <th scope="col" className={style.amount}>
                  数量
                </th>
                <th scope="col">涉及问题</th>
              </tr>
            </thead>
            <tbody>
              {handlings.map(({ handling, people: count, issues }) => (
                <tr key={handling}>
                  <th scope="row">{handling}</th>
                  <td className={style.amount}>{count} 人</td>
                  <td>
                    <Issues ids={issues} numbers={numbers} />
                  </td>
                </tr>
              ))}
              {handlings.length > 1 ? (
                <tr>
                  <th scope="row">处理合计</th>
                  <td className={style.amount}>{people} 人次</td>
                  <td />
                </tr>
              ) : null}
              {money.map(({ kind, amount, issues }) => (
                <tr key={kind}>
                  <th scope="row">{MONEY_KIND_NAMES[kind]}</th>
                  <td className={style.amount}>{yuanText(amount)} 元</td>
                  <td>
                    <Issues ids={issues} numbers={numbers} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ByIssue rows={byIssue} />
        </div>
      )}
    </section>
  );
}

function Issues({ ids, numbers }: { ids: readonly string[]; numbers: ReadonlyMap<string, number> }) {
  return (
    <span className={style.links}>
      {ids.map((id) => (
        <Link key={id} href={`/issues/${id}`} aria-label={`问题${numbers.get(id)}`}>
          {numbers.get(id)}
        </Link>
      ))}
    </span>
  );
}

function ByIssue({ rows }: { rows: readonly IssueAccountability[] }) {
  return (
    <table className={style.table} aria-label="各问题的处理人数和资金">
      <thead>
        <tr>
          <th scope="col" className={style.number}>
            问题
          </th>
          <th scope="col">内容</th>
          <th scope="col">处理</th>
          <th scope="col">资金</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ issueId, issueNumber, statement, handled, money }) => (
          <tr key={issueId}>
            <td>
              <Link href={`/issues/${issueId}`}>{issueNumber}</Link>
            </td>
            <th scope="row" className={style.cut} title={statement ?? undefined}>
              {statement ?? '内容待补填'}
            </th>
            <td>{handled.map(({ handling, people }) => `${handling} ${people} 人`).join('、')}</td>
            <td>
              {money.map(({ kind, amount }) => `${MONEY_KIND_NAMES[kind]} ${yuanText(amount)} 元`).join('、')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
