export { askedBy } from './asker.ts';
export { Office } from './office.ts';
export { loginName, userDataFolder } from './user-data.ts';
export { type Workspace, workspaceOf } from './workspace.ts';
