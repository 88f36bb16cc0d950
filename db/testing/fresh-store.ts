import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, inject } from 'vitest'
import { newId } from '../../domain/identity'
import type { Database } from '../client'
import { engine } from '../configuration'
import { openDatabase } from '../open'

const opened: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** A store of one test's own, migrated and furnished, on the engine that the suite runs on; closed after the test. */
export async function freshStore(): Promise<Database> {
  return (await freshStoreAt()).store
}

/** The same with its address, for a test that reopens it. */
export async function freshStoreAt(): Promise<{ store: Database; address: string }> {
  const address = engine === 'postgres' ? await copyOfPostgresTemplate() : await copyOfSqliteTemplate()
  const store = await openDatabase(address)
  opened.push(() => store.close())
  return { store, address }
}

let sqliteTemplate: Promise<string> | undefined

/** Migrating once and copying the file makes a fresh store cost a millisecond. */
async function copyOfSqliteTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-test-'))
  opened.push(async () => rmSync(folder, { recursive: true, force: true }))
  sqliteTemplate ??= makeSqliteTemplate()
  const file = path.join(folder, 'store.db')
  copyFileSync(await sqliteTemplate, file)
  return file
}

async function makeSqliteTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'template.db')
  await (await openDatabase(file)).close()
  if (existsSync(`${file}-wal`)) throw new Error('The template was not closed cleanly.')
  return file
}

let postgresTemplate: Promise<string> | undefined

async function copyOfPostgresTemplate(): Promise<string> {
  const server = inject('postgresAddress')
  postgresTemplate ??= makePostgresTemplate(server)
  const name = `test_${newId()}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${await postgresTemplate}`)
  return withDatabase(server, name)
}

async function makePostgresTemplate(server: string): Promise<string> {
  const name = `template_${newId()}`
  // As on a real server, lower() knows more letters than A to Z: where the stores must not rely on it, tests show it.
  const unlikeSqlite = "TEMPLATE template0 LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
  await onServer(server, `CREATE DATABASE ${name} ${unlikeSqlite}`)
  await (await openDatabase(withDatabase(server, name))).close()
  return name
}

/** The address of a PostgreSQL database with nothing in it. */
export async function emptyPostgres(): Promise<string> {
  const server = inject('postgresAddress')
  const name = `empty_${newId()}`
  await onServer(server, `CREATE DATABASE ${name}`)
  return withDatabase(server, name)
}

async function onServer(address: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.toString()
}
