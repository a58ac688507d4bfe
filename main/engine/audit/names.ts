/** What the office calls what was done; actions and subjects that have no name here still show, see `actionName`. */
const ACTION_NAMES: Record<string, string> = {
  'backup.create': '备份',
  'caseFile.create': '新建卷宗',
  'caseFile.import': '导入通报，建立卷宗',
  'caseFile.renumberPublic': '重排公开序号',
  'caseFile.update': '修改卷宗信息',
  'category.add': '新增问题类别',
  'category.remove': '删除问题类别',
  'category.renumber': '重排问题类别序号',
  'category.update': '修改问题类别',
  'chapter.add': '新增章节',
  'chapter.remove': '删除章节',
  'chapter.renumber': '重排章节序号',
  'chapter.update': '修改章节',
  'department.add': '登记单位',
  'document.generate': '生成文书',
  'evidence.add': '添加佐证材料',
  'evidence.describe': '修改材料说明',
  'evidence.link': '指明材料所证明的内容',
  'evidence.move': '移动佐证材料',
  'evidence.restore': '从回收站恢复佐证材料',
  'evidence.trash': '将佐证材料移到回收站',
  'evidence.unlink': '合并重复的材料位置',
  'issue.add': '新增问题',
  'issue.fillWithheld': '补填不予公开的问题',
  'issue.restore': '从回收站恢复问题',
  'issue.trash': '将问题移到回收站',
  'issue.update': '修改问题',
  'measure.add': '新增措施',
  'measure.merge': '合并措施',
  'measure.move': '调整措施次序',
  'measure.renumber': '重排措施序号',
  'measure.restore': '从回收站恢复措施',
  'measure.split': '拆分措施',
  'measure.trash': '将措施移到回收站',
  'measure.update': '修改措施',
  'person.add': '登记人员',
  'regulation.add': '新增制度成果',
  'regulation.find': '识别制度名称',
  'regulation.judge': '确认或排除制度成果',
  'section.add': '新增方面',
  'section.remove': '删除方面',
  'section.renumber': '重排方面序号',
  'section.update': '修改方面',
  redo: '重做',
  undo: '撤销',
};

const SUBJECT_NAMES: Record<string, string> = {
  backup: '备份',
  caseFile: '卷宗',
  category: '问题类别',
  chapter: '章节',
  department: '单位',
  document: '文书',
  evidence: '佐证材料',
  issue: '问题',
  library: '卷宗库',
  measure: '措施',
  person: '人员',
  regulation: '制度成果',
  section: '方面',
  setting: '设置',
};

/** What an action is called; one that is not known is told by what it was done to. */
export function actionName(action: string): string {
  const known = ACTION_NAMES[action];
  if (known !== undefined) return known;
  const [subject = '', verb] = action.split('.');
  return verb === undefined ? action : `${subjectName(subject)}：${verb}`;
}

export function subjectName(kind: string): string {
  return SUBJECT_NAMES[kind] ?? kind;
}
