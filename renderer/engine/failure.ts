import { TRPCClientError } from '@trpc/client';

/** A failed call: the code for scripts and the Chinese sentence for the office. */
export interface Failure {
  code: string;
  reason: string;
}

/** Whether `error` only says that the work was given up on purpose. */
export function isAbort(error: unknown): boolean {
  if (error instanceof TRPCClientError) return isAbort(error.cause);
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Puts whatever a call threw into words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (typeof data !== 'object' || data === null) {
      return { code: 'disconnected', reason: '与程序的连接已断开，请稍后再试。' };
    }
    if ('failure' in data && typeof data.failure === 'string') {
      return { code: data.failure, reason: error.message };
    }
    return {
      code: 'defect',
      reason: `程序内部出错（${error.message}），请重试；仍然出错时请记下这句话并联系维护人员。`,
    };
  }
  if (error instanceof Error) return { code: 'defect', reason: error.message };
  return { code: 'defect', reason: '程序内部出错，请重试。' };
}

/** Whether the engine could not be reached at all, so that trying again may help. */
export function isDisconnected(error: unknown): boolean {
  return failureOf(error).code === 'disconnected';
}
