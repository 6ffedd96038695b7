/** A transfer that failed. `code` is curl's exit status. */
export class CurlError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.name = 'CurlError';
    this.code = code;
  }
}
