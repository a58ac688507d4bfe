import type { ChainStep } from '../../../shared/closure.ts';
import { JuanzongError } from '../error.ts';
import type { Signer } from '../signature/index.ts';

/** Where a step names people, only they may take it. @throws JuanzongError `step-not-yours` */
export function requireNamed(
  { name: step, people }: { name: string; people?: ChainStep['people'] | null },
  { name }: Signer,
): void {
  if (!people || people.includes(name)) return;
  throw new JuanzongError(
    'step-not-yours',
    `“${step}”这一步由${people.join('、')}签署，${name}不能代签，请由其中一人办理。`,
  );
}
