export { type IssueToWithhold, WithholdDialog } from './withhold-dialog.tsx';
