export { type Workspace, workspaceOf } from './workspace.ts';
