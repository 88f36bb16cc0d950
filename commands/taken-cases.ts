import type { Writer } from '../db/client'
import { casesOfDraw, countFromNow, insertCases, rowsOf, type SampleCase } from '../db/samples'
import { newId } from '../domain/identity'
import type { TicketedCase } from '../domain/sampling'

type TakenCase = Pick<
  SampleCase,
  'reference' | 'ticket' | 'stratum' | 'district' | 'kind' | 'rank' | 'number' | 'second' | 'act' | 'replaces'
>

/**
 * Takes cases into a sample that is drawn. One that was added by its reference before keeps its scores and counts from
 * now on: its ticket came up without regard to why it had been added.
 * @returns the ids of the cases, in the order given, and which of them were there
 */
export async function takeIn(
  writer: Writer,
  {
    auditId,
    drawId,
    extractNumber,
    at,
  }: { auditId: string; drawId: string; extractNumber: number; at: string },
  taken: readonly TakenCase[],
): Promise<{ id: string; wasThere: boolean }[]> {
  const targeted = new Map(
    (await casesOfDraw(writer, drawId)).filter((c) => c.targeted).map((c) => [c.reference, c.id]),
  )
  const rows = await rowsOf(
    writer,
    extractNumber,
    taken.map(({ reference }) => reference),
  )
  const ids: { id: string; wasThere: boolean }[] = []
  for (const found of taken) {
    const there = targeted.get(found.reference)
    const crimeRow = rows.get(found.reference)
    if (crimeRow === undefined) throw new Error('A drawn crime is not in its extract.')
    const id = there ?? newId()
    if (there) {
      const { stratum, rank, number, second, act, replaces } = found
      await countFromNow(writer, there, { stratum, rank, number, second, act, replaces })
    } else
      await insertCases(writer, [{ ...found, id, auditId, drawId, extractNumber, crimeRow, takenAt: at }])
    ids.push({ id, wasThere: there !== undefined })
  }
  return ids
}

/** Whether the tickets worked out now begin with the cases that were drawn then. */
export function continues(drawn: readonly SampleCase[], tickets: readonly TicketedCase[]): boolean {
  return drawn.every(
    ({ reference, ticket, rank }) =>
      tickets[rank - 1]?.id === reference && tickets[rank - 1]?.ticket === ticket,
  )
}
