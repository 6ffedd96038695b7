/** What ends xargs: a complaint and its exit status. */
export class Fatal extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
