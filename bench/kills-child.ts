import { answers } from '@/db/schema'
import { progressIn } from '@/db/scores'
import { perform } from '@/commands/command'
import { saveAnswer } from '@/commands/save-answer'
import { newId } from '@/domain/identity'
import type { World } from '@/db/testing/world'
import { openHouse } from './house'

/*
 * Auditors who save as fast as they can, all at once, until the process is killed. What is told as saved is printed:
 * the score, and the revision that the save was answered with.
 */

const [audit = '', desks = '1'] = process.argv.slice(2)

async function saveForever(
  world: World,
  score: { id: string; caseId: string; scorerId: string },
  stored: number,
) {
  const { database, criterionIds, person } = world
  for (let revision = stored; ;) {
    const outcome = await perform(saveAnswer, {
      database,
      person: person(score.scorerId),
      input: {
        case: score.caseId,
        criterion: criterionIds[0],
        revision,
        answer: 'yes',
        note: `save ${revision + 1}`,
      },
      saveId: newId(),
      now: new Date().toISOString(),
      requestId: newId(),
    })
    if (!outcome.done) throw new Error(outcome.errors.map(({ message }) => message).join(' '))
    revision = outcome.result.revision
    process.stdout.write(`${score.id} ${revision}\n`)
  }
}

const world = await openHouse()
const { reader } = world.database
const scores = (await progressIn(reader, audit)).slice(0, Number(desks))
const stored = new Map(
  (await reader.select({ id: answers.scoreId, revision: answers.revision }).from(answers)).map(
    ({ id, revision }) => [id, revision],
  ),
)
await Promise.all(scores.map((score) => saveForever(world, score, stored.get(score.id) ?? 0)))
