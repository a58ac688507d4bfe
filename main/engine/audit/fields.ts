import { FIELD_NAMES } from '../../../shared/field-names.ts';

/** What the office calls the fields that audit events hold. */
const EVENT_NAMES: Record<string, string> = {
  ...FIELD_NAMES,
  added: '增加',
  categories: '问题类别',
  changed: '修改',
  chapters: '章节',
  code: '文号代字',
  commentPeriod: '征求意见时间',
  contact: '联系方式',
  corrections: '人工更正',
  departmentId: '单位',
  fields: '项目',
  found: '识别',
  holdsIssues: '其下列问题',
  id: '编号',
  issueId: '问题',
  kind: '种类',
  leadDepartmentId: '牵头单位',
  link: '材料位置编号',
  measure: '措施',
  measureId: '措施',
  measures: '整改措施',
  notice: '通报内容',
  number: '序号',
  numberCode: '文号代字',
  numberSerial: '文号序号',
  numberYear: '文号年份',
  path: '文件位置',
  paths: '文件位置',
  position: '位置',
  publicNumber: '公开序号',
  publicNumbers: '公开序号',
  regulations: '制度成果',
  removed: '删除',
  role: '角色',
  saved: '保存',
  second: '另一条措施',
  section: '方面',
  sections: '方面',
  sha256: '校验值（SHA-256）',
  size: '大小（字节）',
  source: '来源文件',
  stated: '通报所列总数',
  statedBasicallyCompleted: '通报所列基本完成数',
  statedCompleted: '通报所列已完成数',
  statedIssues: '通报所列问题数',
  statedMeasures: '通报所列措施数',
  statedNotCompleted: '通报所列未完成数',
  statedHolds: '总数随台账更新',
  status: '状态',
  text: '内容',
  trashed: '所在位置',
  withheld: '不予公开的问题数',
  basicallyCompleted: '基本完成',
  completed: '已完成',
  issues: '问题',
  notCompleted: '未完成',
};

/** Words that a field has for some subjects only. */
const OF_SUBJECT: Record<string, Record<string, string>> = {
  person: { position: '职务', name: '姓名' },
  measure: { text: '措施内容' },
  regulation: { title: '制度名称' },
};

/** Fields that tell nothing to a person: they are there for whoever checks the record. */
const TECHNICAL = new Set(['id', 'link', 'caseFileId', 'nameBytes', 'sha256', 'notice', 'issueId']);

export function fieldName(subjectKind: string, field: string): string {
  return OF_SUBJECT[subjectKind]?.[field] ?? EVENT_NAMES[field] ?? field;
}

/** As `TECHNICAL`, for some subjects only: the title says what paper it is. */
const TECHNICAL_OF: Record<string, ReadonlySet<string>> = {
  document: new Set(['kind', 'path', 'size']),
};

export function isTechnical(subjectKind: string, field: string): boolean {
  return TECHNICAL.has(field) || (TECHNICAL_OF[subjectKind]?.has(field) ?? false);
}
