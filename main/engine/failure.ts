import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { FIELD_NAMES } from '../../shared/field-names.ts';
import { JuanzongError } from './error.ts';

const { localeError: chinese } = z.locales.zhCN();
z.config({
  // The choices are words of the code, which nobody in the office knows.
  localeError(issue) {
    if (issue.code === 'invalid_value') return issue.input === undefined ? '缺少内容' : '不在可选的范围内';
    return chinese?.(issue);
  },
});

/** What the office calls the fields of the procedures. */
const INPUT_NAMES: Record<string, string> = {
  ...FIELD_NAMES,
  caseFileId: '卷宗编号',
  draft: '核对结果',
  folder: '文件夹',
  from: '起始日期',
  kind: '种类',
  measure: '措施序号',
  on: '日期',
  out: '归档文件夹',
  path: '文件',
  position: '职务',
  paths: '文件',
  reason: '理由',
  base64: '文件内容',
  text: '内容',
  to: '截止日期',
  token: '暂存文件',
  tokens: '暂存文件',
};

/** Where one procedure means something else by a name. */
const NAMES_IN: Record<string, Record<string, string>> = {
  'delivery.sign': { by: '签收人', on: '签收日期' },
  'delivery.reply': { on: '回复日期' },
  'delivery.urge': { note: '催办情况', on: '催办日期' },
  'delivery.close': { on: '办结日期' },
  'document.voidNumber': { reason: '作废原因' },
  'document.form': { kind: '文书种类' },
  'document.generate': { kind: '文书种类' },
  'document.preview': { kind: '文书种类' },
  'extension.request': { to: '延期至' },
  'measure.add': { text: '整改措施' },
  'measure.move': { to: '移到的位置' },
  'measure.update': { text: '整改措施' },
  'responsibility.handOver': { from: '原责任人或单位', to: '接手人或单位' },
};

/** What tRPC itself refuses, by its code; its own sentences are English. */
const REFUSALS: Partial<Record<TRPCError['code'], [code: string, sentence: string]>> = {
  PARSE_ERROR: ['bad-request', '请求的内容不完整，请刷新页面后再试。'],
  BAD_REQUEST: ['bad-request', '请求有误或一次请求过多，请刷新页面后再试。'],
  NOT_FOUND: ['no-such-procedure', '程序没有这项功能，页面与程序的版本可能不一致，请刷新页面后再试。'],
  METHOD_NOT_SUPPORTED: ['bad-request', '不支持这种请求方式，请刷新页面后再试。'],
  UNSUPPORTED_MEDIA_TYPE: ['bad-request', '不支持这种请求格式，请刷新页面后再试。'],
  PAYLOAD_TOO_LARGE: ['body-too-large', '提交的内容过大，请分几次提交。'],
};

/**
 * What lies beneath an error that came through a procedure: the office's own sentence where there is one.
 * @returns a JuanzongError for everything but a defect of the program
 */
export function unwrapFailure(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error;
  const { cause } = error;
  if (cause instanceof z.ZodError) return badInputOf(cause);
  if (cause instanceof JuanzongError) return cause;
  const refusal = REFUSALS[error.code];
  return refusal ? new JuanzongError(...refusal, { cause: error }) : (cause ?? error);
}

/** What is said of an input that its schema refuses. @param procedure its path, such as `measure.move` */
export function badInputOf(error: z.ZodError, procedure?: string): JuanzongError {
  const [first] = error.issues;
  const fault = first?.code === 'invalid_type' ? '缺少内容，或内容的类型不对' : (first?.message ?? '');
  return badInput((first?.path ?? []).map(String), fault, { cause: error, procedure });
}

/** What is said of an input that is refused; `place` are the names that lead to it. */
export function badInput(
  place: readonly string[],
  fault: string,
  { cause, procedure = '' }: { cause?: unknown; procedure?: string | undefined } = {},
): JuanzongError {
  const names = { ...INPUT_NAMES, ...NAMES_IN[procedure] };
  // A field inside a patch has a name of its own; `patch` has none.
  const key = place.findLast((part) => Object.hasOwn(names, part)) ?? place[0];
  const field = key === undefined ? '提交的内容' : `“${names[key] ?? key}”`;
  return new JuanzongError('bad-input', `${field}填写有误：${fault}，请改正后再试。`, { cause });
}
