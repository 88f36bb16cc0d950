import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Cost } from './child'
import { columns } from './crimes'
import { shellVersion } from './machine'
import { timed } from './measure'
import type { Figure, Section } from './report'
import { count, say, type Workshop } from './workshop'

/** An extract on its way in, through the app's own commands, beside the sqlite3 shell's `.import` of the same file. */
export async function importPart(workshop: Workshop): Promise<Section[]> {
  const { rows } = workshop
  const before = await shellImport(workshop, 'before')
  const { received, checked, imported, reading } = (await workshop.imported(rows)).facts
  const after = await shellImport(workshop, 'after')
  const floor = before === null || after === null ? null : (before + after) / 2
  const ofShell = { name: 'sqlite3 .import', value: floor === null ? null : (rows / floor) * 1000 }
  const rate = (what: string, atMostTimes: number, ...steps: Cost[]): Figure => ({
    what,
    value: (rows / steps.reduce((sum, { ms }) => sum + ms, 0)) * 1000,
    unit: 'rows a second',
    floors: [{ ...ofShell, atMostTimes }],
  })
  const steps = [received, checked, imported]
  const size = Math.round(workshop.extract(rows).size / 1_000_000)
  return [
    {
      title: `CSV import of ${count(rows)} crimes (${size} MB, ${columns.length} columns), every check on`,
      figures: [
        rate('check-file and import-extract, from the check to the end', 3, checked, imported),
        rate('import-extract alone: insert what the check staged', 2, imported),
        {
          what: 'receive the file: write, SHA-256, find encoding and header',
          value: received.ms,
          unit: 'ms',
        },
        {
          what: 'most memory of the process that reads the file',
          value: reading,
          unit: 'bytes',
          atMost: 400_000_000,
        },
        {
          what: 'most memory of the process that inserts',
          value: Math.max(...steps.map(({ peak }) => peak)),
          unit: 'bytes',
          atMost: 400_000_000,
        },
        { what: 'memory of that process before the file came', value: received.idle, unit: 'bytes' },
        ...waits('check-file', checked),
        ...waits('import-extract', imported),
      ],
      how: [
        'a process of its own with a fresh store, SQLite in WAL with synchronous=FULL, until the import is durable.',
        'the shell fills a table with the columns of the file and the same four keys, same pragmas, until it ends: mean of one run before and one after.',
        'a wait is how long somebody who turns up at a random moment waits for the event loop.',
      ],
    },
  ]
}

function waits(what: string, { waits: { p99, most } }: Cost): Figure[] {
  return [
    { what: `wait for the event loop during ${what}, p99`, value: p99, unit: 'ms', atMost: 100 },
    { what: `wait for the event loop during ${what}, longest`, value: most, unit: 'ms' },
  ]
}

/** Milliseconds that the sqlite3 shell takes, or null where there is none. */
async function shellImport(workshop: Workshop, when: string): Promise<number | null> {
  if (shellVersion() === undefined) return null
  const { file } = workshop.extract(workshop.rows)
  say('importing the same file with the sqlite3 shell')
  const store = path.join(workshop.folderFor('shell'), `${when}.db`)
  const script = [
    'PRAGMA journal_mode = WAL;',
    'PRAGMA synchronous = FULL;',
    'PRAGMA cache_size = -65536;',
    tableOfFile(),
    `.import --csv --skip 1 '${file}' crimes`,
    'SELECT count(*) FROM crimes;',
  ]
  const { ms, result } = await timed(() =>
    spawnSync('sqlite3', ['-bail', store], { input: script.join('\n'), encoding: 'utf8' }),
  )
  if (!result.stdout.endsWith(`\n${workshop.rows}\n`))
    throw new Error(`sqlite3 imported something else: ${result.stderr}`)
  return ms
}

/**
 * The keys of the app's table of crimes: an extract's number, for which the first column stands, with row, with reference,
 * with reference and stratum, for which the district stands, and with the pair and the recorded date. The app has the last
 * as a list of its own, which it writes in its order; who fills a table with the shell has an index.
 */
function tableOfFile(): string {
  const [edition, record, reference, ...others] = columns.map((name) => `"${name}"`)
  return `CREATE TABLE crimes (
    ${edition} INTEGER NOT NULL, ${record} INTEGER NOT NULL, ${reference} TEXT NOT NULL,
    ${others.map((name) => `${name} TEXT`).join(', ')},
    PRIMARY KEY (${edition}, ${record}));
    CREATE UNIQUE INDEX crimes_reference ON crimes (${edition}, ${reference});
    CREATE INDEX crimes_to_draw ON crimes (${edition}, ${reference}, "District") WHERE "District" IS NOT NULL;
    CREATE INDEX crimes_pair ON crimes (${edition}, "Pair key", "Recorded date") WHERE "Pair key" IS NOT NULL;`
}
