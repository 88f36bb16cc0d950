import { describe, expect, test } from 'vitest'
import { withoutReferences, type Receipt, type ReceiptCase } from './receipt'
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

test('a receipt holds, with an extension, cases out of scope and their spares, a stratum taken whole, in any order', () => {
  expect(problemsWith(receipt, [...list].reverse())).toEqual([])
  const verdict = verifyReceipt(receipt, list)
  expect(
    'strata' in verdict && verdict.strata.map((s) => [s.key, s.inSample, s.spares, s.outOfScope.length]),
  ).toEqual([
    ['LD/DA', 13, 2, 2],
    ['LD/non-DA', 7, 0, 0],
    ['WD/all', 3, 0, 0],
  ])
})

test('an extension that a stratum could not give in full holds, and one that took less than there was does not', () => {
  const whole = changed((copy) => {
    copy.acts[1]!.quotas['WD/all'] = 4
  })
  expect(problemsWith(whole)).toEqual([])
  const short = changed((copy) => {
    copy.acts[1]!.quotas['LD/non-DA'] = 3
  })
  expect(problemsWith(short).at(-1)).toBe('LD/non-DA: Act 2 asked for 3: the receipt gives it ranks 6, 7.')
})

describe('a receipt that was tampered with does not hold', () => {
  test.each(tamperings.map((t) => [t.name, t] as const))('%s', (_, { change }) => {
    const [json, withList] = change(structuredClone(receipt), structuredClone(list))
    expect(problemsWith(json, withList)).not.toEqual([])
  })
})

describe('a receipt without references', () => {
  const open = withoutReferences(receipt)

  test('holds no reference and nothing that somebody wrote about a case', () => {
    const text = JSON.stringify(open)
    for (const { id } of list.filter(({ id }) => id.length > 5)) expect(text).not.toContain(id)
    expect(text).not.toContain('see log 4')
    expect(text).not.toContain('Named in a complaint')
  })

  test('holds against the same list, and not where it was tampered with', () => {
    expect(problemsWith(open)).toEqual([])
    const [other, right] = [caseAt(open, 0, 5).ticket, caseAt(open, 0, 2)]
    const swapped = structuredClone(open)
    caseAt(swapped, 0, 2).ticket = other
    expect(problemsWith(swapped)).toEqual([
      `LD/DA: Rank 2, case ${right.case}: the receipt gives the ticket ${other.slice(0, 11)}; it is ${right.ticket.slice(0, 11)}.`,
    ])
    expect(problemsWith({ ...open, seed: '1'.repeat(20) }).length).toBeGreaterThan(20)
  })
})

describe('the verdict says which case is wrong, and why', () => {
  test('a case that the seed does not give', () => {
    const swapped = changed((copy) => {
      caseAt(copy, 0, 2).id = caseAt(copy, 0, 5).id!
    })
    const right = caseAt(receipt, 0, 2)
    expect(problemsWith(swapped)).toEqual([
      `LD/DA: Rank 2, ${caseAt(receipt, 0, 5).id}: the ticket of this rank is ${right.ticket.slice(0, 11)} and belongs to ${right.id}.`,
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
      copy.acts[1]!.quotas['LD/non-DA'] = 1
      const { act: _, ...seventh } = caseAt(copy, 1, 7)
      copy.strata[1]!.cases[6] = { ...seventh, insteadOf: 2 }
    })
    expect(problemsWith(forged)).toEqual([
      `LD/non-DA: Rank 7, ${caseAt(receipt, 1, 7).id}: is one case too many for what the acts asked for.`,
      'LD/non-DA: Rank 7 came instead of rank 2, which was not taken out of scope before it.',
    ])
  })

  test('a case that was left out', () => {
    const shortened = changed((copy) => void copy.strata[1]!.cases.pop())
    const { id, ticket } = caseAt(receipt, 1, 7)
    expect(problemsWith(shortened)).toEqual([
      `LD/non-DA: Rank 7 is missing: it is ${id}, ticket ${ticket.slice(0, 11)}.`,
      'LD/non-DA: Act 2 asked for 2: the receipt gives it rank 6.',
    ])
  })

  test('another list', () => {
    const problems = problemsWith(receipt, list.slice(1))
    expect(problems[0]).toBe('The receipt is for 203 cases; the list has 202.')
    expect(problems[1]).toContain('The list is not the one that was frozen: its SHA-256 is ')
  })

  test('the list of another audit', () => {
    const others = list.map(({ id, stratum }) => ({ id: `other ${id}`, stratum }))
    expect(problemsWith(receipt, others)).toContain(
      'Not one case of the receipt is in the list: one of the two files belongs to another audit.',
    )
    expect(problemsWith(withoutReferences(receipt), others)).toContain(
      'Not one case of the receipt is in the list: one of the two files belongs to another audit.',
    )
  })
})

describe('what is no receipt is not judged', () => {
  test.each([
    ['nothing', null, 'as a whole'],
    ['another algorithm', { ...receipt, algorithm: 'shuffle' }, "'algorithm'"],
    ['a receipt of another release', { ...receipt, schemaVersion: 1 }, 'schemaVersion must be 2'],
    ['a field left out', { ...receipt, acts: undefined }, "'acts' is missing."],
    [
      'a case without a ticket',
      changed((copy) => Object.assign(caseAt(copy, 0, 1), { ticket: '0.5' })),
      "'strata.0.cases.0.ticket' is not a ticket.",
    ],
    [
      'a case out of scope without a reason',
      changed((copy) => Object.assign(caseAt(copy, 0, 1), { outOfScope: { by: 'x' } })),
      "'strata.0.cases.0.outOfScope.reason' is missing.",
    ],
    [
      'a case that came from nowhere',
      changed((copy) => void delete caseAt(copy, 0, 1).act),
      'must come by an act or instead of another case',
    ],
    ['half a character in the seed', { ...receipt, seed: '\ud800' }, "'seed' holds half a character."],
  ])('%s', (_, json, where) => {
    const verdict = verifyReceipt(json, list)
    expect('sentence' in verdict && verdict.sentence).toContain('This is not a draw receipt of Dip Sample')
    expect('sentence' in verdict && verdict.sentence).toContain(where)
  })

  test('a list that has an id twice', () => {
    expect(verifyReceipt(receipt, [...list, list[0]!])).toEqual({
      sentence: `The list has the id '${list[0]!.id}' more than once.`,
    })
  })
})
