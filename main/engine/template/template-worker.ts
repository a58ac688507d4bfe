import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateCheck, TemplateValues } from '../../../shared/template.ts';
import { readTemplate } from './check.ts';
import type { TemplateFields } from './fields.ts';
import { filled } from './fill.ts';
import { Refusal } from './refusal.ts';

/** What the worker is asked of the file at `path`. */
export interface TemplateTask {
  path: string;
  fields: TemplateFields;
  /** What the file must be; `null` for one that comes in. */
  sha256: string | null;
  /** Values to fill in; without them the file is checked. */
  values: { paper: TemplateValues; issue: TemplateValues | null } | null;
}

/** What the worker says. */
export type TemplateAnswer =
  | { kind: 'checked'; check: TemplateCheck }
  | { kind: 'filled'; bytes: Uint8Array }
  | { kind: 'refused'; code: string; reason: string }
  | { kind: 'changed' }
  | { kind: 'damaged' };

async function answerTo({ path, fields, sha256, values }: TemplateTask): Promise<TemplateAnswer> {
  try {
    const bytes = await readFile(path);
    if (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return { kind: 'changed' };
    }
    const template = await readTemplate(bytes, fields);
    const { check } = template;
    if (!values || !check.isSound) return { kind: 'checked', check };
    return {
      kind: 'filled',
      bytes: filled(template, values.paper, values.issue ?? { texts: {}, lists: {} }),
    };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, reason: error.message };
    return { kind: 'damaged' };
  }
}

const task: TemplateTask = workerData;
parentPort?.postMessage(await answerTo(task));
