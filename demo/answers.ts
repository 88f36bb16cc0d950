import { answerFinding } from '../commands/answer-finding'
import { newestSnapshot } from '../db/snapshots'
import type { FindingDecision } from '../domain/finding-response'
import type { Stage } from './stage'
import { worldPeople } from './world'

/** What three districts answer to the findings that were issued to them: one agrees, one in part, one disagrees. */
export async function answerFindings({ act, database, day }: Stage, audit: string): Promise<void> {
  const { content } = (await newestSnapshot(database.reader, audit)) ?? {}
  const force =
    content?.findings.filter(({ district, kind }) => district === null && kind === 'finding') ?? []
  const answer = (
    district: string,
    place: number,
    decision: FindingDecision,
    reason: string,
    action: string,
  ) => {
    const lead = worldPeople.find((person) => person.roles.some((held) => held.district === district))
    return act(lead?.key ?? '', 32, answerFinding, {
      ...{ audit, finding: force[place]?.id ?? '', district, decision, reason, action },
      actionOwner: action && 'Detective Inspector, Safeguarding',
      actionDueOn: action && day(-20),
      ...{ signedName: lead?.name ?? '', signedRank: lead?.rank ?? '' },
    })
  }
  await answer('CD', 0, 'agree', '', 'Read the last 20 non-domestic crimes for a risk assessment')
  await answer(
    'KD',
    1,
    'agree in part',
    'Where the suspect is named the history is weighed; it is missing where nobody is named.',
    'Add the question to the daily management meeting',
  )
  await answer('WD', 1, 'disagree', 'The history is weighed at the daily meeting, which leaves no entry.', '')
}
