export { type Arrival, admit } from './admit.ts';
export { foreignKeyFaults, integrityFaults } from './migrate.ts';
export {
  type Change,
  type ChangeNotice,
  createLibrary,
  isLibrary,
  type Library,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from './open.ts';
export { hashFile, listFiles, placeFile, renamePatiently, type StagedFile, syncFolder } from './vault.ts';
export { liesWithin } from './within.ts';
