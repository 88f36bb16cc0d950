import { Agent, request } from 'node:http'

export interface Asked {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Answered {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: Buffer
  /** Milliseconds from the request to the last byte of the answer. */
  ms: number
}

/** Somebody's connection to a server on this machine, kept open from one request to the next. */
export class Connection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(
    private readonly port: number,
    private readonly cookie = '',
  ) {}

  ask({ method, path, headers = {}, body }: Asked): Promise<Answered> {
    const began = performance.now()
    const { agent, port, cookie } = this
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method,
          path,
          headers: { ...(cookie ? { cookie } : {}), ...headers },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const ms = performance.now() - began
            const { statusCode: status = 0 } = response
            resolve({ status, headers: response.headers, body: Buffer.concat(chunks), ms })
          })
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}

/** What many requests came to. */
export interface Load {
  /** Milliseconds of each. */
  times: number[]
  perSecond: number
}

/**
 * Lets everybody send a request every so many milliseconds, whatever became of the last one, as people do who type on.
 * A request counts from when it was due: one that had to wait for the one before it is late by that much.
 */
export async function paced(
  senders: readonly (() => Promise<Answered>)[],
  { everyMs, each }: { everyMs: number; each: number },
  wanted: (answer: Answered) => boolean,
): Promise<Load> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    senders.map(async (send, place) => {
      for (let sent = 0; sent < each; sent += 1) {
        const due = began + (sent + place / senders.length) * everyMs
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
        const from = Math.min(due + 1, performance.now())
        if (!wanted(await send())) throw new Error('A save was not answered as it should be.')
        times.push(performance.now() - from)
      }
    }),
  )
  return { times, perSecond: (times.length / (performance.now() - began)) * 1000 }
}

/**
 * Lets everybody send so many requests each, the next as soon as the last one is answered: one at a time where there is
 * one of them, all at once where there are many.
 * @throws where an answer is not the one that was wanted: a refusal is quick and would pass for a fast save
 */
export async function load(
  senders: readonly (() => Promise<Answered>)[],
  each: number,
  wanted: (answer: Answered) => boolean,
): Promise<Load> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    senders.map(async (send) => {
      for (let sent = 0; sent < each; sent += 1) {
        const answer = await send()
        if (!wanted(answer))
          throw new Error(`Answered with ${answer.status}: ${answer.body.toString('utf8').slice(0, 300)}`)
        times.push(answer.ms)
      }
    }),
  )
  return { times, perSecond: (times.length / (performance.now() - began)) * 1000 }
}
