export { type AuditEntry, type AuditEvent, appendEvent, firstBrokenEvent, readEvents } from './chain.ts';
