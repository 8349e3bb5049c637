/** Something a person can mend: printed as one line. */
export class DemoError extends Error {
  override name = 'DemoError';
}
