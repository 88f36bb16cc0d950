import { expect, test } from '@playwright/test'
import { attempts, type Attempt } from '../commands/testing/recommendation-attempts'
import { recommendations } from '../db/schema'
import { recommendationFor, type RecommendationSubject } from '../db/recommendations'
import { allows } from '../domain/permissions'
import { recommendationAfter, recommendationStatuses, recommendationSteps } from '../domain/recommendation'
import { demonstration, type Demonstration } from './demonstration'
import { signedInClient } from './sign-in'

/*
 * Everybody tries every step on every recommendation of the demonstration, which stand in every status but draft, with
 * everything that the step requires. What the table of steps and the table of permissions do not allow is refused with a
 * sentence of its own and changes nothing. What they do allow is sent with a field that no form has, so that it is
 * refused too and the demonstration stays as it is.
 */

const people = [
  'lead',
  'second-lead',
  'auditor',
  'auditor-leeds',
  'district',
  'district-bd',
  'district-cd',
  'safeguarding',
  'governance',
  'administrator',
]

let demo: Demonstration
let all: (typeof recommendations.$inferSelect)[]
test.beforeAll(async () => {
  demo = await demonstration()
  all = await demo.database.reader.select().from(recommendations)
})
test.afterAll(async () => {
  await demo.database.close()
})

const tables = ['actions', 'district_responses', 'due_date_changes', 'extension_requests', 'progress_updates']

/** The recommendations as they are, and how much has happened to them. */
async function standing() {
  const { reader, bare } = demo.database
  const counts = await Promise.all(
    tables.map(async (table) => Number((await bare.rows(`SELECT count(*) AS n FROM "${table}"`))[0]?.n)),
  )
  return { rows: await reader.select().from(recommendations), counts }
}

interface Expected {
  status: number
  /** Undefined where another reason may come first. */
  sentence?: string
}

function expectedOf({ action }: Attempt, key: string, subject: RecommendationSubject | undefined): Expected {
  if (!subject) return { status: 404 }
  const step = recommendationSteps.find((each) => each.action === action)
  if (!step || !allows(step.permission, demo.person(key), subject)) return { status: 403 }
  const after = recommendationAfter(action, subject.recommendation.status)
  return 'sentence' in after ? { status: 409, sentence: after.sentence } : { status: 422 }
}

test('the demonstration stands in every status but draft', () => {
  const there = new Set(all.map(({ status }) => status))
  expect(recommendationStatuses.filter((status) => !there.has(status))).toEqual(['draft'])
})

for (const key of people)
  test(`${key} moves nothing that the table does not let them move`, async ({ baseURL }) => {
    test.setTimeout(300_000)
    const client = await signedInClient(baseURL ?? '', key)
    const before = await standing()
    const wrong: string[] = []
    const told = new Map<string, string>()
    for (const recommendation of all) {
      const subject = await recommendationFor(demo.database.reader, recommendation.id, demo.person(key))
      for (const attempt of attempts) {
        const expected = expectedOf(attempt, key, subject)
        const input = {
          ...attempt.input,
          ...('revision' in attempt.input ? { revision: recommendation.revision } : {}),
          // Refused as the form of nobody: the one way to try what is allowed and leave no trace.
          ...(expected.status === 422 ? { 'no such field': true } : {}),
        }
        const answer = await client.post(`/recommendations/${recommendation.id}/${attempt.verb}`, {
          ...{ headers: { Accept: 'application/json' }, data: input, maxRedirects: 0 },
        })
        const { errors = [] } = (await answer.json()) as { errors?: { message: string }[] }
        const cell = `${attempt.action} on ${recommendation.reference} (${recommendation.status})`
        const sentence = errors[0]?.message ?? ''
        if (answer.status() !== expected.status)
          wrong.push(`${cell}: ${answer.status()} for ${expected.status}: ${sentence}`)
        else if (expected.sentence !== undefined && sentence !== expected.sentence)
          wrong.push(`${cell}: ‘${sentence}’ for ‘${expected.sentence}’`)
        else if (!/[.?]$/.test(sentence) && expected.status !== 422) wrong.push(`${cell}: ‘${sentence}’`)
        if (answer.status() === 409) told.set(`${attempt.action} ${recommendation.status}`, sentence)
      }
    }
    expect(wrong).toEqual([])
    expect(new Set(told.values()).size, 'each illegal move has its own sentence').toBe(told.size)
    expect(await standing()).toEqual(before)
    await client.dispose()
  })
