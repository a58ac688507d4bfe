import { z } from 'zod';
import type { FieldFault } from '../../../../shared/document.ts';
import { type Envelope, envelopeShape } from './data.ts';

const { serial, classification, publicity, seal, signers, signerTitle } = envelopeShape;
const facts = z.object({ serial, classification, publicity, seal, signers, signerTitle });

/** Who signs a paper: those that its envelope names, or who its kind says. */
export type SignedBy = 'envelope' | 'kind';

/**
 * What in the envelope of a paper contradicts itself.
 * @param nameOf what the kind of paper calls a field
 */
export function envelopeFaults(
  data: object,
  signedBy: SignedBy,
  nameOf: (key: keyof Envelope) => string,
): FieldFault[] {
  const envelope = facts.parse(data);
  const faults: FieldFault[] = [];
  if (envelope.publicity === '主动公开' && envelope.classification !== null) {
    faults.push({
      key: 'publicity',
      message: `有密级（${envelope.classification}）的文书不能主动公开，请改正“${nameOf('publicity')}”，或去掉“${nameOf('classification')}”。`,
    });
  }
  if (envelope.seal === '签名章' && signedBy === 'envelope') {
    const asks = (key: 'signers' | 'signerTitle'): FieldFault => ({
      key,
      message: `“${nameOf('seal')}”选了签名章，要填写“${nameOf(key)}”。`,
    });
    if (envelope.signers.length === 0) faults.push(asks('signers'));
    if (envelope.signerTitle === null) faults.push(asks('signerTitle'));
  }
  return faults;
}

/** What a reader of the envelope would object to, in Chinese; the paper can be made all the same. */
export function envelopeAdvice(data: object): string[] {
  const envelope = facts.parse(data);
  return envelope.serial !== null && envelope.classification === null
    ? ['填了份号，没有填密级和保密期限：份号只用于涉密公文']
    : [];
}
