import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json'

/**
 * Sixteen hexadecimal digits of the SHA-256 of a value: what a form was made from, where the thing itself counts no
 * revisions. Another value has another fingerprint, whatever the order of its keys.
 */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16)
}
