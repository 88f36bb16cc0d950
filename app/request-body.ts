import { fieldsSent, flatFields, type Fields } from './sent-fields'

export type { Fields }

type Body =
  | { read: true; fields: Fields; raw: Fields; sent: [string, string][] }
  | { read: false; status: number; sentence: string }

/**
 * Reads the body of a change within a limit of bytes. `raw` holds the fields as they were named, to be shown again;
 * `sent` the pairs as they came, to be sent again.
 */
export async function readBody(request: Request, most: number): Promise<Body> {
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (kind !== 'application/x-www-form-urlencoded' && kind !== 'application/json')
    return { read: false, status: 415, sentence: 'This address takes a form or JSON.' }
  const text = await textWithin(request, most)
  if (text === undefined)
    return {
      read: false,
      status: 413,
      sentence: `This is longer than ${Math.round(most / 1024)} kB. Shorten it and send it again.`,
    }
  if (kind === 'application/json') return jsonFields(text)
  const sent = [...new URLSearchParams(text)].map(([name, value]): [string, string] => [
    name,
    withoutNul(value),
  ])
  if (sent.length > mostFields)
    return {
      read: false,
      status: 413,
      sentence: `This form has more than ${mostFields} fields. Send it in parts.`,
    }
  const raw = flatFields(sent)
  return { read: true, raw, sent, fields: fieldsSent(sent) }
}

/** No form of ours has more; a body of nothing but names would cost more to sort than it is worth. */
const mostFields = 5_000

/** U+0000 means nothing in any text and PostgreSQL cannot keep it: it is dropped at the door. */
export const withoutNul = (text: string) => text.replaceAll('\u0000', '')

/** The body as text, or undefined where it is longer than `most` bytes. */
export async function textWithin(request: Request, most: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonFields(text: string): Body {
  try {
    const value: unknown = JSON.parse(text, (_name, inner: unknown) =>
      typeof inner === 'string' ? withoutNul(inner) : inner,
    )
    if (value && typeof value === 'object' && !Array.isArray(value))
      return { read: true, fields: value as Fields, raw: value as Fields, sent: [] }
  } catch {
    return { read: false, status: 400, sentence: 'This is not JSON.' }
  }
  return { read: false, status: 400, sentence: 'A JSON object is expected.' }
}
