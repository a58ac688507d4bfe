export { CLOSURE_CHAIN } from './chain.ts';
export { debtsOf } from './debts.ts';
export { type Filing, fileClosure } from './file.ts';
export { closureProcedures } from './procedures.ts';
export { requestsOf } from './read.ts';
export { reopenIssue } from './reopen.ts';
export { type Signing, signClosure } from './sign.ts';
export { waitingRequests } from './waiting.ts';
