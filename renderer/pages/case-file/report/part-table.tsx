import {
  FIGURE_FACTS,
  type Period,
  percentText,
  type ReportGroup,
  type ReportPart,
} from '../../../../shared/report.ts';
import { type Asked, ReportNumber } from './number.tsx';
import style from './report.module.css';
import { PART_FIGURES, SHORT_NAMES } from './rows.ts';

export const PART_NAMES: Record<ReportPart, string> = {
  section: '方面',
  department: '牵头单位',
  kind: '整改类型',
};

interface PartTableProps {
  part: ReportPart;
  groups: readonly ReportGroup[];
  total: ReportGroup;
  period: Period;
  onAsk: (asked: Asked) => void;
}

/** The figures by section, lead department or kind, with their sums. */
export function PartTable({ part, groups, total, period, onAsk }: PartTableProps) {
  const cells = (group: ReportGroup, place: Asked['place']) => [
    ...PART_FIGURES.map((figure) => (
      <td key={figure} className={style['count']}>
        <ReportNumber
          asked={{ figure, period, place }}
          count={group.figures[figure].count}
          label={`${group.name}${FIGURE_FACTS[figure].name}`}
          onAsk={onAsk}
        />
      </td>
    )),
    <td key="rate" className={style['count']}>
      {percentText(group.rates.issues)}
    </td>,
    <td key="measures" className={style['count']}>
      {percentText(group.rates.measures)}
    </td>,
  ];
  return (
    <table className={style['table']} aria-label={`按${PART_NAMES[part]}`}>
      <thead>
        <tr>
          <th scope="col" className={style['place']}>
            {PART_NAMES[part]}
          </th>
          {PART_FIGURES.map((figure) => (
            <th key={figure} scope="col" className={style['count']}>
              {SHORT_NAMES[figure] ?? FIGURE_FACTS[figure].name}
            </th>
          ))}
          <th scope="col" className={style['count']}>
            {'完成率\n按问题'}
          </th>
          <th scope="col" className={style['count']}>
            {'完成率\n按措施'}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key ?? ''}>
            <th scope="row">{group.name}</th>
            {cells(group, { part, key: group.key, name: group.name })}
          </tr>
        ))}
        <tr className={style['sum']}>
          <th scope="row">{total.name}</th>
          {cells(total, null)}
        </tr>
      </tbody>
    </table>
  );
}
