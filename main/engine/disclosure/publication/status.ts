import { PUBLICATION_STATUS_NAMES, type PublicationStatus } from '../../../../shared/disclosure.ts';
import { JuanzongError } from '../../error.ts';
import type { StoredPublication } from './read.ts';

/**
 * @param step what is to be done, such as 批准
 * @throws JuanzongError `publication-status`
 */
export function requireStatus(
  { number, status }: StoredPublication,
  wanted: readonly PublicationStatus[],
  step: string,
): void {
  if (wanted.includes(status)) return;
  const names = wanted.map((each) => `“${PUBLICATION_STATUS_NAMES[each]}”`).join('或');
  throw new JuanzongError(
    'publication-status',
    `第${number}号公开文本现为“${PUBLICATION_STATUS_NAMES[status]}”，不能${step}，只有${names}的可以${step}。`,
  );
}
