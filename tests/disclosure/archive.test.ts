import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { tempFolder } from '../support/temp.ts';
import { completeWithholding, openOffice } from './office.ts';

it('keeps the public texts as they were approved, the comments, and why an issue is withheld', async () => {
  const office = await openOffice();
  const { library, caseFileId } = office;
  const clerk = office.as('韩冬');
  await completeWithholding(office, clerk);
  const publicationId = await clerk.publication.draft({ caseFileId, on: '2023-01-08' });
  await clerk.publication.approve({ publicationId, on: '2023-01-09', name: '陈立' });
  await clerk.publication.publish({ publicationId, on: '2023-01-10', medium: '公示栏' });
  await clerk.comment.add({
    caseFileId,
    receivedOn: '2023-01-12',
    channel: 'phone',
    text: '查档窗口能否周六开放',
  });
  const { path } = await archiveCaseFile(library, { caseFileId, out: join(tempFolder(), '归档') });
  const record: unknown = JSON.parse(readFileSync(join(path, 'data', '卷宗.json'), 'utf8'));
  expect(record).toMatchObject({
    publications: [
      {
        number: 1,
        status: 'published',
        approvedBy: '陈立',
        snapshot: { issues: [{ number: 1 }, { number: 2 }, { number: 3 }] },
      },
    ],
    comments: [{ number: 1, publicationNumber: 1, text: '查档窗口能否周六开放' }],
    caseFile: { issues: [{}, {}, {}, { withheldGround: 'unannouncedCase', consentOn: '2022-12-20' }] },
  });
  const folder = readdirSync(join(path, 'data')).find((name) => name.startsWith('问题004')) ?? '';
  expect(readFileSync(join(path, 'data', folder, '问题说明.txt'), 'utf8')).toContain(
    '不予公开，情形：涉及已初核或已立案但未公布的案件，理由：线索已初核，尚未公布，县委巡察工作领导小组2022-12-20同意',
  );
});
