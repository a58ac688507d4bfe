import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { JuanzongError } from './error.ts';

z.config(z.locales.zhCN());

/** What the office calls the fields of the procedures. */
const FIELD_NAMES: Record<string, string> = {
  caseFileId: '卷宗编号',
  documentDate: '材料日期',
  issue: '问题',
  kind: '文书种类',
  measure: '措施序号',
  note: '说明',
  out: '归档文件夹',
  pageCount: '页数',
  path: '文件',
  paths: '文件',
  reason: '不予公开的理由',
  statement: '问题内容',
};

/** What lies beneath an error that came through a procedure: the office's own sentence where there is one. */
export function unwrapFailure(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error;
  const { cause } = error;
  if (cause instanceof z.ZodError) {
    const [first] = cause.issues;
    const key = String(first?.path[0] ?? '');
    const message = `“${FIELD_NAMES[key] ?? key}”填写有误：${first?.message ?? ''}，请改正后再试。`;
    return new JuanzongError('bad-input', message, { cause });
  }
  return cause ?? error;
}
