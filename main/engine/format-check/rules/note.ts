import { indents } from '../docx/paragraph.ts';
import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, FACES } from './face.ts';

/** 附注 (7.3.6). */
export function checkNote(report: Report, { note }: Parts): void {
  if (!note) return;
  const words = note.text.trim();
  const from = note.text.indexOf(words);
  if (!/^（.*）$/u.test(words)) {
    const inner = words.replace(/^[（(]\s*|\s*[）)]$/gu, '');
    report.add({
      code: 'note-brackets',
      subject: '附注',
      paragraph: note,
      found: words,
      expected: `（${inner}）`,
      clause: '7.3.6',
      mend: (mender) => mender.text(note, from, from + words.length, `（${inner}）`),
    });
  }
  checkFace(report, { code: 'note', subject: '附注', paragraph: note, wanted: FACES.body, clause: '7.3.6' });
  const { left, firstLine } = indents(note);
  const drawn = left + firstLine + (/^　*/u.exec(note.text)?.[0].length ?? 0);
  if (Math.abs(drawn - 2) <= 0.4 || note.look.framed) return;
  report.add({
    code: 'note-indent',
    subject: '附注',
    paragraph: note,
    found: `左空 ${Number(drawn.toFixed(1))} 字`,
    expected: '居左空二字',
    clause: '7.3.6',
    mend: (mender) => mender.layout(note, { align: 'both', firstLine: 'two', left: 0 }),
  });
}
