import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importNotice } from '../../main/engine/casefile/index.ts';
import { DOCUMENT_KINDS, packPaper } from '../../main/engine/document/index.ts';
import { measure } from '../../main/engine/format-check/measure.ts';
import { createLibrary, openForWriting } from '../../main/engine/library/index.ts';
import { SAMPLE } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';

const HOUSE_STYLE = {
  linePitch: '30磅',
  levelThree: '加粗',
  seal: '不盖章',
  serial: '000012',
  classification: '机密★1年',
  urgency: '特急',
  copies: '县委办公室，县纪委监委，县委组织部',
  printer: '县委巡察办',
  printedOn: '2026-03-05',
};

const STYLES = {
  'by the standard': {},
  'in the style of a house, with everything around the text': HOUSE_STYLE,
  'for paper that is red already': { preprinted: '是', linePitch: '28磅' },
};

test('every kind of paper that the program makes passes the ruler', async () => {
  const folder = join(tempFolder(), '卷宗库');
  createLibrary(folder);
  const library = openForWriting(folder);
  const { id: caseFileId } = await importNotice(library, '测试员', join(SAMPLE, 'notice.txt'));
  const issueId =
    library.db.prepare<[], string>('SELECT id FROM issue ORDER BY number LIMIT 1').pluck().get() ?? null;
  const faults: string[] = [];
  for (const [how, style] of Object.entries(STYLES)) {
    for (const kind of DOCUMENT_KINDS.filter(({ fileType }) => fileType === 'docx')) {
      const values = { date: '2026-03-05', number: '松巡办发〔2026〕3号', ...kind.example, ...style };
      const scope = { caseFileId, issueId: kind.about === 'caseFile' ? null : issueId };
      const paper = kind.make(kind.fill(kind.collect(library.db, scope, values), values));
      const { findings } = await measure(await packPaper(paper));
      for (const { code, place, found } of findings)
        faults.push(`${kind.key}, ${how}: ${code}, ${place}, ${found}`);
    }
  }
  library.close();
  expect(faults).toEqual([]);
});
