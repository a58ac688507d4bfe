export { collectEnvelope, type Envelope, envelopeShape } from './data.ts';
export { envelopeAdvice, envelopeFaults, type SignedBy } from './faults.ts';
export { envelopeFields } from './fields.ts';
export { type Composition, officialPaper } from './paper.ts';
export { DOCUMENT_SETTING, documentSetting } from './setting.ts';
