export { type Arrival, admit } from './admit.ts';
export { databaseFaults, foreignKeyFaults, integrityFaults } from './migrate.ts';
export {
  type Change,
  createLibrary,
  isLibrary,
  type Library,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from './open.ts';
export { recoverPending } from './pending.ts';
export { hashFile, type StagedFile, syncFolder, Vault } from './vault.ts';
