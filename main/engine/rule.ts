/**
 * What is said where a trigger of the database holds a rule that no command has named before: whoever writes, and by
 * whatever way. A trigger raises `juanzong:` and one of these codes.
 */
const RULES: Record<string, string> = {
  'completion-contradicts': '还有措施没有完成，不能判定为“已完成”，请先填写措施的完成日期。',
  'completion-stands':
    '问题已判定为“已完成”，措施都应在判定当日以前完成；请先把完成情况重新判定为“未完成”或“基本完成”。',
  'extension-already-decided': '这份延期申请已办结，不能再改动。',
  'extension-not-granted': '没有批准的延期申请，时限不能推后。',
  'issue-locked':
    '问题正在销号审批或已销号，内容不能改动；审批中的请由申请人撤回申请，已销号的请由审核人重新打开。',
  'issue-not-signed-off': '没有走完销号审批的问题不能改为“待审核”或“已销号”，请提出销号申请。',
  'number-final': '发文字号一经使用即登记在册，只能作废，不能改动或删除。',
  'publication-frozen': '公开文本已批准，不能再改动；要修改请另起一份公开文本。',
  'signature-final': '已作出的判定、签署和决定不能改动或删除。',
  'step-already-signed': '这一步已签署，不能再改。',
  'step-out-of-order': '前面的步骤还没有同意，不能越过。',
};

const PREFIX = 'juanzong:';

/** The rule that a failure of SQLite tells of: its code and its sentence. */
export function brokenRule({ message }: Error): [code: string, sentence: string] | null {
  if (!message.startsWith(PREFIX)) return null;
  const code = message.slice(PREFIX.length);
  return [code, RULES[code] ?? '这一改动违反卷宗库的规则，没有保存。'];
}
