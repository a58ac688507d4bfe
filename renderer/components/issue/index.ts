export { useIssueCommands } from './issue-commands.tsx';
export { IssueContent } from './issue-content.tsx';
export { IssuePanel, type IssuePanelProps } from './issue-panel.tsx';
export { IssueState } from './issue-state.tsx';
export { useIssue } from './use-issue.ts';
