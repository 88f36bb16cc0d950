import { createTransport } from 'nodemailer'

/** Where mail is handed in, and as whom. */
export interface MailServer {
  /** 'smtp://user:password@mail.force.example:587' or 'smtps://…'. */
  url: string
  /** The sender that recipients see. */
  from: string
}

export interface OutgoingMail {
  /** The same for every try, so that a mail system can tell that it had it already. */
  id: string
  to: string
  subject: string
  text: string
}

/** What became of a try. `because` is the end of a sentence, and holds nothing that the server said. */
export type SendResult = { sent: true } | { sent: false; because: string; forGood: boolean }

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Hands one mail to the server. It never throws for what a server or a network does. */
export async function sendMail(server: MailServer, mail: OutgoingMail): Promise<SendResult> {
  const transport = createTransport({ url: server.url, ...patience })
  try {
    await transport.sendMail({
      ...{ from: server.from, to: mail.to, subject: mail.subject, text: mail.text },
      ...{ messageId: `<${mail.id}@${domainOf(server.from)}>`, priority: 'high' },
      // RFC 3834: nothing is to be answered to it by itself.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { sent: true }
  } catch (error) {
    return { sent: false, ...whyNot(error) }
  } finally {
    transport.close()
  }
}

function domainOf(address: string): string {
  return /@([\w.-]+)/.exec(address)?.[1] ?? 'localhost'
}

/** nodemailer's codes of failure, in our words. */
const failures: Record<string, string> = {
  EDNS: 'the mail server has no address',
  ECONNECTION: 'the mail server cannot be reached',
  ESOCKET: 'the mail server cannot be reached',
  ETIMEDOUT: 'the mail server did not answer in time',
  ETLS: 'no safe connection to the mail server could be made',
  EREQUIRETLS: 'no safe connection to the mail server could be made',
  EAUTH: 'the mail server does not accept the name and password',
  ENOAUTH: 'the mail server asks for a name and password',
  EENVELOPE: 'the mail server does not take mail for this address',
  EMESSAGE: 'the mail server does not take this mail',
}

function whyNot(error: unknown): { because: string; forGood: boolean } {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number }
  return {
    because: failures[code] ?? 'the mail could not be handed in',
    // RFC 5321, 4.2.1: 5yz means never, 4yz later. A refused recipient is never; a refused password can be mended.
    forGood: code === 'EENVELOPE' && responseCode >= 500,
  }
}
