import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asc } from 'drizzle-orm'
import { newestSnapshot } from '@/db/snapshots'
import { openDatabase } from '@/db/open'
import type { Database } from '@/db/client'
import { audits } from '@/db/schema'
import { writeUpNow } from '@/db/write-ups'
import { play } from '@/demo/play'
import { examplesOf, type AuditExample } from '@/domain/figure-examples'
import { softwareVersion } from '@/db/software-version'

const usage = 'Usage: npm run examples -- DIR (a folder; it is made where there is none)'

/** Everything that the demonstration's audits found, for somebody who computes it again. */
export interface FindingsExample {
  about: string
  software: string
  audits: AuditExample[]
}

/** Reads the figures of every drawn audit of a store: as issued where it was, else as they stand. */
export async function findingsExample({ reader }: Database): Promise<FindingsExample> {
  const examples: AuditExample[] = []
  for (const audit of await reader.select().from(audits).orderBy(asc(audits.reference))) {
    const issued = await newestSnapshot(reader, audit.id)
    const now = issued ? undefined : await writeUpNow(reader, audit)
    const content = issued ? issued.content : now && { ...now.writeUp, tallies: now.tallies }
    if (content) examples.push(examplesOf(content, issued?.version ?? null))
  }
  return {
    about:
      'Fictional: the answers of the demonstration, and every figure that comes of them. Rates, limits and floors are fractions, made at 95% confidence.',
    software: softwareVersion,
    audits: examples,
  }
}

async function main(folder: string | undefined): Promise<number> {
  if (!folder) {
    console.error(usage)
    return 2
  }
  const data = mkdtempSync(path.join(tmpdir(), 'dip-sample-examples-'))
  try {
    process.env.DATA_DIR = data
    const store = await openDatabase(path.join(data, 'played.db'))
    await play(store, new Date())
    const example = await findingsExample(store)
    await store.close()
    mkdirSync(folder, { recursive: true })
    const file = path.join(folder, 'findings.json')
    writeFileSync(file, `${JSON.stringify(example, null, 2)}\n`)
    const figures = example.audits.reduce((sum, { figures }) => sum + figures.length, 0)
    console.log(`${file}: ${figures} figures of ${example.audits.length} audits.`)
    return 0
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

if (process.argv[1]?.endsWith('examples.ts')) process.exitCode = await main(process.argv[2])
