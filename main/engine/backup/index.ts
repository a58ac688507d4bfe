export { type Backup, type BackupOptions, backUp } from './backup.ts';
export { backupProcedures } from './procedures.ts';
