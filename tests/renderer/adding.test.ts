import { describe, expect, it } from 'vitest';
import { byProductKind } from '../../renderer/components/evidence/by-products.ts';
import { outcomeText } from '../../renderer/components/evidence/outcome.ts';
import { folderOf } from '../../renderer/format/file-name.ts';

describe('what is said after adding', () => {
  it.each([
    [{ added: 5, linked: 1, leftOut: 0, failed: 0 }, '已添加 5 件，关联 1 件'],
    [{ added: 0, linked: 2, leftOut: 1, failed: 0 }, '已关联 2 件，按选择未添加 1 件'],
    [{ added: 3, linked: 0, leftOut: 2, failed: 1 }, '已添加 3 件，按选择未添加 2 件，失败 1 件'],
    [{ added: 0, linked: 0, leftOut: 0, failed: 0 }, null],
  ])('counts every file: %j', (outcome, text) => {
    expect(outcomeText(outcome)).toBe(text);
  });
});

describe('files that programs leave beside papers', () => {
  it.each(['资料/.DS_Store', 'Thumbs.db', '资料\\desktop.ini', '资料/~$会议纪要.docx', '._照片.jpg'])(
    '%s is one',
    (path) => expect(byProductKind(path)).not.toBeNull(),
  );

  it.each(['资料/会议纪要.docx', '.资料/会议纪要.docx', '~会议.docx', 'thumbs.db.pdf'])(
    '%s is none',
    (path) => expect(byProductKind(path)).toBeNull(),
  );
});

describe('the folder of a file', () => {
  it.each([
    ['资料/照片/一.jpg', '资料/照片'],
    ['D:\\资料\\一.jpg', 'D:\\资料'],
    ['一.jpg', null],
    [null, null],
  ])('of %j is %j', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
