import {
  FIGURE_FACTS,
  FIGURES,
  type PeriodReport,
  percentText,
  type ReportGroup,
} from '../../../shared/report.ts';
import { safeName } from '../file-name/index.ts';
import { packWorkbook, type Sheet, type SheetColumn, withHead } from '../workbook/index.ts';

export interface ExportedReport {
  /** What to call it. */
  fileName: string;
  bytes: Uint8Array;
}

const TOTAL_COLUMNS: readonly SheetColumn[] = [
  { head: '项目', width: 24 },
  { head: '单位', width: 6, align: 'center' },
  { head: '本期', width: 12, align: 'center' },
  { head: '上期', width: 12, align: 'center' },
  { head: '增减', width: 12, align: 'center' },
];

/**
 * A report as a workbook: the whole compared with the period before, then a sheet each by section, lead department and
 * kind. The same report gives the same bytes.
 */
export async function exportReport(report: PeriodReport): Promise<ExportedReport> {
  const { caseFile, from, to, total, sections, departments, kinds } = report;
  const sheets = [
    totalSheet(report),
    partSheet('按方面', '方面', [...sections, total]),
    partSheet('按牵头单位', '牵头单位', [...departments, total]),
    partSheet('按整改类型', '整改类型', [...kinds, total]),
  ];
  const unit = caseFile.inspectedUnit ?? caseFile.title ?? '';
  return {
    fileName: safeName(`${unit}整改情况定期报告（${from}至${to}）.xlsx`),
    bytes: await packWorkbook(withHead(sheets, report.chainHead)),
  };
}

function totalSheet({ from, to, before, total, caseFile }: PeriodReport): Sheet {
  const { rates } = total;
  return {
    name: '总体',
    columns: TOTAL_COLUMNS,
    rows: [
      ['报告单位', '', caseFile.inspectedUnit ?? caseFile.title, '', ''],
      ['起止', '', `${from}至${to}`, `${before.from}至${before.to}`, ''],
      ...FIGURES.map((figure) => {
        const { count, before: former } = total.figures[figure];
        const { name, unit } = FIGURE_FACTS[figure];
        return [name, unit, count, former.count, count - former.count];
      }),
      ['完成率（按问题）', '', percentText(rates.issues), percentText(rates.before.issues), ''],
      ['完成率（按措施）', '', percentText(rates.measures), percentText(rates.before.measures), ''],
    ],
  };
}

function partSheet(name: string, head: string, groups: readonly ReportGroup[]): Sheet {
  return {
    name,
    columns: [
      { head, width: 24 },
      ...FIGURES.map(
        (figure): SheetColumn => ({
          head: FIGURE_FACTS[figure].name,
          width: 9,
          align: 'center',
        }),
      ),
      { head: '完成率（按问题）', width: 10, align: 'center' },
      { head: '完成率（按措施）', width: 10, align: 'center' },
    ],
    rows: groups.map(({ name: label, figures, rates }) => [
      label,
      ...FIGURES.map((figure) => figures[figure].count),
      percentText(rates.issues),
      percentText(rates.measures),
    ]),
  };
}
