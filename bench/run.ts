import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { autosavePart } from './autosave'
import { drawPart } from './draw'
import { findingsPart } from './findings'
import { importPart } from './import'
import { importBesidePart } from './import-beside'
import { javascriptPart } from './javascript'
import { killsPart } from './kills'
import { machineLines } from './machine'
import { pagesPart } from './pages'
import { sectionLines, type Section } from './report'
import { say, Workshop } from './workshop'

/*
 * Measurements for people: `npm run bench`, `npm run bench -- import draw`, `npm run bench -- --quick`. Everything is
 * made and measured in a temporary folder and on the loopback interface; nothing fails because of a time.
 */

const parts: Record<string, (workshop: Workshop) => Promise<Section[]>> = {
  import: importPart,
  draw: drawPart,
  autosave: autosavePart,
  kills: killsPart,
  beside: importBesidePart,
  pages: pagesPart,
  findings: findingsPart,
  javascript: javascriptPart,
}

const wanted = process.argv.slice(2).filter((word) => word !== '--quick')
const unknown = wanted.filter((word) => !(word in parts))
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(' or ')}. Parts: ${Object.keys(parts).join(', ')}. Also: --quick.`,
  )
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const workshop = new Workshop(folder, process.argv.includes('--quick'))
console.log(machineLines(folder).join('\n'))
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(name)
  for (const section of await part(workshop)) console.log(sectionLines(section).join('\n'))
}
