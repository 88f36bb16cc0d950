import { addExample } from '../commands/add-example'
import { askQuery } from '../commands/ask-query'
import { replyToQuery } from '../commands/reply-to-query'
import { resolveQuery } from '../commands/resolve-query'
import { moderationOf } from '../db/moderation'
import { progressIn } from '../db/scores'
import { scoringCriteria } from '../db/scoring-criteria'
import type { Stage } from './stage'

/** What was asked about an answer, what was replied, and what was settled; '' where it has not come to that. */
interface Conversation {
  asks: string
  question: string
  replies: string
  reply: string
  resolution: string
}

/** Somebody asks about the answer to a criterion in the first finished score of an auditor. */
export async function talkAbout(
  { act, database, idOf }: Stage,
  audit: string,
  scorer: string,
  criterion: string,
  daysAgo: number,
  { asks, question, replies, reply, resolution }: Conversation,
): Promise<void> {
  const { reader } = database
  const criteria = await scoringCriteria(reader, audit)
  const about = criteria.find(({ key }) => key === criterion)?.id ?? ''
  const score = (await progressIn(reader, audit)).find(
    ({ scorerId, status }) => scorerId === idOf(scorer) && status === 'finished',
  )
  const caseId = score?.caseId ?? ''
  const { query } = await act(asks, daysAgo, askQuery, {
    case: caseId,
    about: `${score?.turn} ${about}`,
    question,
  })
  if (!reply) return
  await act(replies, daysAgo, replyToQuery, { case: caseId, query, entries: 1, reply })
  if (!resolution) return
  await act(asks, daysAgo, resolveQuery, { case: caseId, query, entries: 2, resolution })
}

/** The lead auditor puts the first ruling of an audit by as an example for the next checklist version. */
export async function makeAnExample(
  { act, database }: Stage,
  audit: string,
  who: string,
  daysAgo: number,
): Promise<void> {
  const { disagreements } = await moderationOf(database.reader, audit)
  const found = disagreements.find(({ rulings }) => rulings.length > 0)
  const ruling = found?.rulings.at(-1)
  if (!found || !ruling) throw new Error('Nothing was ruled on.')
  await act(who, daysAgo, addExample, {
    case: found.sampleCase.id,
    criterion: found.criterion.id,
    ruling: ruling.number,
    example:
      'The entry that shows it stood in an attached document and not in the log. Look in the attachments before you answer no.',
  })
}
