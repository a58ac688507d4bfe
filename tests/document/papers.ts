import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { importNotice } from '../../main/engine/casefile/index.ts';
import { kindOf, packPaper } from '../../main/engine/document/index.ts';
import { createLibrary, openForWriting, type WritableLibrary } from '../../main/engine/library/index.ts';
import { tempFolder } from '../support/temp.ts';

/** The data of a public notice about a fictional town, with whatever a test wants otherwise. */
export function noticeData(changes: Partial<NoticeFields> = {}): NoticeFields {
  return {
    title: '中共柳桥镇委员会关于县委第二巡察组反馈意见整改情况的通报',
    inspectedUnit: '中共柳桥镇委员会',
    inspectionBody: '县委第二巡察组',
    inspectionKind: '常规巡察',
    inspectedFrom: '2023-03-06',
    inspectedTo: '2023-05-12',
    feedbackDate: '2023-06-20',
    issuers: ['中共柳桥镇委员会'],
    seal: '不盖章',
    date: '2023-12-05',
    lead: '2023年3月6日至5月12日,县委第二巡察组对柳桥镇党委开展了常规巡察,2023年6月20日反馈了巡察意见。现将整改情况予以公布。',
    chapters: [
      {
        number: 1,
        title: '扛起整改责任',
        body: '(一)迅速行动。镇党委在反馈会次日召开会议,逐项认领。',
        holdsIssues: false,
      },
      {
        number: 2,
        title: '反馈问题整改情况',
        body: '县委第二巡察组反馈的3个问题,已完成2个、基本完成1个。',
        holdsIssues: true,
      },
      { number: 3, title: '下一步打算', body: '镇党委将继续抓好后续整改。', holdsIssues: false },
    ],
    closing:
      '欢迎监督。征求意见时间:2023年12月5日至2024年1月5日。联系电话:0999-5550142(8:30-17:30);通讯地址:柳桥镇渡口路1号;邮政编码:099888;电子邮箱:liuqiao@example.com。',
    stated: { issues: 3, completed: 2, basicallyCompleted: 1, notCompleted: null },
    totals: { issues: 3, completed: 2, basicallyCompleted: 1, notCompleted: 0, ongoing: 0, unknown: 0 },
    sections: [{ id: 's1', number: 1, title: '关于落实惠民政策方面' }],
    categories: [{ id: 'c1', sectionId: 's1', number: 1, title: '为民服务意识不强' }],
    issues: [
      issue(1, { measures: ['一是增设窗口2个。', '二是公布办事流程,接受监督。'] }),
      issue(2, { completion: 'basicallyCompleted', measures: ['一是制定《柳桥镇便民服务办法》。'] }),
      issue(3),
    ],
    contactDetails: {
      phone: '0999-5550142',
      hours: '8:30-17:30',
      address: '柳桥镇渡口路1号',
      postcode: '099888',
      email: 'liuqiao@example.com',
    },
    commentPeriod: { from: '2023-12-05', to: '2024-01-05' },
    ...changes,
  };
}

export interface NoticeFields {
  title: string | null;
  inspectedUnit: string | null;
  inspectionBody: string | null;
  inspectionKind: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  feedbackDate: string | null;
  issuers: string[];
  seal: string;
  date: string | null;
  lead: string;
  chapters: { number: number; title: string; body: string; holdsIssues: boolean }[];
  closing: string;
  stated: Record<'issues' | 'completed' | 'basicallyCompleted' | 'notCompleted', number | null>;
  totals: Record<
    'issues' | 'completed' | 'basicallyCompleted' | 'notCompleted' | 'ongoing' | 'unknown',
    number
  >;
  sections: { id: string; number: number; title: string }[];
  categories: { id: string; sectionId: string | null; number: number; title: string }[];
  issues: IssueFields[];
  contactDetails: Record<'phone' | 'hours' | 'address' | 'postcode' | 'email', string | null> | null;
  commentPeriod: { from: string | null; to: string | null } | null;
}

export interface IssueFields {
  number: number;
  sectionId: string | null;
  categoryId: string | null;
  statement: string;
  completion: string | null;
  measures: string[];
  outcome: string | null;
}

export function issue(number: number, changes: Partial<IssueFields> = {}): IssueFields {
  return {
    number,
    sectionId: 's1',
    categoryId: 'c1',
    statement: `第${number}个窗口排队时间过长,群众反映强烈`,
    completion: 'completed',
    measures: ['一是延长开放时间。', '二是安排专人引导。'],
    outcome: null,
    ...changes,
  };
}

/** The bytes of a paper made of given data. */
export function paperBytes(kind: string, data: unknown): Promise<Uint8Array> {
  return packPaper(kindOf(kind).make(data));
}

/** A paper made of given data, as a file. */
export async function paperFile(kind: string, data: unknown): Promise<string> {
  const { fileType } = kindOf(kind);
  const path = join(tempFolder(), `paper.${fileType}`);
  writeFileSync(path, await paperBytes(kind, data));
  return path;
}

/** One part of a .docx or .xlsx as text. */
export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (!found) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(found);
}

/** The paragraphs of a .docx, as a reader sees them. */
export function paragraphs(bytes: Uint8Array): string[] {
  return [...part(bytes, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, inner = '']) =>
    inner
      .replace(/<w:br\/>/gu, '\n')
      .replace(/<[^>]+>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

/** A library with one case file, made of the text of a notice. */
export async function libraryWith(text: string): Promise<{ library: WritableLibrary; caseFileId: string }> {
  const folder = tempFolder();
  const source = join(folder, '通报.txt');
  writeFileSync(source, text);
  createLibrary(join(folder, '卷宗库'));
  const library = openForWriting(join(folder, '卷宗库'));
  const { id } = await importNotice(library, '测试员', source);
  return { library, caseFileId: id };
}

/** A short notice of a fictional bureau: four problems stated, three listed. */
export const NOTICE_TEXT = `中共松岭县档案局党组关于县委第四巡察组反馈意见整改情况的通报
根据县委统一部署,县委第四巡察组于2022年4月11日至6月17日对县档案局党组进行了常规巡察,2022年7月20日反馈了巡察意见。现将整改情况予以公布。
一、提高站位,扛起责任
局党组召开专题会议3次,对照4个问题逐条研究整改措施。
二、反馈问题整改情况
县委第四巡察组反馈的4个问题,目前已完成2个、基本完成1个、未完成1个。
(一)关于履行主责主业方面
1.档案管理基础薄弱。
(1)针对县委第四巡察组指出的“库房温湿度监测设备长期损坏”问题。(已完成)
整改措施及成效:一是更换监测设备12台。二是制定《松岭县档案库房管理办法》,明确专人每日记录。
(2)针对县委第四巡察组指出的“民生档案查询排队时间过长”问题。(基本完成)
整改措施及成效:一是增设查询窗口2个。二是开通电话预约。
(二)关于队伍建设方面
2.干部培养不够。
(3)针对县委第四巡察组指出的“年轻干部轮岗锻炼偏少”问题。(未完成)
整改措施及成效:一是选派2名年轻干部到乡镇锻炼。
三、下一步打算
局党组将持续巩固整改成果。
欢迎监督。征求意见时间:2023年1月10日至2023年2月10日。联系电话:0999-5550137(8:30-17:30);通讯地址:松岭县书院街7号;邮政编码:099777;电子邮箱:slda@example.com。
中共松岭县档案局党组
2023年1月10日
`;
