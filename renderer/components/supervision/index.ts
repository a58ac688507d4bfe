export { useChosenRecord } from './chosen.ts';
export { AddDemandDialog } from './demand-dialogs.tsx';
export { DemandTable } from './demand-table.tsx';
export { IssueSupervision } from './issue-supervision.tsx';
export { IssuesField } from './issues-choice.tsx';
export { LetterDialog } from './letter-dialog.tsx';
export { type Extent, type Scope, useDemands, useRecords, useSupervisionCounts } from './reads.ts';
export { RecordDialog } from './record-dialog.tsx';
