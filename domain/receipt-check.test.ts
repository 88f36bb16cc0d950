import { describe, expect, test } from 'vitest'
import type { Receipt, ReceiptCase } from './receipt'
import { verifyReceipt } from './receipt-check'
import { exampleDraw, tamperings } from './testing/example-draw'

const { receipt, list } = exampleDraw()

function problemsWith(changed: unknown, withList = list): string[] {
  const verdict = verifyReceipt(changed, withList)
  if ('sentence' in verdict) throw new Error(verdict.sentence)
  const problems = [
    ...verdict.problems,
    ...verdict.strata.flatMap((s) => s.problems.map((p) => `${s.key}: ${p}`)),
  ]
  expect(verdict.outcome).toBe(problems.length === 0 ? 'verified' : 'not verified')
  return problems
}

function changed(change: (copy: Receipt) => void): Receipt {
  const copy = structuredClone(receipt)
  change(copy)
  return copy
}

const caseAt = (copy: Receipt, stratum: number, rank: number): ReceiptCase =>
  copy.strata[stratum]!.cases[rank - 1]!

test('a receipt holds, with a case out of scope and its spare, a stratum taken whole, and in any order of the list', () => {
  expect(problemsWith(receipt, [...list].reverse())).toEqual([])
  const verdict = verifyReceipt(receipt, list)
  expect('strata' in verdict && verdict.strata.map((s) => [s.key, s.inSample, s.outOfScope.length])).toEqual([
    ['LD/DA', 10, 1],
    ['LD/non-DA', 5, 0],
    ['WD/all', 3, 0],
  ])
})

describe('a receipt that was tampered with does not hold', () => {
  test.each(tamperings.map((t) => [t.name, t] as const))('%s', (_, { change }) => {
    const [json, withList] = change(structuredClone(receipt), structuredClone(list))
    expect(problemsWith(json, withList)).not.toEqual([])
  })
})

describe('the verdict says which case is wrong, and why', () => {
  test('a case that the seed does not give', () => {
    const swapped = changed((copy) => {
      caseAt(copy, 0, 2).id = caseAt(copy, 0, 5).id
    })
    const wrong = caseAt(receipt, 0, 5).id
    const right = caseAt(receipt, 0, 2)
    expect(problemsWith(swapped)).toEqual([
      `LD/DA: Rank 2, ${wrong}: the ticket of this rank is ${right.ticket.slice(0, 11)} and belongs to ${right.id}.`,
    ])
  })

  test('a case that is not in the list', () => {
    const swapped = changed((copy) => {
      caseAt(copy, 0, 2).id = '1'
    })
    expect(problemsWith(swapped)).toEqual(['LD/DA: Rank 2, 1: this id is not in the list.'])
  })

  test('a spare that nobody made room for', () => {
    const forged = changed((copy) => {
      copy.strata[1]!.quota = 4
      copy.strata[1]!.cases[4]!.status = 'spare'
    })
    expect(problemsWith(forged)).toEqual([
      `LD/non-DA: Rank 5, ${caseAt(receipt, 1, 5).id}: is one case too many for a quota of 4.`,
    ])
  })

  test('a case that was left out', () => {
    const shortened = changed((copy) => void copy.strata[1]!.cases.pop())
    const { id, ticket } = caseAt(receipt, 1, 5)
    expect(problemsWith(shortened)).toEqual([
      `LD/non-DA: Rank 5 is missing: it is ${id}, ticket ${ticket.slice(0, 11)}.`,
    ])
  })

  test('another list', () => {
    const problems = problemsWith(receipt, list.slice(1))
    expect(problems[0]).toBe('The receipt is for 203 cases; the list has 202.')
    expect(problems[1]).toContain('The list is not the one that was frozen: its SHA-256 is ')
  })
})

describe('what is no receipt is not judged', () => {
  test.each([
    ['nothing', null, 'as a whole'],
    ['another algorithm', { ...receipt, algorithm: 'shuffle' }, 'algorithm'],
    [
      'a case without a ticket',
      changed((copy) => Object.assign(caseAt(copy, 0, 1), { ticket: '0.5' })),
      'strata.0.cases.0.ticket',
    ],
    [
      'a case out of scope without a reason',
      changed((copy) => Object.assign(caseAt(copy, 0, 1), { status: 'out of scope' })),
      'reason',
    ],
    ['half a character in the seed', { ...receipt, seed: '\ud800' }, 'seed'],
  ])('%s', (_, json, where) => {
    const verdict = verifyReceipt(json, list)
    expect('sentence' in verdict && verdict.sentence).toContain('This is not a draw receipt of Dip Sample:')
    expect('sentence' in verdict && verdict.sentence).toContain(where)
  })

  test('a list that has an id twice', () => {
    expect(verifyReceipt(receipt, [...list, list[0]!])).toEqual({
      sentence: `The list has the id '${list[0]!.id}' more than once.`,
    })
  })
})
