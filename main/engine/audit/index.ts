export { type AuditEntry, type AuditEvent, appendEvent, firstBrokenEvent, readEvents } from './chain.ts';
export { type HistoryRequest, historyChoices, readHistory } from './history.ts';
export { actionName, subjectName } from './names.ts';
export { subjectTitle } from './subject.ts';
