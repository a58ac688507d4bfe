import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { JuanzongError } from './error.ts';

z.config(z.locales.zhCN());

/** What lies beneath an error that came through a procedure: the office's own sentence where there is one. */
export function unwrapFailure(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error;
  const { cause } = error;
  if (cause instanceof z.ZodError) {
    const [first] = cause.issues;
    const field = first?.path.join('.') ?? '';
    return new JuanzongError('bad-input', `“${field}”填写有误：${first?.message ?? ''}，请改正后再试。`, {
      cause,
    });
  }
  return cause ?? error;
}
