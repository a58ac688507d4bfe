import { resolve } from 'node:path';
import type { PlaceholderGroup, Template, TemplateCheck } from '../../../shared/template.ts';
import { checkTemplate, placeholderGroups } from '../../engine/index.ts';
import { type Arguments, type Command, type Outcome, UsageError, word } from '../command.ts';
import { reading, writing } from '../host.ts';

const ACTIONS: Readonly<Record<string, { words: number; run(args: Arguments): Promise<Outcome> }>> = {
  check: { words: 2, run: check },
  add: { words: 3, run: add },
  list: { words: 2, run: list },
  fields: { words: 1, run: fields },
};

export const template: Command = {
  name: 'template',
  synopsis:
    'check <文件> [--kind 文书种类] | add <卷宗库> <文件> --name 名称 [--kind 文书种类] | list <卷宗库> | fields',
  summary: '本单位的文书模板：检查、登记（同名的登记为新版本）、列出，fields 列出可用的占位符',
  words: { min: 1, max: 3 },
  options: ['name', 'kind'],
  async run(args) {
    const action = word(args, 0);
    const known = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!known)
      throw new UsageError(`template 没有“${action}”，可用的有：${Object.keys(ACTIONS).join('、')}。`);
    if (args.positionals.length !== known.words) {
      throw new UsageError(`用法：juanzong template ${template.synopsis}`);
    }
    return known.run(args);
  },
};

async function check(args: Arguments): Promise<Outcome> {
  const path = word(args, 1);
  const found = await checkTemplate(path, args.option('kind') ?? null);
  return { json: checkJson(found), text: checkText(path, found), exitCode: found.isSound ? 0 : 1 };
}

async function add(args: Arguments): Promise<Outcome> {
  const name = args.option('name');
  if (name === undefined) throw new UsageError('请用 --name 写明模板的名称。');
  const path = resolve(word(args, 2));
  const { check: found, version } = await writing(word(args, 1), args, (engine) =>
    engine.template.register({ path, name, kind: args.option('kind') ?? null }),
  );
  if (!version) {
    return {
      json: { ...checkJson(found), template: null },
      text: `没有登记。${checkText(path, found)}`,
      exitCode: 1,
    };
  }
  const { templateId: id, number, isNew } = version;
  return {
    json: { ...checkJson(found), template: { id, name, version: number, isNew } },
    text: isNew ? `已登记：“${name}”第${number}版` : `与“${name}”第${number}版完全相同，没有另外登记`,
    exitCode: 0,
  };
}

async function list(args: Arguments): Promise<Outcome> {
  const templates = await reading(word(args, 1), args, (engine) => engine.template.list());
  const text = templates.length === 0 ? '还没有登记模板。' : templates.map(templateText).join('\n');
  return { json: { templates }, text, exitCode: 0 };
}

function templateText({ name, kindName, about, versions }: Template): string {
  const use = kindName ?? (about === 'issue' ? '按问题' : '按卷宗');
  const lines = versions.map(
    ({ number, fileName, registeredAt, papers, sha256 }) =>
      `  第${number}版  ${registeredAt.slice(0, 10)}  ${fileName}  已生成${papers}份  ${sha256.slice(0, 8)}`,
  );
  return [`${name}（${use}）`, ...lines].join('\n');
}

async function fields(): Promise<Outcome> {
  const groups = placeholderGroups();
  return { json: { groups }, text: groups.map(groupText).join('\n\n'), exitCode: 0 };
}

function groupText({ title, note, names }: PlaceholderGroup): string {
  const lines = names.map(
    ({ name, meaning, example }) => `  {{${name}}}  ${meaning}${example === '' ? '' : `，如：${example}`}`,
  );
  return [`${title}：${note}`, ...lines].join('\n');
}

function checkJson({ isSound, findings, placeholders, needs }: TemplateCheck): object {
  return { ok: isSound, about: needs.issue ? 'issue' : 'caseFile', placeholders, findings };
}

function checkText(path: string, { isSound, findings, placeholders }: TemplateCheck): string {
  if (isSound) return `检查通过：${path}，${placeholders.length}种占位符`;
  return [`检查发现 ${findings.length} 处问题：`, ...findings.map(({ message }) => `  ${message}`)].join(
    '\n',
  );
}
