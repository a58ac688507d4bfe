export { approveExtension } from './decide.ts';
export { extensionProcedures } from './procedures.ts';
export { type ExtensionQuestion, readExtensions } from './read.ts';
export { requestExtension } from './request.ts';
