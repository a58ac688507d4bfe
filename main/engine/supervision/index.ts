export { supervisionCounts } from './counts.ts';
export { listDemands } from './demand-list.ts';
export { issueOfCase, resolveRecord } from './find.ts';
export { newDemand } from './input.ts';
export { demandProcedures, recordProcedures } from './procedures.ts';
export { readRecord } from './read.ts';
export { addRecord } from './record.ts';
export { LETTER_SETTING, letterSetting } from './setting.ts';
