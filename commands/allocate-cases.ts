import { auditFor, type AuditSubject } from '../db/audits'
import type { Writer } from '../db/client'
import { handOver, insertScores } from '../db/scores'
import { takenOn, workBoard, type BoardDuty, type WorkBoard } from '../db/work-board'
import { obstacle, shareOut, type Obstacle, type TakenDuty } from '../domain/allocation-of-work'
import { caseLabel } from '../domain/case-label'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { allocateCasesInput, everybodyElse } from './allocate-cases.input'
import { command, done, refuse, type Done, type Fault, type Refused } from './command'

/** How many scores were given out or handed over, and how many nobody may take. */
interface Allocated {
  allocated: number
  left: number
}

/**
 * Gives the scores of the sample to people: evenly what nobody has yet, or chosen ones, with a reason, to one person or
 * evenly to all the others. What was given can be given on in the same way.
 */
export const allocateCases = command('allocate cases', {
  may: {
    permission: 'allocate cases',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: allocateCasesInput,
  run: async ({ writer, subject }, input) => {
    if (subject.audit.status !== 'scoring')
      return refuse('not now', 'Cases are allocated after the draw and before the audit is issued.')
    const board = await workBoard(writer, subject)
    if (input.how === 'even') return shareEvenly(writer, subject, board, input.people)
    return input.person === everybodyElse
      ? shareAgain(writer, subject, board, input)
      : giveTo(writer, subject, board, input)
  },
})

async function shareEvenly(
  writer: Writer,
  audit: AuditSubject,
  board: WorkBoard,
  people: readonly string[],
): Promise<Done<Allocated> | Refused> {
  const colleagues = board.colleagues.filter(({ id }) => people.includes(id))
  if (colleagues.length < people.length)
    return refuse('invalid', [{ field: 'people', message: 'Choose among the auditors of this audit' }])
  const open = board.duties.filter(({ score }) => score === null)
  if (open.length === 0) return refuse('not now', 'Every case is allocated already.')
  const { taken, left } = shareOut(open, colleagues, takenOn(board))
  if (taken.length === 0) return refuse('not now', nobodyMay(left.map(({ district }) => district)))
  for (const duty of taken) await give(writer, audit, duty, duty.scorerId)
  const auditors = new Set(taken.map(({ scorerId }) => scorerId)).size
  return done(
    { allocated: taken.length, left: left.length },
    event('cases allocated', audit, { cases: taken.length, auditors, left: left.length }),
  )
}

/** The score goes to the person: a new one, or the one that somebody has or gave up. */
async function give(
  writer: Writer,
  audit: AuditSubject,
  { caseId, turn, score, waiting }: BoardDuty,
  scorerId: string,
): Promise<void> {
  const there = score?.id ?? waiting
  if (there) await handOver(writer, there, scorerId)
  else await insertScores(writer, [{ id: newId(), auditId: audit.id, caseId, turn, scorerId }])
}

const nobodyMay = (districts: readonly string[]) =>
  `None of the chosen auditors may take what is left (${[...new Set(districts)].sort().join(', ')}): nobody scores cases of their own district, a crime of their own, one that they declared a conflict with, nor both scores of one case. Choose more auditors, or let somebody else work on the audit.`

interface Wanted {
  duties: readonly string[]
  person: string
  reason: string
}

/** The chosen scores, or what is wrong with the choice. */
function chosenOn(board: WorkBoard, wanted: readonly string[]): { chosen: BoardDuty[] } | Refused {
  const chosen = board.duties.filter(({ caseId, turn }) => wanted.includes(`${caseId} ${turn}`))
  if (chosen.length < new Set(wanted).size)
    return refuse('invalid', [
      { field: 'duties', message: 'One of the chosen cases is not in the sample any more. Choose again' },
    ])
  const finished = chosen.filter(({ score }) => score?.status === 'finished')
  if (finished.length > 0)
    return refuse(
      'invalid',
      finished.map((duty) => faultOf(duty, 'this score is finished. Reopen it first')),
    )
  return { chosen }
}

async function giveTo(
  writer: Writer,
  audit: AuditSubject,
  board: WorkBoard,
  { duties: wanted, person, reason: why }: Wanted,
): Promise<Done<Allocated> | Refused> {
  const colleague = board.colleagues.find(({ id }) => id === person)
  if (!colleague)
    return refuse('invalid', [{ field: 'person', message: 'Choose one of the auditors of this audit' }])
  const found = chosenOn(board, wanted)
  if ('refusal' in found) return found
  const faults = faultsOf(found.chosen, colleague, board)
  if (faults.length > 0) return refuse('invalid', faults)
  for (const duty of found.chosen) await give(writer, audit, duty, person)
  const cases = found.chosen.length
  return done(
    { allocated: cases, left: 0 },
    event('cases handed over', audit, { cases, to: colleague.name, reason: why }),
  )
}

/**
 * Shares the chosen scores among everybody but who has them now. The lead auditor gets some only where there is nobody
 * else: they rule on what others score.
 */
async function shareAgain(
  writer: Writer,
  audit: AuditSubject,
  board: WorkBoard,
  { duties: wanted, reason: why }: Wanted,
): Promise<Done<Allocated> | Refused> {
  const found = chosenOn(board, wanted)
  if ('refusal' in found) return found
  const { chosen } = found
  const holders = chosen.map(({ score }) => score?.scorerId)
  const others = board.colleagues.filter(({ id }) => !holders.includes(id))
  const scorers = others.filter(({ id }) => id !== audit.leadId)
  const staying = board.duties.filter((duty) => !chosen.includes(duty))
  const { taken, left } = shareOut(chosen, scorers.length > 0 ? scorers : others, [
    ...takenOn({ duties: staying }),
    ...workedBefore(chosen),
  ])
  if (taken.length === 0) return refuse('not now', nobodyMay(left.map(({ district }) => district)))
  for (const duty of taken) await give(writer, audit, duty, duty.scorerId)
  const to = [...new Set(taken.map(({ scorerId }) => scorerId))]
    .map((id) => board.colleagues.find((colleague) => colleague.id === id)?.name ?? '')
    .join(', ')
  return done(
    { allocated: taken.length, left: left.length },
    event('cases handed over', audit, { cases: taken.length, to, reason: why }),
  )
}

/** Whoever began a score saw its case, so that the other score of it is not for them: as duties that count as nobody's. */
function workedBefore(chosen: readonly BoardDuty[]): TakenDuty[] {
  return chosen.flatMap(({ score, ...duty }) =>
    score && score.worked.length > 0 ? [{ ...duty, scorerId: '', worked: score.worked }] : [],
  )
}

/** Why the person cannot have these scores, each with its case: judged as if they had them all. */
function faultsOf(
  chosen: readonly BoardDuty[],
  colleague: WorkBoard['colleagues'][number],
  board: WorkBoard,
): Fault[] {
  const theirs = chosen.map((duty) => ({ ...duty, scorerId: colleague.id }))
  const others = takenOn({ duties: board.duties.filter((duty) => !chosen.includes(duty)) })
  return chosen.flatMap((duty) => {
    const because = reason(duty, colleague, [...others, ...theirs])
    return because === null ? [] : [faultOf(duty, because)]
  })
}

const faultOf = (duty: BoardDuty, because: string): Fault => ({
  field: 'duties',
  message: `Case ${caseLabel(duty)} of ${duty.district}: ${because}`,
})

const obstacleWords: Record<Obstacle, string> = {
  'own district': 'works there or leads it, and nobody scores their own district',
  'own crime': 'dealt with this crime, and nobody scores their own',
  conflict: 'declared a conflict with this case, and is not offered it again',
  'other score': 'scores it already, and nobody gives both scores of a case',
}

function reason(
  duty: BoardDuty,
  { name, ...colleague }: WorkBoard['colleagues'][number],
  taken: readonly TakenDuty[],
): string | null {
  if (duty.score?.scorerId === colleague.id) return `${name} has it already`
  const obstructs = obstacle(duty, colleague, taken)
  return obstructs && `${name} ${obstacleWords[obstructs]}`
}
