/** A command cannot go on; its message says what to do and is all that the person needs to see. */
export class CommandError extends Error {
  override name = 'CommandError';
}
