import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { demoExtractCsv } from './extract'

const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'demo-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

it(
  'writes the extract where it is told, and prints its totals and that it is fictional',
  { timeout: 30_000 },
  () => {
    const file = path.join(folder, 'extract.csv')
    const command = path.join(root, 'node_modules', '.bin', 'tsx')
    const printed = execFileSync(command, ['demo/write-extract.ts', file], { cwd: root, encoding: 'utf8' })
    expect(readFileSync(file, 'utf8')).toBe(demoExtractCsv())
    expect(printed).toContain('9,415 rows of FICTIONAL crimes')
    expect(printed).toContain('6129 = 5669 domestic + 460 non-domestic')
    expect(printed).toContain('3286 = 2946 domestic + 340 non-domestic')
    expect(printed).toContain('domestic: BD 1434, CD 528, KD 948, LD 1926, WD 833')
  },
)
