import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** What guessing costs: 32 MiB and about a tenth of a second each. */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const STORED = /^scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([\w+/=]+)\$([\w+/=]+)$/u;

/** A password as it is kept: `scrypt$N$r$p$salt$hash`, the last two in base64. */
export async function hashPassword(password: string): Promise<string> {
  const { N, r, p } = COST;
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(asTyped(password), salt, HASH_BYTES, limited(COST));
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Whether a password is the one that is kept. `null`, for nobody, takes as long and never is. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = STORED.exec(stored ?? '') ?? [];
  const expected = Buffer.from(hash ?? '', 'base64');
  const cost = hash === undefined ? COST : { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(
    asTyped(password),
    salt === undefined ? randomBytes(SALT_BYTES) : Buffer.from(salt, 'base64'),
    expected.length || HASH_BYTES,
    limited(cost),
  );
  return expected.length > 0 && timingSafeEqual(found, expected);
}

/** An input method types some characters in two widths, which look alike as dots. */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}

function limited(cost: typeof COST): ScryptOptions {
  return { ...cost, maxmem: 256 * cost.N * cost.r };
}
