export { checkFonts } from './check.ts';
export { fontProcedures } from './procedures.ts';
