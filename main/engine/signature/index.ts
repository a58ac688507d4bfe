export { type Asking, isSamePerson, requireAnother, type Signer, signerOf } from './signer.ts';
