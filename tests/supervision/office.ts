import { join } from 'node:path';
import type { WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import { CASE, issue, openSample, put } from '../evidence/sample-library.ts';
import { tempFolder } from '../support/temp.ts';

/** A sample library in which issue 1 is due on 2024-06-18 and issue 2 on 2024-08-01, each with people responsible. */
export interface Office {
  folder: string;
  library: WritableLibrary;
  engine: Caller;
  issueIds: [string, string, string];
  /** Attaches a file to issue 1. @returns the id of the evidence */
  attach(name: string): Promise<string>;
}

export async function openOffice(): Promise<Office> {
  const folder = tempFolder();
  const library = openSample(folder);
  const workspace = workspaceOf(library, library);
  const engine = createCaller({ workspace, actor: '周启明', window: '甲', report: () => {} });
  const [first, second, third] = library.db
    .prepare<[], { id: string }>('SELECT id FROM issue ORDER BY number')
    .all();
  if (!first || !second || !third) throw new Error('the sample library has three issues');
  await engine.issue.update({
    issueId: first.id,
    patch: {
      dueDate: '2024-06-18',
      leadDepartment: '资源管理科',
      responsibleDepartments: ['资源管理科', '云山林场'],
      responsibleLeader: '何副局长',
      handler: '小吴',
    },
  });
  await engine.issue.update({
    issueId: second.id,
    patch: {
      dueDate: '2024-08-01',
      leadDepartment: '造林科',
      responsibleLeader: '何副局长',
      handler: '小郑',
    },
  });
  return {
    folder,
    library,
    engine,
    issueIds: [first.id, second.id, third.id],
    async attach(name) {
      await engine.evidence.attach({ issue: issue(1), paths: [put(join(folder, '来件', name))] });
      const row = library.db
        .prepare<[], { id: string }>('SELECT id FROM evidence ORDER BY rowid DESC LIMIT 1')
        .get();
      return row?.id ?? '';
    },
  };
}

/** A visit on 2024-06-01 that looked at issue 1 and wants something of the forest farm by 2024-06-15. */
export async function visit({
  engine,
  issueIds: [first],
}: Office): Promise<{ id: string; demandId: string }> {
  const id = await engine.supervision.add({
    caseFileId: CASE,
    kind: 'siteVisit',
    heldOn: '2024-06-01',
    place: '云山林场',
    people: '局巡察整改办',
    findings: '电子巡护设备还有 6 台没有启用。',
    issueIds: [first],
    demands: [{ text: '六台设备全部启用', dueDate: '2024-06-15', addressee: '云山林场', issueId: first }],
  });
  const { demands } = await engine.supervision.get({ supervisionId: id, on: '2024-06-01' });
  return { id, demandId: demands[0]?.id ?? '' };
}
