import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Engine } from './configuration'

type Drizzle = BaseSQLiteDatabase<'async', unknown>

/** A handle that can only look. What a page gets once the door has let it in. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'>

/** A handle inside an open transaction. Only a command gets one. */
export interface Writer extends Reader, Pick<Drizzle, 'insert' | 'update' | 'delete'> {
  /**
   * Adds many rows with one prepared statement: for extracts, where a query builder call a row is too slow. Rows are
   * given as arrays in the order of `columns` (property names of the table).
   */
  insertMany(table: SQLiteTable, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void>
}

export type Cell = string | number | boolean | null

/** The open store. Both engines let one writer in at a time: the trail is one chain. */
export interface Database {
  readonly engine: Engine
  readonly reader: Reader
  /** Runs the work in one transaction: everything it wrote is kept, or, when it throws, nothing. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>
  /**
   * The same for work of a few rows, such as a save: what waits at the same time is committed together, each work whole
   * or not at all, and none ends before it is on the disk.
   */
  writeBriefly<T>(work: (writer: Writer) => Promise<T>): Promise<T>
  /**
   * The same for work that nothing refers to yet, such as the crimes of an import: whole or not at all, but on the disk
   * only with the next work of the other two. A power cut before that may take it back.
   */
  writeAhead<T>(work: (writer: Writer) => Promise<T>): Promise<T>
  /** Runs bare statements outside any transaction: for the migration runner only. */
  readonly bare: BareConnection
  close(): Promise<void>
}

/** A store that was opened for looking only. */
export type LookingOnly = Pick<Database, 'reader' | 'close'>

/** What the migration runner needs of an engine. */
export interface BareConnection {
  execute(statement: string): Promise<void>
  rows(statement: string): Promise<Record<string, unknown>[]>
  /** Keeps other processes out while the work runs. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}
