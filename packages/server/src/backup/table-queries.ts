import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A table whose rows are saved: as JSON, so that each database reads what the other wrote. */
export interface SavedTable {
  readonly schema: string;
  readonly name: string;
  /** Columns that can be written; what is worked out from others is left out. */
  readonly columns: readonly string[];
  /** The column that counts up by itself. */
  readonly counter: string | null;
  /** Tables that its rows refer to. */
  readonly refersTo: readonly string[];
  /** The constraint by which its rows refer to others of it. */
  readonly selfReference: string | null;
}

/** What is saved apart: all the data, and the keys that open what people wrote. */
export type Part = 'data' | 'keys';

/** Rows that are fetched at a time. */
const fetchRows = 500;

/** Reads a database as it was at one moment, while others go on writing. */
export async function atOneMoment<T>(db: Database, read: (db: Database) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => read(transaction));
}

/** The tables of one part, those first that others refer to. */
export async function listTables(db: Database, part: Part): Promise<SavedTable[]> {
  const schema = part === 'keys' ? sql.lit('vault') : sql`current_schema()`;
  const { rows } = await sql<SavedTable>`
    select ${schema}::text as schema, c.relname::text as name,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum) as columns,
      (select attname::text from pg_attribute
        where attrelid = c.oid and attidentity <> '') as counter,
      array(select distinct r.relname::text from pg_constraint
        join pg_class r on r.oid = confrelid
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "refersTo",
      (select conname::text from pg_constraint
        where conrelid = c.oid and contype = 'f' and confrelid = c.oid) as "selfReference"
    from pg_class c
    where c.relnamespace = (select oid from pg_namespace where nspname = ${schema})
      and c.relkind = 'r' and c.relname <> 'migration'
    order by c.relname
  `.execute(db);
  return referredFirst(rows);
}

function referredFirst(tables: readonly SavedTable[]): SavedTable[] {
  const placed = new Set<SavedTable>();
  const place = (table: SavedTable) => {
    for (const name of table.refersTo) {
      const other = tables.find((one) => one.name === name);
      if (other && !placed.has(other)) place(other);
    }
    placed.add(table);
  };
  tables.forEach(place);
  return [...placed];
}

/** Counts the rows of a table. */
export async function countRows(db: Database, table: SavedTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${referenceOf(table)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Every row of a table as JSON, some at a time; within a transaction. */
export async function* readRows(db: Database, table: SavedTable): AsyncGenerator<string[]> {
  await sql`
    declare saved_row no scroll cursor for
    select row_to_json(t)::text as row from ${referenceOf(table)} t
  `.execute(db);
  for (;;) {
    const { rows } = await sql<{ row: string }>`
      fetch ${sql.lit(fetchRows)} from saved_row
    `.execute(db);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close saved_row`.execute(db);
}

/** Whether nobody has set this service up yet. */
export async function isUnused(db: Database): Promise<boolean> {
  const row = await db.selectFrom('organization').select('id').limit(1).executeTakeFirst();
  return row === undefined;
}

/** What tells one service from another, for as long as its data lasts. */
export async function findServiceSecret(db: Database): Promise<string> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'cursor_secret')
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Names of all files that belong to somebody. */
export async function listFiles(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('upload').select('store_name as name').execute();
  return rows.map(({ name }) => name);
}

/**
 * Lets rows be stored just as they were saved: nothing is worked out anew from them, and what came
 * with the empty tables is gone. Within a transaction; ends with {@link endLoading}.
 */
export async function beginLoading(db: Database, tables: readonly SavedTable[]): Promise<void> {
  for (const table of tables) {
    await sql`alter table ${referenceOf(table)} disable trigger user`.execute(db);
    if (!table.selfReference) continue;
    await sql`
      alter table ${referenceOf(table)} alter constraint ${sql.ref(table.selfReference)}
      deferrable initially deferred
    `.execute(db);
  }
  for (const table of tables.toReversed()) {
    await sql`delete from ${referenceOf(table)}`.execute(db);
  }
}

/** Stores rows of a table. */
export async function storeRows(
  db: Database,
  table: SavedTable,
  rows: readonly string[],
): Promise<void> {
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  await sql`
    insert into ${referenceOf(table)} (${columns}) overriding system value
    select ${columns}
    from json_populate_recordset(null::${referenceOf(table)}, ${`[${rows.join(',')}]`}::json)
  `.execute(db);
}

/**
 * Makes tables work again as they did, counting on from where they were.
 *
 * @throws when a row refers to one that is not there
 */
export async function endLoading(db: Database, tables: readonly SavedTable[]): Promise<void> {
  await sql`set constraints all immediate`.execute(db);
  for (const table of tables) {
    await sql`alter table ${referenceOf(table)} enable trigger user`.execute(db);
    if (table.selfReference) {
      await sql`
        alter table ${referenceOf(table)} alter constraint ${sql.ref(table.selfReference)}
        not deferrable
      `.execute(db);
    }
    if (table.counter) {
      const column = sql.ref(table.counter);
      await sql`
        select setval(
          pg_get_serial_sequence(${`${table.schema}.${table.name}`}, ${table.counter}),
          (select coalesce(max(${column}), 0) + 1 from ${referenceOf(table)}),
          false
        )
      `.execute(db);
    }
  }
}

/** Learns how values are spread, which plans are made by. */
export async function learnSpread(db: Database): Promise<void> {
  await sql`analyze`.execute(db);
}

function referenceOf({ schema, name }: SavedTable) {
  return sql.table(`${schema}.${name}`);
}
