export { commentProcedures } from './comment/procedures.ts';
export { countComments, listComments } from './comment/read.ts';
export { disclosureProcedures } from './procedures.ts';
export { type FrozenFault, frozenFaults } from './publication/frozen.ts';
export { publicationProcedures } from './publication/procedures.ts';
export { listPublications } from './publication/read.ts';
export { type ArchivedDisclosure, readPublicRecord } from './record.ts';
export { readDisclosure } from './state.ts';
export { withholdIssue } from './withhold.ts';
