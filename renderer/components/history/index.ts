export { HistoryTable, type HistoryTableProps } from './history-table.tsx';
export { IssueHistory } from './issue-history.tsx';
