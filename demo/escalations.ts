import { acknowledgeEscalation } from '../commands/acknowledge-escalation'
import { raiseEscalation } from '../commands/raise-escalation'
import { casesIn } from '../db/samples'
import type { Stage } from './stage'

interface Script {
  /** Who finds something in the first case of a district, and when. */
  who: string
  district: string
  daysAgo: number
  /** Who has read it since, in this order. */
  readBy: readonly string[]
}

/** An auditor finds a risk that nobody manages, and passes it on without waiting for the report. */
export async function passOnAtOnce(
  { act, database }: Stage,
  audit: string,
  { who, district, daysAgo, readBy }: Script,
): Promise<void> {
  const found = (await casesIn(database.reader, audit)).find((one) => one.district === district)
  if (!found) throw new Error(`No case of ${district} is on stage.`)
  const { escalation } = await act(who, daysAgo, raiseEscalation, {
    case: found.id,
    kind: 'risk now',
    what: 'Two further reports since the crime was filed, the last one with a threat (enquiry log, entry 44). No plan, and the victim has not been spoken to.',
    told: 'Safeguarding DI of the district, by phone at 09:20',
  })
  for (const reader of readBy) await act(reader, daysAgo, acknowledgeEscalation, { escalation })
}
