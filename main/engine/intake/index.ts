export { parseNotice } from './parse.ts';
export type {
  IntakeResult,
  NoticeBody,
  NoticeField,
  Span,
  SpanLink,
  SpanRole,
  WarningCode,
} from './result.ts';
export { readSource, type Source } from './source/read.ts';
