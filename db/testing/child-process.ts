import { spawn } from 'node:child_process'
import { engine } from '../configuration'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** When a script is killed: so many milliseconds after it has said a word. */
export interface Kill {
  word: string
  ms: number
}

/** Runs one of the scripts in this folder as a process of its own, and kills it where asked to. */
export function runScript(script: string, args: readonly string[], kill?: Kill): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `db/testing/${script}`, ...args], {
      env: { ...process.env, STORE_ENGINE: engine },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    let waiting = kill
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (!waiting || !stdout.includes(waiting.word)) return
      setTimeout(() => child.kill('SIGKILL'), waiting.ms)
      waiting = undefined
    })
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}
