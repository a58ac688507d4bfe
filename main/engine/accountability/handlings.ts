import { z } from 'zod';
import { nameText } from '../input/index.ts';
import type { Setting } from '../setting/index.ts';

const LONGEST = 20;

/** The kinds of handling of an office, in its own order. */
export const handlingNames = z
  .array(nameText.refine((name) => [...name].length <= LONGEST, `每种处理方式不能超过 ${LONGEST} 个字`))
  .min(1, '至少要有一种处理方式')
  .refine((names) => new Set(names).size === names.length, '有重复的处理方式');

export const HANDLINGS: Setting<string[]> = {
  key: 'handlings',
  schema: handlingNames,
  initial: ['批评教育', '谈话提醒', '责令检查', '诫勉', '党纪处分', '政务处分', '组织处理', '移送司法'],
};
