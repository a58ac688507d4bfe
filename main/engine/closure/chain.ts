import { z } from 'zod';
import { type ChainStep, STEP_ROLES } from '../../../shared/closure.ts';
import { nameText } from '../input/index.ts';
import type { Setting } from '../setting/index.ts';

/** How many steps a chain can have. */
const MOST_STEPS = 12;

/** The steps of a chain as an office sets them. The first is the filing; another one must agree. */
export const chainSchema = z
  .array(
    z.object({
      name: nameText,
      role: z.enum(STEP_ROLES),
      people: z
        .array(nameText)
        .transform((names) => (names.length === 0 ? undefined : [...new Set(names)]))
        .optional(),
    }),
  )
  .min(2, '至少要有两步：申请和批准')
  .max(MOST_STEPS, `最多 ${MOST_STEPS} 步`)
  .refine(([first]) => first?.role !== 'leader', '第一步是提出申请，须由经办人或审核人办理');

/** 销号流程. Offices differ; a request keeps the steps that it was filed with. */
export const CLOSURE_CHAIN: Setting<ChainStep[]> = {
  key: 'closureChain',
  schema: chainSchema,
  initial: [
    { name: '经办人', role: 'clerk' },
    { name: '责任部门负责人', role: 'reviewer' },
    { name: '牵头领导', role: 'leader' },
    { name: '主要负责人', role: 'leader' },
    { name: '巡察机构核验', role: 'reviewer' },
    { name: '领导小组批准', role: 'leader' },
  ],
};
