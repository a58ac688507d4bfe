export { type Arrival, admit } from './admit.ts';
export { type Beginning, createLibrary } from './create.ts';
export { foreignKeyFaults, integrityFaults } from './migrate.ts';
export {
  type Change,
  type ChangeNotice,
  type Library,
  noteBeside,
  openForWriting,
  openLibrary,
  type WritableLibrary,
} from './open.ts';
export { isLibrary } from './place.ts';
export type { StoredFile } from './stored-file.ts';
export { hashFile, listFiles, placeFile, renamePatiently, type StagedFile, syncFolder } from './vault.ts';
export { liesWithin } from './within.ts';
