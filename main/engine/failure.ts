import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { JuanzongError } from './error.ts';

z.config(z.locales.zhCN());

/** What the office calls the fields of the procedures. */
const FIELD_NAMES: Record<string, string> = {
  address: '地址',
  body: '正文',
  caseFileId: '卷宗编号',
  categoryId: '问题类别',
  closing: '结尾',
  commentFrom: '征求意见起始日期',
  commentTo: '征求意见截止日期',
  completedDate: '完成日期',
  completion: '完成情况',
  detail: '备注',
  disclosure: '是否公开',
  documentDate: '材料日期',
  doneDate: '完成日期',
  draft: '核对结果',
  dueDate: '整改时限',
  email: '电子邮箱',
  feedbackDate: '反馈日期',
  folder: '文件夹',
  from: '起始日期',
  handler: '责任人',
  hours: '受理时间',
  inspectedFrom: '巡察起始日期',
  inspectedTo: '巡察结束日期',
  inspectedUnit: '被巡察单位',
  inspectionBody: '巡察组',
  inspectionKind: '巡察类型',
  issue: '问题',
  kind: '文书种类',
  lead: '开头',
  leadDepartment: '牵头单位',
  measure: '措施序号',
  name: '名称',
  note: '说明',
  noticeDate: '通报日期',
  on: '截至日期',
  out: '归档文件夹',
  outcome: '整改成效',
  pageCount: '页数',
  path: '文件',
  paths: '文件',
  phone: '电话',
  postcode: '邮编',
  reason: '不予公开的理由',
  rectificationKind: '整改类型',
  responsibleDepartments: '责任单位',
  responsibleLeader: '责任领导',
  sectionId: '方面',
  stage: '办理状态',
  startDate: '起始日期',
  statement: '问题内容',
  text: '整改措施',
  title: '标题',
  to: '位置',
  token: '暂存文件',
  tokens: '暂存文件',
  withheldReason: '不予公开理由',
};

/** What lies beneath an error that came through a procedure: the office's own sentence where there is one. */
export function unwrapFailure(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error;
  const { cause } = error;
  if (cause instanceof z.ZodError) {
    const [first] = cause.issues;
    const named = (first?.path ?? []).map(String);
    // A field inside a patch has a name of its own; `patch` has none.
    const key = named.findLast((part) => part in FIELD_NAMES) ?? named[0] ?? '';
    const message = `“${FIELD_NAMES[key] ?? key}”填写有误：${first?.message ?? ''}，请改正后再试。`;
    return new JuanzongError('bad-input', message, { cause });
  }
  return cause ?? error;
}
