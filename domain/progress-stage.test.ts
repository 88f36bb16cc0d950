import { expect, test } from 'vitest'
import { progressStage, type StageFacts } from './progress-stage'

const once: StageFacts = {
  ...{ doubleScored: false, scopeAsked: false, disagreementOpen: false, ruledOn: false, queryOpen: false },
  ...{ first: undefined, second: undefined },
}
const twice = { ...once, doubleScored: true }
const bothIn = { ...twice, first: 'finished', second: 'finished' } as const

test.each<[StageFacts, string]>([
  [once, 'to do'],
  [{ ...once, first: 'to do' }, 'to do'],
  [{ ...once, first: 'in work' }, 'in work'],
  [{ ...once, first: 'finished' }, 'final'],
  [{ ...once, first: 'finished', queryOpen: true }, 'scored'],
  [{ ...once, first: 'finished', scopeAsked: true }, 'scored'],
  [{ ...once, first: 'in work', scopeAsked: true }, 'in work'],
  [{ ...twice, first: 'in work', second: 'to do' }, 'in work'],
  [{ ...twice, first: 'to do', second: 'finished' }, 'scored'],
  [{ ...twice, first: 'finished', second: 'in work' }, 'scored'],
  [bothIn, 'final'],
  [{ ...bothIn, disagreementOpen: true }, 'second-scored'],
  [{ ...bothIn, disagreementOpen: true, ruledOn: true }, 'second-scored'],
  [{ ...bothIn, queryOpen: true }, 'second-scored'],
  [{ ...bothIn, ruledOn: true }, 'final'],
  [{ ...bothIn, ruledOn: true, queryOpen: true }, 'ruled'],
])('%o is %s', (facts, stage) => {
  expect(progressStage(facts)).toBe(stage)
})
