import type { Paper } from '../docx/document.ts';
import { isEmpty } from '../docx/paragraph.ts';
import type { Report } from '../report.ts';

/** Empty paragraphs in a row that push text onto another page. */
const MOST_EMPTY = 12;

/** Pages that stay empty, and text that empty paragraphs push about. */
export function checkEmptyPages(report: Report, { paragraphs }: Paper): void {
  let empty = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.table) {
      empty = 0;
      continue;
    }
    if (isEmpty(paragraph)) {
      empty += 1;
      continue;
    }
    if (paragraph.breaksBefore > 1) {
      report.add({
        code: 'blank-page',
        subject: '分页',
        paragraph,
        found: `之前有 ${paragraph.breaksBefore} 个分页，留有空白页`,
        expected: '正文和附件之间不留空白页',
        clause: '7.5',
      });
    } else if (empty > MOST_EMPTY && !paragraph.look.framed) {
      report.pass('分页', `第${paragraph.place}段之前有 ${empty} 个空行，可能用空行代替分页或把版记推到页末`);
    }
    empty = 0;
  }
}
