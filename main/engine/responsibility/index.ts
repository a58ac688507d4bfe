export { type ArchivedResponsibility, archivedResponsibility } from './archived.ts';
export { responsibilityProcedures } from './procedures.ts';
