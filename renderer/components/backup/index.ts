export { Archive } from './archive.tsx';
export { Backup } from './backup.tsx';
export { CheckLibrary } from './check-library.tsx';
