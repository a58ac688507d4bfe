import { indents } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, checkInk, FACES } from './face.ts';

const CLAUSE = '7.3.2';

/** 主送机关 (7.3.2). */
export function checkRecipients(report: Report, { recipients, format, number, names }: Parts): void {
  if (!recipients) {
    if (format !== 'plain' && format !== 'minutes' && number && names.length > 0)
      report.pass('主送机关', '标题下没有找到主送机关，可能已移至版记');
    return;
  }
  checkFace(report, {
    code: 'recipients',
    subject: '主送机关',
    paragraph: recipients,
    wanted: FACES.body,
    clause: CLAUSE,
  });
  checkInk(report, '主送机关', recipients);
  const words = recipients.text.trimEnd();
  if (!words.endsWith('：')) {
    const half = words.endsWith(':');
    const marked = half || /[，,；;、。]$/u.test(words);
    report.add({
      code: 'recipients-colon',
      subject: '主送机关',
      paragraph: recipients,
      found: half ? '末尾为半角冒号' : marked ? `末尾为“${words.at(-1)}”` : '末尾没有冒号',
      expected: '最后一个机关名称后用全角冒号',
      clause: CLAUSE,
      mend: (mender) => mender.text(recipients, words.length - (marked ? 1 : 0), words.length, '：'),
    });
  }
  const { align } = recipients.look;
  if (align === 'centre' || align === 'right') {
    report.add({
      code: 'recipients-alignment',
      subject: '主送机关',
      paragraph: recipients,
      found: align === 'centre' ? '居中' : '居右',
      expected: '居左顶格，回行时仍顶格',
      clause: CLAUSE,
      mend: (mender) => mender.layout(recipients, { align: 'both', firstLine: 'none', left: 0, right: 0 }),
    });
    return;
  }
  const { left, firstLine } = indents(recipients);
  const spaces = /^[ 　]+/u.exec(recipients.text)?.[0] ?? '';
  if (Math.abs(left + firstLine) < 0.3 && spaces === '') return;
  report.add({
    code: 'recipients-indent',
    subject: '主送机关',
    paragraph: recipients,
    found: spaces ? '行首有空格' : `左空 ${Number((left + firstLine).toFixed(1))} 字`,
    expected: '居左顶格，回行时仍顶格',
    clause: CLAUSE,
    mend: (mender) => {
      mender.layout(recipients, { firstLine: 'none', left: 0 });
      if (spaces) mender.text(recipients, 0, spaces.length, '');
    },
  });
}
