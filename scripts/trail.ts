import { databaseAddress, engine } from '@/db/configuration'
import type { LookingOnly } from '@/db/client'
import { openForReading } from '@/db/open'
import { trailRows, verifyTrail, type PrintedHead } from '@/db/trail'
import { instantInWords } from '@/domain/days'

const usage = `Usage: npm run trail -- verify [ROW:HASH]

Walks the whole audit trail of the store that DATA_DIR or DATABASE_URL names, a copy or a backup too, and says whether
it holds. It only reads, so the server may run on. ROW:HASH is a head that an earlier report or verification printed:
with it, an end that was cut off or a trail that was written anew is found as well.

Exit code 0: the trail is intact. 1: it is not. 2: that cannot be told.`

type Said = { code: 0 | 1 | 2; lines: string[] }

/** Verifies the trail of a store and says what it found, as the lines to be printed and the exit code. */
export async function verifyFromCommandLine(
  args: readonly string[],
  open: () => Promise<LookingOnly>,
): Promise<Said> {
  const [verb, printedText, ...rest] = args
  const printed = printedText === undefined ? undefined : printedHead(printedText)
  if (verb !== 'verify' || rest.length > 0 || (printedText !== undefined && !printed))
    return { code: 2, lines: [usage] }
  try {
    const store = await open()
    try {
      return await verdictOn(store, printed)
    } finally {
      await store.close()
    }
  } catch (error) {
    const why =
      error instanceof Error
        ? error.cause instanceof Error
          ? error.cause.message
          : error.message
        : String(error)
    return {
      code: 2,
      lines: [`It cannot be told whether the trail is intact: the store cannot be read (${why}).`],
    }
  }
}

function printedHead(text: string): PrintedHead | undefined {
  const [, seq, hash] = /^(\d{1,9}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  return seq && hash ? { seq: Number(seq), hash: hash.toLowerCase() } : undefined
}

async function verdictOn({ reader }: LookingOnly, printed: PrintedHead | undefined): Promise<Said> {
  const verdict = await verifyTrail(reader, printed)
  if (!verdict.intact) {
    const held = `Rows that hold before it: ${verdict.rows}`
    return { code: 1, lines: [`Not intact: ${verdict.because}.`, `First bad row: ${verdict.seq}`, held] }
  }
  if (verdict.rows === 0) return { code: 2, lines: ['The trail is empty: there is nothing to verify.'] }
  const [newest] = await trailRows(reader, {}, { before: verdict.rows + 1, limit: 1 })
  const [oldest] = await trailRows(reader, {}, { before: 2, limit: 1 })
  return {
    code: 0,
    lines: [
      `Intact: ${verdict.rows} rows`,
      `First row: 1${oldest ? `, ${instantInWords(oldest.at)}` : ''}`,
      `Last row: ${verdict.rows}${newest ? `, ${instantInWords(newest.at)}` : ''}`,
      `Head: ${verdict.rows}:${verdict.head}`,
      ...(printed ? [`The printed head of row ${printed.seq} is part of it.`] : []),
    ],
  }
}

if (process.argv[1]?.endsWith('trail.ts')) {
  const { code, lines } = await verifyFromCommandLine(process.argv.slice(2), () =>
    openForReading(databaseAddress()),
  )
  const where = engine === 'postgres' ? 'PostgreSQL' : databaseAddress()
  if (code === 2) console.error(lines.join('\n'))
  else console.log([`Store: ${where}`, ...lines].join('\n'))
  process.exitCode = code
}
