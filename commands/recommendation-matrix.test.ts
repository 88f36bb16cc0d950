import { describe, expect, test } from 'vitest'
import { attempt, given, state, trials, type Trial } from './testing/recommendation-trials'
import { worldPeople } from '../demo/world'
import {
  recommendationStatuses,
  recommendationSteps,
  type RecommendationStatus,
} from '../domain/recommendation'
import { hasRole } from '../domain/person'

/*
 * Every step x every status x everybody: what the table allows is done, and all of the rest changes nothing, each with
 * a sentence of its own. The cells are made from the table; a step that nobody tries here fails the suite.
 */

test('every step of the table but the issue is tried', () => {
  const tried = new Set(trials.map(({ action }) => action))
  expect(recommendationSteps.map(({ action }) => action).filter((action) => !tried.has(action))).toEqual([
    'issue',
  ])
})

/** Who may know of a recommendation to Leeds in this status: it is of an audit of 'lead' and two auditors. */
function seenBy(status: RecommendationStatus): string[] {
  return ['lead', 'auditor', 'auditor-two', ...(status === 'draft' ? [] : ['district', 'governance'])]
}

const roleOf = (key: string) => worldPeople.find((person) => person.key === key)?.roles ?? []

/** Who may take the step at all: the one who leads the audit, the lead of the district, governance. */
function mayTake({ by }: Trial, key: string): boolean {
  return key === by
}

describe.each(trials)('$command.name ($action)', (trial) => {
  const step = recommendationSteps.find(({ action }) => action === trial.action)
  const setting = trial.after ? { after: trial.after } : {}

  test.each(recommendationStatuses)('when %s', async (status) => {
    const there = await given(status, setting)
    const before = await state(there)
    const possible = step?.from.includes(status) === true
    let refusedAccess = 0
    for (const { key } of worldPeople) {
      if (possible && mayTake(trial, key)) continue
      const outcome = await attempt(there, { ...trial, by: key })
      const seen = seenBy(status).includes(key)
      const expected = !seen ? 'not found' : !mayTake(trial, key) ? 'not permitted' : 'not now'
      expect({ key, outcome }).toMatchObject({ key, outcome: { done: false, refusal: expected } })
      const sentence = outcome.done ? '' : (outcome.errors[0]?.message ?? '')
      expect(sentence).toMatch(/\.$/)
      if (expected === 'not now') expect(sentence).toMatch(/^This recommendation is .+, so .+\.$/)
      if (expected === 'not permitted') refusedAccess += 1
    }
    expect(await state(there)).toEqual({
      ...before,
      events: [...before.events, ...Array<string>(refusedAccess).fill('access refused')],
    })
    if (!possible) return

    expect(await attempt(there, trial)).toMatchObject({ done: true })
    const after = await state(there)
    expect(after.events.at(-1)).toBe(trial.event)
    if (step?.to === 'removed') expect(after.recommendation).toBeUndefined()
    else
      expect(after.recommendation).toMatchObject({
        status: step?.to === 'unchanged' ? status : step?.to,
        revision: 8,
      })
  })
})

test('the people of the world hold every role that a step is for, and none', () => {
  const holding = (role: Parameters<typeof hasRole>[1]) => worldPeople.filter((p) => hasRole(p, role)).length
  expect(holding('lead auditor')).toBeGreaterThan(1)
  expect(holding('district lead')).toBeGreaterThan(1)
  expect(holding('governance')).toBeGreaterThan(0)
  expect(roleOf('administrator').map(({ role }) => role)).toEqual(['administrator'])
})
