import { spawn } from 'node:child_process'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { environmentOf } from './child'
import type { Section } from './report'
import { count, say, type Workshop } from './workshop'

const crimes = 10_000
const desks = 8
/** Nothing lost in 300 runs bounds the chance of a loss below one in a hundred, with 95% confidence. */
const kills = { whole: 300, quick: 30 }
const longestMs = 120

/** Kills the process that saves, again and again, and holds what it had told as saved against the store. */
export async function killsPart(workshop: Workshop): Promise<Section[]> {
  const { folder, audit } = await workshop.sharedOut(crimes)
  const file = path.join(folder, 'dip-sample.db')
  const rounds = workshop.quick ? kills.quick : kills.whole
  const told = new Map<string, number>()
  let [saves, lost, damaged] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    if (round % 25 === 0) say(`killed ${round} of ${rounds} times, ${count(saves)} saves told as saved`)
    const before = new Map(told)
    const ms = (round * 37) % longestMs
    for (const [score, revision] of await saidBefore(folder, [audit, String(desks)], ms))
      told.set(score, revision)
    const { stored, sound } = looked(file)
    if (!sound) damaged += 1
    for (const [score, revision] of told) {
      saves += revision - (before.get(score) ?? 0)
      lost += Math.max(0, revision - (stored.get(score) ?? 0))
      // One that was on its way when the process died may be there: the next round goes on from it.
      told.set(score, stored.get(score) ?? 0)
    }
  }
  return [
    {
      title: `Killed ${rounds} times while ${desks} auditors save`,
      figures: [
        { what: 'saves told as saved', value: saves, unit: 'saves' },
        { what: 'of these lost', value: lost, unit: 'saves', atMost: 0 },
        { what: 'stores damaged, or with a version missing', value: damaged, unit: 'stores', atMost: 0 },
      ],
      how: [
        `SIGKILL, 0 to ${longestMs} ms after the first save was told as saved; the process is started anew on the same store; every revision that was told is looked for, every version from the first on, and the file is checked whole.`,
      ],
    },
  ]
}

/** Runs the saving process until it is killed, and returns the last revision that it told of each score. */
function saidBefore(folder: string, args: readonly string[], ms: number): Promise<Map<string, number>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/kills-child.ts', ...args], {
      env: environmentOf(folder),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), ms)
      said += text.toString('utf8')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The saving process ended by itself (${code}).`))
      // A line that was cut off was not told.
      const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
      resolve(
        new Map(
          lines.map((line): [string, number] => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
        ),
      )
    })
  })
}

/** What the store holds: the revision of each score's answer, and whether the file and its versions are whole. */
function looked(file: string): { stored: Map<string, number>; sound: boolean } {
  const store = new BetterSqlite(file)
  const rows = store.prepare('SELECT score_id, revision FROM answers').all() as {
    score_id: string
    revision: number
  }[]
  const versions = store.prepare('SELECT count(*) FROM answer_versions').pluck().get() as number
  const whole = store.pragma('integrity_check', { simple: true }) === 'ok'
  store.close()
  const saved = rows.reduce((sum, { revision }) => sum + revision, 0)
  return {
    stored: new Map(rows.map(({ score_id, revision }) => [score_id, revision])),
    sound: whole && versions === saved,
  }
}
