import { FIGURE_FACTS, type PeriodReport, percentText, type Rate } from '../../../../shared/report.ts';
import { type Asked, ReportNumber } from './number.tsx';
import style from './report.module.css';
import { BLOCKS } from './rows.ts';

interface TotalTableProps {
  report: PeriodReport;
  onAsk: (asked: Asked) => void;
}

/** The whole, compared with the period before. */
export function TotalTable({ report, onAsk }: TotalTableProps) {
  const { total, before } = report;
  const period = { from: report.from, to: report.to };
  const { figures, rates } = total;
  return (
    <table className={style['table']} aria-label="总体情况">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className={style['count']}>
            本期
          </th>
          <th scope="col" className={style['count']}>
            上期
          </th>
          <th scope="col" className={style['count']}>
            增减
          </th>
        </tr>
      </thead>
      <tbody>
        <RateRow name="完成率（按问题）" now={rates.issues} former={rates.before.issues} />
        <RateRow name="完成率（按措施）" now={rates.measures} former={rates.before.measures} />
      </tbody>
      {BLOCKS.map((block) => (
        <tbody key={block.name}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={style['block']}>
              {block.name}
            </th>
          </tr>
          {block.figures.map((figure) => {
            const { count, before: former } = figures[figure];
            const { name, when } = FIGURE_FACTS[figure];
            return (
              <tr key={figure}>
                <th scope="row">
                  {name}
                  <span className={style['when']}>{when === 'end' ? '期末' : '期内'}</span>
                </th>
                <td className={style['count']}>
                  <ReportNumber
                    asked={{ figure, period, place: null }}
                    count={count}
                    label={`本期${name}`}
                    onAsk={onAsk}
                  />
                </td>
                <td className={style['count']}>
                  <ReportNumber
                    asked={{ figure, period: before, place: null }}
                    count={former.count}
                    label={`上期${name}`}
                    onAsk={onAsk}
                  />
                </td>
                <td className={style['count']}>{difference(count - former.count)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

function RateRow({ name, now, former }: { name: string; now: Rate; former: Rate }) {
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={style['when']}>期末</span>
      </th>
      <td className={style['count']}>
        <strong>{percentText(now)}</strong>
      </td>
      <td className={style['count']}>{percentText(former)}</td>
      <td className={style['count']} />
    </tr>
  );
}

function difference(by: number): string {
  if (by === 0) return '—';
  return by > 0 ? `+${by}` : `−${-by}`;
}
