import type { FormatFinding } from '../../../shared/format-check.ts';
import { type Column, DataTable } from '../../components/table/index.ts';

const COLUMNS: readonly Column<FormatFinding>[] = [
  { key: 'place', head: '位置', width: '26%', show: ({ place }) => place },
  { key: 'found', head: '现状', width: '24%', show: ({ found }) => found },
  { key: 'expected', head: '应为', show: ({ expected }) => expected },
  { key: 'clause', head: '依据', width: '190px', show: ({ clause }) => clause },
];

export function FindingsTable({ label, findings }: { label: string; findings: readonly FormatFinding[] }) {
  return (
    <DataTable
      label={label}
      columns={COLUMNS}
      rows={findings}
      rowKey={({ code, place, found }) => `${code} ${place} ${found}`}
    />
  );
}
