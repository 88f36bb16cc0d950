import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBareStore, type BareSave } from './bare-save'
import { answerParent } from './child'

/** Serves bare saves on the loopback interface until it is stopped: session, JSON, one durable transaction each. */
answerParent<{ file: string; desks: number }, { port: number }>(async ({ file, desks }) => {
  const store = openBareStore(file, desks)
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const user = store.userOf(decodeURIComponent(request.headers.cookie?.split('=')[1] ?? ''))
      const revision = user && store.save(JSON.parse(text) as BareSave, user, new Date().toISOString())
      response.writeHead(revision === undefined ? 409 : 200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ done: revision !== undefined, revision }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port }
})

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
