/** A file that is no template at all, or one that must not be taken in. */
export class Refusal extends Error {
  readonly code: string;

  /** @param reason in Chinese; follows the name of the file, without a full stop */
  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}
