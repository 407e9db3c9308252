/** The database cannot be reached, ended the connection, or had none free in time. */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError';

  constructor(cause: NodeJS.ErrnoException) {
    const reason = cause.message || cause.code;
    super(`连接不上数据库（${reason}）。请检查 DATABASE_URL，以及数据库是否在运行。`, { cause });
  }
}

/** Errors of the network and of PostgreSQL (SQLSTATE) after which the same may succeed later. */
const passing = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'];

/**
 * Waits for a query.
 *
 * @throws {DatabaseAwayError} when the connection broke on the way
 */
export async function orAway<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isAway = passing.includes(code ?? '') || message.startsWith('Connection terminated');
    throw isAway ? new DatabaseAwayError(error as Error) : error;
  }
}
