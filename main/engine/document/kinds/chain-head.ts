import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ChainHead } from '../../../../shared/chain-head.ts';

/**
 * Where the audit chain stood when a paper was made, in its data under the key `chainHead`. Papers of older days name
 * none.
 */
export const chainHeadField = z.strictObject({ seq: z.int().min(0), hash: z.string().length(64) }).optional();

/** The head that a paper's data hold. */
export function headIn(data: object): ChainHead | undefined {
  return chainHeadField.safeParse('chainHead' in data ? data.chainHead : undefined).data;
}

/** Whether two papers say the same of the matter, wherever the chain stood. @param stored as JSON gave it back */
export function sayTheSame(collected: object, stored: unknown): boolean {
  return isDeepStrictEqual(matterOf(JSON.parse(JSON.stringify(collected))), matterOf(stored));
}

function matterOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return { ...data, chainHead: undefined };
}
