import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PREFERENCE_KEYS } from '../../../shared/workspace.ts';
import { explainFailure } from '../error.ts';
import { actorName } from '../input/index.ts';

const FILE = 'settings.json';

const settingsSchema = z.object({
  /** `null`: the login name. */
  actor: actorName.nullable().catch(null).default(null),
  recents: z
    .array(
      z.object({
        path: z.string(),
        openedAt: z.string(),
        lastBackupAt: z.string().nullable(),
        preferences: z.partialRecord(z.enum(PREFERENCE_KEYS), z.unknown()).catch({}),
      }),
    )
    .default([]),
});

/** What a user's program remembers from one start to the next. */
export type Settings = z.infer<typeof settingsSchema>;
export type Recent = Settings['recents'][number];

/** The settings in a folder. A damaged file is put aside under another name and counts as none. */
export function readSettings(folder: string): Settings {
  const path = join(folder, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return settingsSchema.parse({});
  }
  const settings = settingsSchema.safeParse(parsed(text));
  if (settings.success) return settings.data;
  try {
    renameSync(path, join(folder, `settings-damaged-${Date.now()}.json`));
  } catch {
    // It stays, then, until the next write replaces it.
  }
  return settingsSchema.parse({});
}

/** Writes the settings whole or not at all. @throws JuanzongError of what the disk refused */
export function writeSettings(folder: string, settings: Settings): void {
  const path = join(folder, FILE);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { flush: true });
    renameSync(draft, path);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
