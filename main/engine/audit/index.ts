export {
  type AuditEntry,
  type AuditEvent,
  appendEvent,
  chainHead,
  firstBrokenEvent,
  readEvents,
} from './chain.ts';
export { type HistoryRequest, historyChoices, readHistory } from './history.ts';
export { actionName, ownActionName, subjectName } from './names.ts';
export { subjectTitle } from './subject.ts';
