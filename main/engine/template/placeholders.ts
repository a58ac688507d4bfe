import type { PlaceholderGroup, PlaceholderName } from '../../../shared/template.ts';
import { freeKind, isShown } from './fields.ts';
import { CASE_FILE, type Level } from './level.ts';

/** Examples of what is filled in for a paper alone. */
const EXAMPLES: Readonly<Record<string, string>> = {
  标题: '关于落实巡察反馈意见整改情况的报告',
  发文机关: '中共松岭县林业局党组',
  发文字号: '松林党发〔2026〕3号',
  主送: '县委巡察工作领导小组办公室',
  成文日期: '2026年7月15日',
  份号: '000001',
  密级和保密期限: '机密★1年',
  紧急程度: '加急',
  签发人: '李明远',
  签发人职务: '党组书记、局长',
  拟稿人: '王思齐',
  核稿人: '赵文静',
  附件: '问题整改台账、佐证材料目录',
  公开属性: '依申请公开',
  附注: '此件发至各股室',
  联系人及电话: '王思齐，0000-1234567',
  抄送: '县纪委监委',
  印发机关: '松岭县林业局办公室',
  印发日期: '2026年7月16日',
  份数: '12',
};

/** Every placeholder that a template may hold, in the order in which to list them. */
export function placeholderGroups(): PlaceholderGroup[] {
  const issue = CASE_FILE.lists['问题']?.item;
  const measure = issue?.lists['措施']?.item;
  const evidence = issue?.lists['佐证']?.item;
  const regulation = issue?.lists['制度']?.item;
  const section = CASE_FILE.lists['方面']?.item;
  const category = CASE_FILE.lists['类别']?.item;
  return [
    {
      title: '文书要素',
      note: '生成时填写，可放在任何位置。绑定文书种类的模板，还可以用该种类表单上各项的名称。',
      names: freeKind('', null)
        .fields.filter(isShown)
        .map(({ name }) => ({ name, meaning: '生成时填写', example: EXAMPLES[name] ?? '' })),
    },
    { title: '卷宗和统计', note: '取自卷宗，可放在任何位置。', names: textsOf(CASE_FILE, '') },
    {
      title: '可重复的内容',
      note: '写成 {{#名称}} 和 {{/名称}} 一对，中间的内容每项重复一次。',
      names: Object.entries(CASE_FILE.lists).map(([name, { meaning }]) => ({
        name: `#${name}`,
        meaning,
        example: `{{#${name}}} … {{/${name}}}`,
      })),
    },
    ...[
      { level: issue, note: '写在 {{#问题}} 等一对标记之间；写在外面的，模板按问题生成，指该问题。' },
      { level: measure, note: '写在 {{#措施}} 和 {{/措施}} 之间。' },
      { level: evidence, note: '写在 {{#佐证}} 和 {{/佐证}} 之间。' },
      { level: regulation, note: '写在 {{#制度}} 和 {{/制度}} 之间。' },
      { level: section, note: '写在 {{#方面}} 和 {{/方面}} 之间。' },
      { level: category, note: '写在 {{#类别}} 和 {{/类别}} 之间。' },
    ].flatMap(({ level, note }) =>
      level
        ? [
            {
              title: `每个${level.prefix}`,
              note,
              names: [...textsOf(level, `${level.prefix}.`), ...listsOf(level)],
            },
          ]
        : [],
    ),
  ];
}

function textsOf({ texts }: Level, prefix: string): PlaceholderName[] {
  return Object.entries(texts).map(([name, facts]) => ({ name: `${prefix}${name}`, ...facts }));
}

/** The lists within a thing; those of issues are told once, for the case file. */
function listsOf({ lists }: Level): PlaceholderName[] {
  return Object.entries(lists)
    .filter(([name]) => name === '问题' || !name.endsWith('问题'))
    .map(([name, { meaning }]) => ({
      name: `#${name}`,
      meaning,
      example: `{{#${name}}} … {{/${name}}}`,
    }));
}
