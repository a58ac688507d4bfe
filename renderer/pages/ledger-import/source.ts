import type { LedgerReading } from '../../../shared/ledger-import.ts';
import { engine, upload } from '../../engine/index.ts';

/** A ledger that waits in the library, as it was read first. */
export interface WaitingLedger {
  token: string;
  reading: LedgerReading;
}

/**
 * Hands a ledger to the library, where it waits, and has it read. One that cannot be read does not go on waiting.
 * @throws what `failureOf` puts into words
 */
export async function bringLedger(file: File, signal: AbortSignal): Promise<WaitingLedger> {
  const token = await stage(file, signal);
  try {
    return {
      token,
      reading: await engine.ledgerImport.read.mutate({ source: { token }, choice: {} }, { signal }),
    };
  } catch (error) {
    letGo(token);
    throw error;
  }
}

async function stage(file: File, signal: AbortSignal): Promise<string> {
  const path = window.juanzong?.pathOf(file);
  if (!path) return (await upload(file, file.name, { signal })).token;
  const { files, failed } = await engine.evidence.stage.mutate({ paths: [path] }, { signal });
  const [first, ...others] = files;
  for (const { token } of others) letGo(token);
  if (first && others.length === 0) return first.token;
  if (first) letGo(first.token);
  throw new Error(failed[0]?.message ?? `“${file.name}”不是单个文件，请选择 .xlsx 或 .xls 台账。`);
}

/** Tells the library that a ledger is not wanted. Whatever fails here, the next start clears it away. */
export function letGo(token: string): void {
  engine.evidence.discardStaged.mutate({ tokens: [token] }).catch(() => {});
}
