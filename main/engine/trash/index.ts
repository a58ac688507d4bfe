export { trashProcedures } from './procedures.ts';
export { putInTrash } from './put.ts';
