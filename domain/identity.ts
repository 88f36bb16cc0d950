import { randomBytes } from 'node:crypto'

/** An opaque identity: 96 random bits in hexadecimal. It says nothing of what it names, and is no secret. */
export function newId(): string {
  return randomBytes(12).toString('hex')
}
