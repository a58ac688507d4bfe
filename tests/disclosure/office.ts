import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createAccount, setSignIn } from '../../main/engine/account/index.ts';
import { importNotice } from '../../main/engine/casefile/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import { type Caller, createCaller } from '../../main/engine/router.ts';
import { workspaceOf } from '../../main/engine/workspace/index.ts';
import type { Role } from '../../shared/role.ts';
import { NOTICE_TEXT } from '../document/papers.ts';
import { tempFolder } from '../support/temp.ts';

/** Reading the notice takes longer than a test; it is done once. */
let made: Promise<{ folder: string; caseFileId: string }> | undefined;

async function makeLibrary(): Promise<{ folder: string; caseFileId: string }> {
  const root = mkdtempSync(join(tmpdir(), 'juanzong-test-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const notice = join(root, '通报.txt');
  writeFileSync(notice, NOTICE_TEXT);
  const folder = join(root, '卷宗库');
  createLibrary(folder);
  const library = openForWriting(folder);
  const { id } = await importNotice(library, '张文书', notice);
  library.close();
  return { folder, caseFileId: id };
}

/** An office with the notice of a fictional bureau: issues 1 to 3 public, 4 withheld and without its grounds. */
export interface Office {
  library: WritableLibrary;
  caseFileId: string;
  /** By internal number. */
  issueIds: string[];
  /** Somebody at work, where nobody signs in. */
  as(name: string): Caller;
  /** Somebody with an account of these roles; from the first one on, everybody has to sign in. */
  signedIn(name: string, ...roles: Role[]): Caller;
}

export async function openOffice(): Promise<Office> {
  made ??= makeLibrary();
  const { folder, caseFileId } = await made;
  const copy = join(tempFolder(), '卷宗库');
  cpSync(folder, copy, { recursive: true });
  const library = openForWriting(copy);
  onTestFinished(() => library.close());
  const workspace = workspaceOf(library, library);
  return {
    library,
    caseFileId,
    issueIds: library.db.prepare<[], string>('SELECT id FROM issue ORDER BY number').pluck().all(),
    as: (name) => createCaller({ workspace, actor: name, window: name, report: () => {} }),
    signedIn(name, ...roles) {
      const accountId = library.change('管理员', (change) => {
        const id = createAccount(change, { name, roles, password: 'scrypt$none' });
        setSignIn(change, 'on');
        return id;
      });
      const account = { accountId, name, roles };
      return createCaller({ workspace, actor: name, account, window: name, report: () => {} });
    },
  };
}

/** The id of an issue by its number. */
export function issueId({ issueIds }: Office, number: number): string {
  return issueIds[number - 1] ?? '';
}

/** Gives the withheld issue all that it needs. */
export async function completeWithholding(office: Office, engine: Caller): Promise<void> {
  await engine.issue.fillWithheld({
    issue: issueId(office, 4),
    statement: '局属单位一起房产出租线索正在核查',
    reason: null,
  });
  await engine.disclosure.withhold({
    issueId: issueId(office, 4),
    ground: 'unannouncedCase',
    explanation: '线索已初核，尚未公布',
    consentBy: '县委巡察工作领导小组',
    consentOn: '2022-12-20',
  });
}
