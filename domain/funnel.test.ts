import { describe, expect, test } from 'vitest'
import { criteriaLibrary } from './criteria-library'
import { funnelOf, stepsOf, stepTally } from './funnel'
import type { GivenSubCodes } from './sub-codes'

const order = criteriaLibrary.find(({ key }) => key === 'protection-order')
const steps = stepsOf(order?.subCodes ?? null)!
const at = (step: string, why?: string): GivenSubCodes => ({
  'order-step': step,
  ...(why ? { 'order-step_stopped': why } : {}),
})

test('the protection order of the library has four steps, the first of which is its yes', () => {
  expect(steps.steps.map(({ code }) => code)).toEqual(['considered', 'legal-asked', 'applied', 'granted'])
  expect(steps.stops.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['knowledge', 'complexity', 'time', 'evidence', 'legal']),
  )
  expect(stepsOf(null)).toBeUndefined()
})

describe('a funnel', () => {
  const leeds = stepTally(steps, [
    at('considered', 'complexity'), at('considered', 'time'), at('considered', 'complexity'),
    at('legal-asked', 'evidence'), at('granted'), null,
  ]) // prettier-ignore
  const wakefield = stepTally(steps, [at('applied', 'court'), at('considered')])

  test('counts each step with those who went further, and why the others did not', () => {
    const funnel = funnelOf(steps, [leeds], { yes: 6, no: 9 })
    expect(funnel.steps.map(({ reached, stopped }) => [reached, stopped])).toEqual([
      [6, 4],
      [2, 1],
      [1, 0],
      [1, 0],
    ])
    expect(funnel.steps[0]?.stops.map(({ label, count }) => [label, count])).toEqual([
      ['Thought too complex', 2],
      ['Time against effort', 1],
      ['How far it went is not on file', 1],
    ])
    expect(funnel).toMatchObject({ of: 15, noes: 9 })
  })

  test('of the force is the sum of its districts, and every stop has its reason or is named as without', () => {
    const funnel = funnelOf(steps, [leeds, wakefield], { yes: 8, no: 12 })
    expect(funnel.steps.map(({ reached }) => reached)).toEqual([8, 3, 2, 1])
    expect(funnel.steps[0]?.stops).toContainEqual({ code: '', label: 'No reason on file', count: 1 })
    for (const [place, { reached, stopped, stops }] of funnel.steps.entries()) {
      expect(stops.reduce((sum, { count }) => sum + count, 0)).toBe(stopped)
      expect(reached - stopped).toBe(funnel.steps[place + 1]?.reached ?? reached)
    }
  })

  test('of nothing holds nothing', () => {
    const funnel = funnelOf(steps, [], { yes: 0, no: 0 })
    expect(funnel).toMatchObject({ of: 0, noes: 0 })
    expect(funnel.steps.every(({ reached, stops }) => reached === 0 && stops.length === 0)).toBe(true)
  })
})
