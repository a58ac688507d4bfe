import type { DocumentSummary } from '../../../shared/document.ts';
import { dayAndTime } from '../../format/time.ts';
import { type Column, DataTable } from '../table/index.ts';

const NAME: Column<DocumentSummary> = {
  key: 'kind',
  head: '文书',
  width: '30%',
  show: ({ kindName, issueNumber }) =>
    issueNumber === null ? kindName : `${kindName}（问题${issueNumber}）`,
};
const CASE: Column<DocumentSummary> = {
  key: 'case',
  head: '卷宗',
  cut: true,
  show: ({ caseFileName }) => caseFileName ?? '未命名卷宗',
};
const TITLE: Column<DocumentSummary> = { key: 'title', head: '标题', cut: true, show: ({ title }) => title };
const MADE: readonly Column<DocumentSummary>[] = [
  { key: 'at', head: '生成时间', width: '9.5em', show: ({ createdAt }) => dayAndTime(createdAt) },
  { key: 'by', head: '生成人', width: '5.5em', cut: true, show: ({ createdBy }) => createdBy },
];

/** The papers that were made; the chosen one is shown beside the list. */
export function DocumentList({
  documents,
  showCase,
  chosen,
  onChoose,
}: {
  documents: readonly DocumentSummary[];
  showCase: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  return (
    <DataTable
      label="已生成的文书"
      columns={[NAME, showCase ? CASE : TITLE, ...MADE]}
      rows={documents}
      rowKey={({ id }) => id}
      choice={{ chosen, onChoose }}
    />
  );
}
