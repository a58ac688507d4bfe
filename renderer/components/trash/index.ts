export { usePutInTrash } from './use-put-in-trash.tsx';
