import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { matchesOf } from '../db/comparable-audits'
import { trail } from '../db/schema'
import { carryOut, plannedAudit } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { perform } from './command'
import { matchCriterion } from './match-criterion'
import { unmatchCriterion } from './unmatch-criterion'

async function twoAudits() {
  const there = await world()
  const audit = await plannedAudit(there)
  const earlier = await plannedAudit(there, { reference: 'STK-2020-11' })
  const [criterion = '', other = ''] = there.criterionIds
  const input = { audit, earlier, criterion, earlierCriterion: other, reason: 'Only the wording changed.' }
  const attempt = (key: string, changed: Partial<typeof input> = {}) =>
    perform(matchCriterion, {
      database: there.database,
      person: there.person(key),
      input: { ...input, ...changed },
      saveId: undefined,
      now: '2021-12-13T10:00:00.000Z',
      requestId: 'q1',
    })
  return { there, input, attempt, matches: () => matchesOf(there.database.reader, [criterion]) }
}

test('the lead auditor records that two criteria mean the same, and takes it back', async () => {
  const { there, input, matches } = await twoAudits()
  await carryOut(there, 'lead', matchCriterion, input)
  expect(await matches()).toMatchObject([
    { earlierCriterionId: input.earlierCriterion, reason: 'Only the wording changed.' },
  ])
  const { reason: _, ...named } = input
  await carryOut(there, 'lead', unmatchCriterion, named)
  expect(await matches()).toEqual([])
  const { reader } = there.database
  for (const name of ['criteria matched', 'match of criteria taken back'])
    expect(await reader.select().from(trail).where(eq(trail.event, name))).toHaveLength(1)
})

test('twice, with no reason, with a criterion of neither checklist, or by an auditor, it is refused', async () => {
  const { there, input, attempt, matches } = await twoAudits()
  expect(await attempt('lead', { reason: ' ' })).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'reason' }],
  })
  expect(await attempt('lead', { earlierCriterion: 'none' })).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'earlierCriterion', message: 'Choose a criterion of the earlier audit’s checklist' }],
  })
  expect(await attempt('lead', { criterion: 'none' })).toMatchObject({ refusal: 'not found' })
  expect(await attempt('auditor')).toMatchObject({ done: false })
  expect(await attempt('governance')).toMatchObject({ done: false })
  expect(await matches()).toEqual([])
  await carryOut(there, 'lead', matchCriterion, input)
  expect(await attempt('lead')).toMatchObject({ refusal: 'not now' })
  expect(await matches()).toHaveLength(1)
})
