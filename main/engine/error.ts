/**
 * A failure that the office can act on.
 *
 * `code` is for logs and scripts, in kebab case; `message` is one Chinese sentence that names the file, field or
 * issue concerned and says what to do. Every other kind of error is a defect of the program.
 */
export class JuanzongError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JuanzongError';
    this.code = code;
  }
}
