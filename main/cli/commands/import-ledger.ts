import { basename, resolve } from 'node:path';
import {
  LEDGER_FIELD_NAMES,
  LEDGER_FIELDS,
  type LedgerChoice,
  type LedgerField,
  type LedgerImported,
  type LedgerPlan,
  type LedgerReading,
  type PlannedRow,
} from '../../../shared/ledger-import.ts';
import { type Arguments, type Command, type Outcome, UsageError, word } from '../command.ts';
import { writing } from '../host.ts';
import { jsonInFile } from '../json-file.ts';

export const importLedger: Command = {
  name: 'import-ledger',
  synopsis:
    '<卷宗库> <卷宗编号 或 --new 标题> <台账文件> [--sheet 工作表] [--map 文件] [--dry-run] [--conflicts library|ledger]',
  summary:
    '导入已有的整改台账（.xlsx、.xls），再次导入只更新；--map 为 JSON 文件 {"列": "项目", "表头行": 行号}，程序中另有改动的内容缺省保留',
  words: { min: 2, max: 3 },
  options: ['new', 'sheet', 'map', 'conflicts'],
  flags: ['dry-run'],
  async run(args) {
    const title = args.option('new');
    const [library, second] = [word(args, 0), word(args, 1)];
    if ((title === undefined) !== (args.positionals.length === 3)) {
      throw new UsageError('请写明卷宗编号，或用 --new 写明新卷宗的标题，二者只写其一。');
    }
    const file = title === undefined ? word(args, 2) : second;
    const source = { path: resolve(file) };
    return writing(library, args, async (engine) => {
      const choice = await choiceOf(args, (place) => engine.ledgerImport.read({ source, choice: place }));
      const reading = await engine.ledgerImport.read({ source, choice });
      const target =
        title === undefined ? { caseFileId: second } : { title, inspectedUnit: reading.layout?.unit ?? null };
      const plan = await engine.ledgerImport.plan({ source, target, choice });
      if (args.flag('dry-run')) return outcome(reading, plan, null);
      const otherwise = SIDES.find((side) => side === (args.option('conflicts') ?? 'library'));
      if (!otherwise) {
        throw new UsageError('选项 --conflicts 只能写 library（保留程序中的）或 ledger（采用台账的）。');
      }
      const decisions = { rows: {}, otherwise };
      const { fingerprint } = plan;
      const imported = await engine.ledgerImport.run({ source, target, choice, decisions, fingerprint });
      return outcome(reading, plan, imported);
    });
  },
};

const SIDES = ['library', 'ledger'] as const;

/** In the file of `--map`: the row that the head begins in. */
const HEAD_ROW: readonly string[] = ['表头行', 'headRow'];

/** The choice that the options make. A column is named by its letter or its head, what it is by key or Chinese name. */
async function choiceOf(
  args: Arguments,
  read: (choice: LedgerChoice) => Promise<LedgerReading>,
): Promise<LedgerChoice> {
  const sheet = args.option('sheet');
  const map = args.option('map');
  const own = sheet === undefined ? {} : { sheet };
  if (map === undefined) return own;
  const json = jsonInFile(map);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new UsageError(
      `文件“${map}”要写成 {"列": "项目"} 的形式，如 {"C": "问题内容", "整改时间": "整改时限"}。`,
    );
  }
  const headRow = HEAD_ROW.map((key) => new Map<string, unknown>(Object.entries(json)).get(key)).find(
    (value) => typeof value === 'number',
  );
  const place = headRow === undefined ? own : { ...own, headRow };
  const { layout } = await read(place);
  const columns: Record<string, LedgerField | null> = {};
  for (const [name, value] of Object.entries(json)) {
    if (HEAD_ROW.includes(name)) continue;
    const wanted = name.replaceAll(/\s+/gu, '');
    const column = layout?.columns.find(({ letter, head }) => letter === wanted || head === wanted);
    if (!column && !/^[A-Z]{1,3}$/u.test(wanted)) {
      throw new UsageError(`文件“${map}”中的“${name}”不是台账的列，请写列标（如 C）或表头。`);
    }
    columns[column?.letter ?? wanted] = fieldOf(value, map);
  }
  return { ...place, columns };
}

function fieldOf(value: unknown, file: string): LedgerField | null {
  if (value === null || value === '' || value === '不导入') return null;
  const field = LEDGER_FIELDS.find((key) => key === value || LEDGER_FIELD_NAMES[key] === value);
  if (field) return field;
  const names = LEDGER_FIELDS.map((key) => LEDGER_FIELD_NAMES[key]).join('、');
  throw new UsageError(
    `文件“${file}”中没有“${String(value)}”这个项目，可用的有：${names}；不导入的写 null。`,
  );
}

function outcome(reading: LedgerReading, plan: LedgerPlan, imported: LedgerImported | null): Outcome {
  const { layout } = reading;
  const unused = plan.rows.filter(({ kind }) => kind === 'unusable');
  const conflicts = plan.rows.filter(({ kind }) => kind === 'conflict');
  const open = imported ? imported.kept > 0 || conflicts.some(({ doubt }) => doubt !== null) : false;
  const failed = imported !== null && (unused.length > 0 || open);
  return {
    json: { reading, plan, imported },
    text: [
      `${basename(reading.fileName)}：工作表“${layout?.sheet}”，表头在第${layout?.headRow}行`,
      ...(layout?.columns ?? []).flatMap(({ letter, head, field }) =>
        field === null ? [] : [`  ${letter} ${head} → ${LEDGER_FIELD_NAMES[field]}`],
      ),
      ...plan.rows.flatMap(describeRow),
      ...(plan.leftOut.length > 0 ? ['没有采用的内容：'] : []),
      ...plan.leftOut.map(({ place, text }) => `  ${place} ${text}`),
      ...(plan.absent.length > 0 ? [`台账中没有、卷宗中有的问题：${plan.absent.join('、')}`] : []),
      imported ? describeImported(imported) : '只是预览，没有写入卷宗库',
    ].join('\n'),
    exitCode: failed ? 1 : 0,
  };
}

const KINDS: Record<PlannedRow['kind'], string> = {
  add: '新增',
  change: '更新',
  same: '不变',
  conflict: '待定',
  unusable: '不能采用',
};

function describeRow({
  row,
  lastRow,
  kind,
  number,
  statement,
  changes,
  doubt,
  reason,
  notes,
  hidden,
}: PlannedRow): string[] {
  const place = lastRow > row ? `第${row}—${lastRow}行` : `第${row}行`;
  const brief = statement.replaceAll(/\s+/gu, ' ').slice(0, 30).toWellFormed();
  const why = reason ?? doubt;
  // Its statement stands in the line itself.
  const told = kind === 'add' ? changes.filter(({ field }) => field !== 'statement') : changes;
  return [
    `${place}${hidden ? '（隐藏）' : ''} ${KINDS[kind]}${number === null ? '' : ` 问题${number}`} ${brief}${why === null ? '' : `：${why}`}`,
    ...told.map(({ field, before, after, conflict }) => {
      const from = kind === 'add' ? '' : `${oneLine(before ?? '（空）')} → `;
      return `    ${LEDGER_FIELD_NAMES[field]}：${from}${oneLine(after)}${conflict ? '（程序中另有改动）' : ''}`;
    }),
    ...notes.map(({ place: at, text }) => `    ${at} ${text}`),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ｜ ');
}

function describeImported({ caseFileId, added, changed, same, skipped, kept }: LedgerImported): string {
  const parts = [`新增 ${added}`, `更新 ${changed}`, `不变 ${same}`, `没有导入 ${skipped}`];
  const left = kept > 0 ? `，另有 ${kept} 处与程序中的改动不一致，已保留程序中的内容` : '';
  return `已导入卷宗 ${caseFileId}：${parts.join('，')}${left}`;
}
