import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface MailServerForTests {
  url: string
  /** Every mail that was taken, as it came: headers and text. */
  taken: { to: string[]; text: string }[]
  close: () => Promise<void>
}

/**
 * A real SMTP server on a free port of this machine.
 * @param refuse the answer to a recipient, such as 550 or 451; undefined where it is taken
 */
export async function mailServer(
  refuse: (recipient: string) => number | undefined = () => undefined,
): Promise<MailServerForTests> {
  const taken: MailServerForTests['taken'] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo: ({ address }, _session, callback) => {
      const code = refuse(address)
      callback(code === undefined ? null : Object.assign(new Error('No'), { responseCode: code }))
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        // Lines that were broken for their length (RFC 2045, 6.7) are whole again.
        taken.push({ to, text: Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '') })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
