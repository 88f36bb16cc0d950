import { eq } from 'drizzle-orm'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { frozenPopulation } from '../db/draws'
import { openDatabase } from '../db/open'
import { crimesToDraw } from '../db/population-reading'
import { receiptOf } from '../db/receipts'
import { audits } from '../db/schema'
import { identifierListLines } from '../domain/identifier-list'
import { play } from './play'

/*
 * Writes docs/examples anew: the receipt and the list of the demonstration's first audit, played as if it ended on the
 * day of the report that its figures come from. To be run after a change of what a receipt holds.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'receipt-'))
process.env.DATA_DIR = folder
const store = await openDatabase(path.join(folder, 'demonstration.db'))
await play(store, new Date('2022-02-14T12:00:00.000Z'))
const [audit] = await store.reader.select().from(audits).where(eq(audits.reference, 'STK-2021-11'))
const receipt = audit && (await receiptOf(store.reader, audit))
const population = audit && (await frozenPopulation(store.reader, audit.id))
if (!receipt || !population) throw new Error('The demonstration has no draw.')
const list: { id: string; stratum: string }[] = []
for await (const page of crimesToDraw(store.reader, population.extractNumber))
  list.push(...page.map(({ reference: id, stratum }) => ({ id, stratum })))
const examples = path.join(import.meta.dirname, '..', 'docs', 'examples')
writeFileSync(path.join(examples, 'receipt.json'), `${JSON.stringify(receipt, null, 2)}\n`)
writeFileSync(path.join(examples, 'ids.csv'), [...identifierListLines(list)].join(''))
await store.close()
rmSync(folder, { recursive: true })
