import { isAbsolute } from 'node:path';
import { z } from 'zod';

const FROM_THE_ROOT = '要写从盘符或根目录开始的完整路径';

/** A file or folder of this machine, as a window names it: whole, for a window stands in no folder. */
export const path = z
  .string()
  .refine((text) => !text.includes('\0'), '含有不能用于路径的字符')
  .refine(isAbsolute, FROM_THE_ROOT);

/** As `path`, for one that a person types; spaces around it are none of it. */
export const typedPath = z.string().trim().pipe(path);
