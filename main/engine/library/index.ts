export { databaseFaults } from './migrate.ts';
export {
  type Change,
  createLibrary,
  type Library,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from './open.ts';
export { announceFiles, recoverPending, settleFiles } from './pending.ts';
export { hashFile, type StagedFile, syncFolder, Vault } from './vault.ts';
