import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../main/engine/audit/index.ts';
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { createCaller, workspaceOf } from '../../main/engine/index.ts';
import { readIssues } from '../../main/engine/issue/index.ts';
import { tempFolder } from '../support/temp.ts';
import { CASE, issue, openSample, put } from './sample-library.ts';

async function sampleWithEvidence() {
  const folder = tempFolder();
  const library = openSample(folder);
  const path = put(join(folder, '会议记录.txt'), '内容');
  await attachEvidence(library, '甲', { issue: issue(1), paths: [path], note: '初稿' });
  const caller = createCaller({
    workspace: workspaceOf(library, library),
    actor: '乙',
    window: '一',
    report: () => {},
  });
  const pieces = () => readIssues(library.db, CASE)[0]?.evidence ?? [];
  const [piece] = pieces();
  const events = () => readEvents(library.db, CASE);
  const measureId = (number: number) =>
    readIssues(library.db, CASE)[0]?.measures.find((measure) => measure.number === number)?.id ?? '';
  return {
    library,
    caller,
    pieces,
    measureId,
    events,
    path,
    evidenceId: piece?.id ?? '',
    linkId: piece?.linkId ?? '',
  };
}

describe('correcting what is said of evidence', () => {
  it('changes what is given, and traces only that', async () => {
    const { caller, pieces, events, evidenceId } = await sampleWithEvidence();
    await caller.evidence.update({ evidenceId, name: '党委会记录.txt', pageCount: 6 });
    await caller.evidence.update({ evidenceId, note: null, documentDate: '2024-03' });
    expect(pieces()).toMatchObject([
      { name: '党委会记录.txt', note: null, documentDate: '2024-03', pageCount: 6 },
    ]);
    const [first, second] = events().slice(-2);
    expect(first).toMatchObject({ actor: '乙', action: 'evidence.describe' });
    expect(JSON.parse(first?.before ?? '')).toEqual({ name: '会议记录.txt', pageCount: null });
    expect(JSON.parse(second?.after ?? '')).toEqual({ note: null, documentDate: '2024-03' });
  });

  it('records nothing where nothing changes', async () => {
    const { caller, events, evidenceId } = await sampleWithEvidence();
    const before = events().length;
    await caller.evidence.update({ evidenceId, note: '初稿', documentDate: null });
    expect(events()).toHaveLength(before);
  });

  it('refuses what is no date, no count and no name', async () => {
    const { caller, evidenceId } = await sampleWithEvidence();
    await expect(caller.evidence.update({ evidenceId, documentDate: '2024-02-30' })).rejects.toThrow();
    await expect(caller.evidence.update({ evidenceId, pageCount: 0 })).rejects.toThrow();
    await expect(caller.evidence.update({ evidenceId, name: '  ' })).rejects.toThrow();
    await expect(caller.evidence.update({ evidenceId: '没有', pageCount: 1 })).rejects.toThrow('没有找到');
  });
});

describe('moving evidence', () => {
  it('goes to a measure and back to the issue as a whole', async () => {
    const { caller, pieces, measureId, events, linkId } = await sampleWithEvidence();
    await caller.evidence.move({ linkId, measureId: measureId(2) });
    expect(pieces()).toMatchObject([{ linkId, measure: 2 }]);
    await caller.evidence.move({ linkId, measureId: null });
    expect(pieces()).toMatchObject([{ linkId, measure: null }]);
    expect(events().at(-1)).toMatchObject({ action: 'evidence.move', actor: '乙' });
  });

  it('refuses a measure that is not there, and a place where the piece is', async () => {
    const { library, caller, pieces, measureId, linkId, path } = await sampleWithEvidence();
    await attachEvidence(library, '甲', { issue: issue(1), paths: [path], measure: 1 });
    await expect(caller.evidence.move({ linkId, measureId: '没有' })).rejects.toThrow('已不存在');
    await expect(caller.evidence.move({ linkId, measureId: measureId(1) })).rejects.toThrow(
      '已在第1条措施下',
    );
    const other = pieces().find((piece) => piece.linkId !== linkId);
    await caller.trash.put({ kind: 'evidenceLink', ids: [other?.linkId ?? ''] });
    await expect(caller.evidence.move({ linkId, measureId: measureId(1) })).rejects.toThrow('回收站');
  });
});
