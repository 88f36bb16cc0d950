import { auditFor, type AuditSubject } from '../db/audits'
import type { Writer } from '../db/client'
import { handOver, insertScores } from '../db/scores'
import { takenOn, workBoard, type BoardDuty, type WorkBoard } from '../db/work-board'
import { obstacle, shareOut, type TakenDuty } from '../domain/allocation-of-work'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { allocateCasesInput } from './allocate-cases.input'
import { command, done, refuse, type Done, type Fault, type Refused } from './command'

/** How many scores were given out or handed over, and how many nobody may take. */
interface Allocated {
  allocated: number
  left: number
}

/** Gives the scores of the sample to people: evenly what nobody has yet, or chosen ones to one person, with a reason. */
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
    return input.how === 'even'
      ? shareEvenly(writer, subject, board, input.people)
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
  await insertScores(
    writer,
    taken.map(({ caseId, turn, scorerId }) => ({ id: newId(), auditId: audit.id, caseId, turn, scorerId })),
  )
  const auditors = new Set(taken.map(({ scorerId }) => scorerId)).size
  return done(
    { allocated: taken.length, left: left.length },
    event('cases allocated', audit, { cases: taken.length, auditors, left: left.length }),
  )
}

const nobodyMay = (districts: readonly string[]) =>
  `None of the chosen auditors may take what is left (${[...new Set(districts)].sort().join(', ')}): nobody scores cases of their own district, nor both scores of one case. Choose more auditors, or add some to the plan.`

async function giveTo(
  writer: Writer,
  audit: AuditSubject,
  board: WorkBoard,
  { duties: wanted, person, reason: why }: { duties: readonly string[]; person: string; reason: string },
): Promise<Done<Allocated> | Refused> {
  const colleague = board.colleagues.find(({ id }) => id === person)
  if (!colleague)
    return refuse('invalid', [{ field: 'person', message: 'Choose one of the auditors of this audit' }])
  const chosen = board.duties.filter(({ caseId, turn }) => wanted.includes(`${caseId} ${turn}`))
  if (chosen.length < new Set(wanted).size)
    return refuse('invalid', [
      { field: 'duties', message: 'One of the chosen cases is not in the sample any more. Choose again' },
    ])
  const faults = faultsOf(chosen, colleague, board)
  if (faults.length > 0) return refuse('invalid', faults)
  for (const { caseId, turn, score } of chosen) {
    if (score) await handOver(writer, score.id, person)
    else await insertScores(writer, [{ id: newId(), auditId: audit.id, caseId, turn, scorerId: person }])
  }
  return done(
    { allocated: chosen.length, left: 0 },
    event('cases handed over', audit, { cases: chosen.length, to: colleague.name, reason: why }),
  )
}

/** Why the person cannot have these scores, each with its case: judged as if they had them all. */
function faultsOf(
  chosen: readonly BoardDuty[],
  colleague: WorkBoard['colleagues'][number],
  board: WorkBoard,
): Fault[] {
  const theirs = chosen.map((duty) => ({ ...duty, scorerId: colleague.id }))
  const others = takenOn({ ...board, duties: board.duties.filter((duty) => !chosen.includes(duty)) })
  return chosen.flatMap((duty) => {
    const because = reason(duty, colleague, [...others, ...theirs])
    return because === null
      ? []
      : [{ field: 'duties', message: `Case ${duty.number} of ${duty.district}: ${because}` }]
  })
}

function reason(
  duty: BoardDuty,
  { name, ...colleague }: WorkBoard['colleagues'][number],
  taken: readonly TakenDuty[],
): string | null {
  if (duty.score?.status === 'finished') return 'this score is finished. Reopen it first'
  if (duty.score?.scorerId === colleague.id) return `${name} has it already`
  const obstructs = obstacle(duty, colleague, taken)
  if (obstructs === 'own district')
    return `${name} works there or leads it, and nobody scores their own district`
  if (obstructs === 'other score') return `${name} scores it already, and nobody gives both scores of a case`
  return null
}
