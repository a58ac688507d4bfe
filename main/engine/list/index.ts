export { fittedShares } from './column-shares.ts';
export { gapsOfCase } from './gaps.ts';
export { type PrintedList, printedList } from './paper.ts';
export { listProcedures } from './procedures.ts';
export { showList } from './show.ts';
