import path from 'node:path'

/** The two stores the house can live on. SQLite needs no set-up; PostgreSQL lets several app processes share one. */
export type Engine = 'sqlite' | 'postgres'

const isPostgres = (url: string | undefined) => /^postgres(ql)?:\/\//.test(url ?? '')

/**
 * The engine of this process. It is settled once, when the process starts: the column kinds of the schema depend on
 * it. `STORE_ENGINE` exists for the migration generator and the test suite, which have no database address yet.
 */
export const engine: Engine =
  process.env.STORE_ENGINE === 'postgres' || isPostgres(process.env.DATABASE_URL) ? 'postgres' : 'sqlite'

/** The private folder of this installation: database file, secret, uploads in progress. Absolute. */
export function dataDirectory(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? 'data')
}

/** The PostgreSQL address, or the path of the SQLite file inside the data folder. */
export function databaseAddress(): string {
  const url = process.env.DATABASE_URL
  if (isPostgres(url)) return url as string
  return url
    ? path.resolve(/* turbopackIgnore: true */ url.replace(/^file:/, ''))
    : path.join(dataDirectory(), 'dip-sample.db')
}

/** Where mail is handed in, as whom, and the address of this installation, which every mail names. */
export interface MailSettings {
  url: string
  from: string
  origin: string
}

/** The mail server of this installation, or null where none is set: then nothing is mailed and nothing waits for it. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from, ORIGIN: origin } = process.env
  return url && from && origin ? { url, from, origin: new URL(origin).origin } : null
}

/** What is wrong with the settings of mail, as a sentence, or null. It never repeats them: the address holds a password. */
export function mailSettingsFault(): string | null {
  const { SMTP_URL: url, MAIL_FROM: from } = process.env
  if (!url && !from) return null
  if (!url || !from) return 'SMTP_URL and MAIL_FROM are set together or not at all.'
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    return 'SMTP_URL has to be like smtp://name:password@mail.force.example:587, or begin with smtps://.'
  return /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from)
    ? null
    : 'MAIL_FROM has to be a mail address, like dipsample@force.example.'
}
