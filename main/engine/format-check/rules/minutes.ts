import type { Parts } from '../recognise/recognise.ts';
import type { Report } from '../report.ts';
import { checkFace, FACES } from './face.ts';

/** 出席, 请假 and 列席 of minutes (10.3). */
export function checkAttendance(report: Report, { attendance }: Parts): void {
  for (const paragraph of attendance) {
    const label = /^\s*\S+?(?=[：:])/u.exec(paragraph.text)?.[0] ?? '';
    if (!/^\s*(?:出席|请假|列席)/u.test(label)) continue;
    checkFace(report, {
      code: 'attendance-label',
      subject: '出席人员',
      paragraph,
      wanted: FACES.levelOne,
      clause: '10.3',
      to: label.length,
    });
    checkFace(report, {
      code: 'attendance-names',
      subject: '出席人员',
      paragraph,
      wanted: FACES.body,
      clause: '10.3',
      from: label.length + 1,
    });
  }
}
