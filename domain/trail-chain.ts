import { createHash } from 'node:crypto'

/** One row of the trail as it is hashed and stored. */
export interface TrailRow {
  seq: number
  at: string
  actorId: string
  actorName: string
  event: string
  law: string
  subjectType: string
  subjectId: string
  auditId: string | null
  district: string | null
  details: string
  requestId: string
  previousHash: string
}

/** The hash that the first row names as its predecessor. */
export const chainStart = '0'.repeat(64)

/** SHA-256, hex, of the row's fields as a JSON array in this order. The next row carries it as its previousHash. */
export function trailHash(row: TrailRow): string {
  const fields = [
    row.seq, row.at, row.actorId, row.actorName, row.event, row.law, row.subjectType, row.subjectId,
    row.auditId, row.district, row.details, row.requestId, row.previousHash,
  ] // prettier-ignore
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
