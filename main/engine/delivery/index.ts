export { deliveryProcedures } from './procedures.ts';
export { awaitedReplies, DOCUMENT_STATUS, NEXT_REPLY_DUE, readWay } from './read.ts';
