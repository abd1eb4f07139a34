/** Something the caller can mend: one line of what, which value, what to do. Exit code 2 for bad use, 1 where the work fell short. */
export class CliFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
  }
}
