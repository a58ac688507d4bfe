export { checkTemplate } from './check-file.ts';
export { FREE_KIND } from './fields.ts';
export { kindOfPaper, versionIn } from './kind.ts';
export { placeholderGroups } from './placeholders.ts';
export { listTemplates } from './read.ts';
export { storedTemplate, templateNotFound } from './stored.ts';
