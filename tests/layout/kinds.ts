import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNotice, readCaseFile } from '../../main/engine/casefile/index.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../main/engine/document/index.ts';
import { requestedPaper } from '../../main/engine/document/request.ts';
import {
  createLibrary,
  fillWithSample,
  openForWriting,
  type WritableLibrary,
} from '../../main/engine/index.ts';
import { updateIssues } from '../../main/engine/issue/update.ts';
import { SAMPLE } from '../support/cli.ts';
import { LONG_NAME, type Made, made } from './compose.ts';

const WORD_KINDS = DOCUMENT_KINDS.filter(({ fileType }) => fileType === 'docx');

/** Kinds that show every problem of a case file. */
const OF_ALL_PROBLEMS = ['ledger', 'public-notice'];

let ofSample: Promise<Record<string, Made>> | undefined;

/** Every kind of paper on the sample, filled in with its own example. They are made once for all who ask in a process. */
export function sampleKinds(): Promise<Record<string, Made>> {
  ofSample ??= makeSampleKinds();
  return ofSample;
}

function makeSampleKinds(): Promise<Record<string, Made>> {
  return inLibrary(async (library) => {
    const { notice } = await fillWithSample(library, '张文书', { sample: SAMPLE });
    return papersOf(library, notice.id, WORD_KINDS);
  });
}

/** Kinds that show every problem, for two hundred of them, with names of forty characters. */
export function manyProblems(): Promise<Record<string, Made>> {
  return inLibrary(async (library, folder) => {
    const source = join(folder, '通报.txt');
    writeFileSync(source, noticeText(200));
    const { id } = await importNotice(library, '张文书', source);
    const issues = readCaseFile(library.db, id).issues.map((issue) => issue.id);
    library.change('张文书', (change) => {
      updateIssues(change, issues, {
        leadDepartment: '县自然资源局',
        responsibleLeader: '王红',
        dueDate: '2022-12-31',
      });
      updateIssues(change, issues.slice(0, 5), { leadDepartment: LONG_NAME, responsibleLeader: '欧阳䶮喆' });
    });
    return papersOf(
      library,
      id,
      WORD_KINDS.filter(({ key }) => OF_ALL_PROBLEMS.includes(key)),
    );
  });
}

async function papersOf(
  library: WritableLibrary,
  caseFileId: string,
  kinds: readonly DocumentKind[],
): Promise<Record<string, Made>> {
  const papers = await Promise.all(
    kinds.map(async ({ key, about, example }) => {
      const issue = about === 'issue' ? { issue: `${caseFileId}:1` } : {};
      const request = { caseFileId, kind: key, values: example, ...issue };
      return [key, await made(() => requestedPaper(library.db, request))] as const;
    }),
  );
  return Object.fromEntries(papers);
}

async function inLibrary<T>(work: (library: WritableLibrary, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-layout-'));
  try {
    createLibrary(join(folder, '卷宗库'));
    const library = openForWriting(join(folder, '卷宗库'));
    try {
      return await work(library, folder);
    } finally {
      library.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A notice of so many problems in two areas, some of them long. */
function noticeText(count: number): string {
  const problems = Array.from({ length: count }, (_, index) => {
    const more = index % 7 === 0 ? '，群众多次反映，整改责任没有落实到具体岗位和人员，监督检查流于形式' : '';
    return `（${index + 1}）针对县委第四巡察组指出的“第${index + 1}处库房设备长期损坏无人过问${more}”问题。（已完成）
整改措施及成效：一是更换设备${index + 1}台，专人每日记录。二是制定管理办法，${'逐项明确责任，定期检查通报，'.repeat(1 + (index % 4))}已全部落实。`;
  });
  const half = Math.floor(count / 2);
  return `中共松岭县档案局党组关于县委第四巡察组反馈意见整改情况的通报
根据县委统一部署，县委第四巡察组于2022年4月11日至6月17日对县档案局党组进行了常规巡察，2022年7月20日反馈了巡察意见。现将整改情况予以公布。
一、提高站位，扛起责任
局党组召开专题会议3次，逐条研究整改措施。
二、反馈问题整改情况
县委第四巡察组反馈的${count}个问题，目前已完成${count}个。
（一）关于履行主责主业方面
1.档案管理基础薄弱。
${problems.slice(0, half).join('\n')}
（二）关于队伍建设方面
2.干部培养不够。
${problems.slice(half).join('\n')}
三、下一步打算
局党组将持续巩固整改成果。
欢迎监督。征求意见时间：2023年1月10日至2023年2月10日。联系电话：0999-5550137（8:30-17:30）；通讯地址：松岭县书院街7号；邮政编码：099777；电子邮箱：slda@example.com。
中共松岭县档案局党组
2023年1月10日
`;
}
