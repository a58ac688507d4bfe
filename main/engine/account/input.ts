import { z } from 'zod';
import { SHORTEST_PASSWORD } from '../../../shared/account.ts';
import { ROLES } from '../../../shared/role.ts';
import { actorName } from '../input/index.ts';

const LONGEST_PASSWORD = 200;

/** A password that somebody chooses, exactly as typed. */
export const newPassword = z
  .string()
  .refine((text) => text.isWellFormed(), '含有不完整的字符')
  .refine(
    (text) => [...text.normalize('NFKC')].length >= SHORTEST_PASSWORD,
    `至少 ${SHORTEST_PASSWORD} 个字符`,
  )
  .refine((text) => text.length <= LONGEST_PASSWORD, `不能超过 ${LONGEST_PASSWORD} 个字符`)
  .meta({ description: `密码，至少 ${SHORTEST_PASSWORD} 个字符` });

/** A password that somebody is known by. */
export const offeredPassword = z.string().max(LONGEST_PASSWORD);

export const roles = z.array(z.enum(ROLES)).min(1, '至少选一个角色');

/** The first administrator of a library. */
export const credentials = z.object({ name: actorName, password: newPassword });
