import { expect, test } from 'vitest'
import { caseState, type CaseFacts } from './case-progress'

const once: CaseFacts = {
  doubleScored: false,
  scopeAsked: false,
  first: undefined,
  second: undefined,
  disagreementOpen: false,
}
const twice = { ...once, doubleScored: true }

test.each<[CaseFacts, string]>([
  [once, 'to do'],
  [{ ...once, first: 'to do' }, 'to do'],
  [{ ...once, first: 'in work' }, 'in work'],
  [{ ...once, first: 'finished' }, 'final'],
  [{ ...once, first: 'in work', scopeAsked: true }, 'scope asked'],
  [{ ...twice, first: 'to do', second: 'in work' }, 'in work'],
  [{ ...twice, first: 'to do', second: 'finished' }, 'second awaited'],
  [{ ...twice, first: 'finished', second: 'in work' }, 'second awaited'],
  [{ ...twice, first: 'finished', second: 'finished' }, 'final'],
  [{ ...twice, first: 'finished', second: 'finished', disagreementOpen: true }, 'to be ruled on'],
])('%o is %s', (facts, state) => {
  expect(caseState(facts)).toBe(state)
})
