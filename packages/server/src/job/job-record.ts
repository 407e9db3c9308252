import type { EmployerlessRow } from './job-row.ts';
import { filterLexeme, quoteLexeme } from './search-document.ts';

/**
 * A row as JSON for the database, open behind its search document, which stands last: made where
 * rows are read, so that who stores them only joins texts.
 */
export function openRecord(row: EmployerlessRow): string {
  return databaseJson(row).slice(0, -'"}'.length);
}

/**
 * A record with its employer, and with the identity that counts: of two members of one name
 * `json_populate_recordset` takes the last.
 */
export function closeRecord(
  open: string,
  { employerId, identity }: { employerId: string; identity: string },
): string {
  const lexeme = quoteLexeme(filterLexeme('employer', employerId));
  return `${open} ${lexeme}","employer_id":"${employerId}","identity":"${identity}"}`;
}

/** JSON without halves of surrogate pairs, left where a long text was cut: PostgreSQL has none. */
export function databaseJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\ud') ? json.replace(surrogateHalves, '$1\ufffd') : json;
}

const surrogateHalves = /(?<!\\)((?:\\\\)*)\\ud[89a-f]../g;
