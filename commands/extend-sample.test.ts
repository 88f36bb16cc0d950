import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { auditFor } from '../db/audits'
import { standingDraw } from '../db/draws'
import { crimesToDraw } from '../db/population-reading'
import { casesIssuedTo } from '../db/issued-sample'
import { receiptOf } from '../db/receipts'
import { casesIn, casesOfDraw } from '../db/samples'
import { drawActs, trail } from '../db/schema'
import { scoreRows } from '../db/score-rows'
import { talliesOf } from '../db/tallies'
import { writeUpNow } from '../db/write-ups'
import { crimesOf, freezeByHand } from '../db/testing/hand-made-population'
import {
  carryOut,
  drawnAudit,
  issuedAudit,
  issueTime,
  plannedAudit,
  scoreCase,
  storySeed,
  storyTime,
} from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { withoutReferences } from '../domain/receipt'
import { verifyReceipt } from '../domain/receipt-check'
import { drawOrder } from '../domain/sampling'
import { addTargetedCase } from './add-targeted-case'
import { allocateCases } from './allocate-cases'
import { askForSpare } from './ask-for-spare'
import { perform, type Command } from './command'
import { drawSample } from './draw-sample'
import { extendSample } from './extend-sample'
import { reopenAudit } from './reopen-audit'
import { replaceCase } from './replace-case'

const run = <I extends z.ZodType, R, S extends Subject, P>(
  w: World,
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) => perform(command, { database: w.database, person: w.person(key), input, now: storyTime, requestId: 'r1' })

const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

const five = { acts: 1, district: 'LD', domestic: '3', nonDomestic: '2', reason: 'Too wide a range' }
const leeds = crimesOf(['LD'], { domestic: 60, nonDomestic: 0 }).map(({ reference }) => reference)

async function drawn(): Promise<{ w: World; audit: string }> {
  const w = await world()
  return { w, audit: await drawnAudit(w) }
}

async function checked({ database, person }: World, audit: string) {
  const { reader } = database
  const subject = (await auditFor(reader, audit, person('lead')))!
  const receipt = (await receiptOf(reader, subject.audit))!
  const list: { id: string; stratum: string }[] = []
  for await (const page of crimesToDraw(reader, 1))
    list.push(...page.map(({ reference: id, stratum }) => ({ id, stratum })))
  const verdicts = [receipt, withoutReferences(receipt)].map((one) =>
    verifyReceipt(JSON.parse(JSON.stringify(one)), list),
  )
  for (const verdict of verdicts) expect(verdict).toMatchObject({ outcome: 'verified', problems: [] })
  return receipt
}

async function inLeeds(w: World, audit: string) {
  const draw = (await standingDraw(w.database.reader, audit))!
  return (await casesOfDraw(w.database.reader, draw.id)).filter(({ district }) => district === 'LD')
}

describe('five more cases of one district', () => {
  test('the first fifteen stay, the tickets that follow come in, and the receipt gains an act', async () => {
    const { w, audit } = await drawn()
    const before = await inLeeds(w, audit)
    expect(await run(w, 'lead', extendSample, { audit, ...five })).toMatchObject({
      result: { cases: 5, short: 0, act: 2 },
    })
    const after = await inLeeds(w, audit)
    expect(after).toHaveLength(20)
    for (const one of before) expect(after).toContainEqual(one)
    const fresh = after.filter(({ act }) => act === 2)
    expect(fresh.map(({ number }) => number).sort((a, b) => a - b)).toEqual([16, 17, 18, 19, 20])
    // The plan has 3 of 15 scored twice; of five that is one.
    expect(fresh.filter(({ second }) => second)).toHaveLength(1)
    expect(after.filter((c) => c.stratum === 'LD/DA').map(({ reference }) => reference)).toEqual(
      drawOrder(storySeed, leeds)
        .slice(0, 13)
        .map(({ id }) => id),
    )
    const receipt = await checked(w, audit)
    expect(receipt.acts).toMatchObject([
      { act: 'draw' },
      {
        act: 'extension',
        reason: 'Too wide a range',
        finishedBefore: 0,
        quotas: { 'LD/DA': 3, 'LD/non-DA': 2 },
      },
    ])
    const events = (await w.database.reader.select().from(trail)).map(({ event }) => event)
    expect(events).toContain('sample extended')
    expect(await casesIn(w.database.reader, audit)).toHaveLength(80)
    const { method } = (await writeUpNow(
      w.database.reader,
      (await auditFor(w.database.reader, audit, w.person('lead')))!.audit,
    ))!.writeUp
    expect(method.strata).toContainEqual(expect.objectContaining({ district: 'LD', kind: 'DA', quota: 13 }))
  })

  test('after a spare and before one, and again: every receipt holds', async () => {
    const { w, audit } = await drawn()
    const takeOut = async (number: number) => {
      const found = (await casesIn(w.database.reader, audit)).find(
        (c) => c.district === 'LD' && c.number === number,
      )!
      await carryOut(w, 'lead', askForSpare, { case: found.id, reason: 'duplicate' })
      await carryOut(w, 'lead', replaceCase, { case: found.id })
    }
    await takeOut(3)
    await run(w, 'lead', extendSample, { audit, ...five })
    await takeOut(17)
    await takeOut(3)
    await run(w, 'lead', extendSample, { audit, ...five, acts: 2, domestic: 5 })
    const receipt = await checked(w, audit)
    expect(receipt.acts).toHaveLength(3)
    expect((await inLeeds(w, audit)).filter(({ outOfScopeAt }) => outOfScopeAt === null)).toHaveLength(27)
  })

  test('how many cases were finished by then is on the act', async () => {
    const { w, audit } = await drawn()
    const [found] = (await casesIn(w.database.reader, audit)).filter((c) => c.district === 'LD' && !c.second)
    const { scores } = await import('../db/schema')
    const all = await w.database.reader.select().from(scores)
    const { scorerId } = all.find(({ caseId }) => caseId === found!.id)!
    await scoreCase(w, { caseId: found!.id, scorerId }, () => 'yes')
    await run(w, 'lead', extendSample, { audit, ...five })
    expect((await checked(w, audit)).acts[1]).toMatchObject({ finishedBefore: 1 })
  })

  test('a stratum with fewer left is taken whole, and told; one with none left is refused', async () => {
    const { w, audit } = await drawn()
    expect(
      await run(w, 'lead', extendSample, { audit, ...five, domestic: 20, nonDomestic: 20 }),
    ).toMatchObject({
      result: { cases: 27, short: 13 },
    })
    await checked(w, audit)
    expect(
      messageOf(await run(w, 'lead', extendSample, { audit, ...five, acts: 2, domestic: 0, nonDomestic: 1 })),
    ).toBe('Every one of the 12 crimes (non-DA) is in the sample already')
  })

  test('of an audit that was reopened: a district lead sees the new cases once they are issued, not before', async () => {
    const w = await world()
    const audit = await issuedAudit(w)
    expect(messageOf(await run(w, 'lead', extendSample, { audit, ...five }))).toMatch(/^This audit is issued/)
    await carryOut(w, 'lead', reopenAudit, { audit, reason: 'Too wide a range' }, issueTime)
    const { reader } = w.database
    const seen = async () =>
      casesIssuedTo(reader, (await auditFor(reader, audit, w.person('lead')))!.audit, w.person('district'))
    const before = await seen()
    expect(before.length).toBeGreaterThan(0)
    await carryOut(w, 'lead', extendSample, { audit, ...five }, '2021-12-14T09:00:00.000Z')
    expect(await seen()).toEqual(before)
  })

  test.each([
    [{ domestic: '', nonDomestic: '' }, 'Enter how many more cases are drawn'],
    [{ domestic: '-1' }, 'How many more must be a whole number, like 5'],
    [{ domestic: '501' }, 'At most 500 more can be drawn in one act'],
    [{ reason: ' ' }, 'Enter why more cases are needed'],
    [{ district: 'XX' }, 'Choose one of the districts of this audit'],
    [{ district: '' }, 'Choose a district'],
    [{ acts: 2 }, /^The sample was drawn or extended meanwhile/],
  ])('%o is refused, and nothing is drawn', async (changes, sentence) => {
    const { w, audit } = await drawn()
    expect(messageOf(await run(w, 'lead', extendSample, { audit, ...five, ...changes }))).toMatch(sentence)
    expect(await w.database.reader.select().from(drawActs)).toEqual([])
    expect(await inLeeds(w, audit)).toHaveLength(15)
  })

  test('by two people at once is one act; by an auditor, or before the draw, none', async () => {
    const { w, audit } = await drawn()
    const outcomes = await Promise.all([1, 2, 3].map(() => run(w, 'lead', extendSample, { audit, ...five })))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    expect(await inLeeds(w, audit)).toHaveLength(20)
    expect(await run(w, 'auditor', extendSample, { audit, ...five })).toMatchObject({
      refusal: 'not permitted',
    })
    const other = await world()
    const planned = await plannedAudit(other)
    expect(messageOf(await run(other, 'lead', extendSample, { audit: planned, ...five }))).toBe(
      'No sample is drawn yet: there is nothing to extend.',
    )
  })
})

describe('a targeted case', () => {
  const because = 'Named in a complaint'

  test('is in the list of cases and on the receipt, and in no rate', async () => {
    const { w, audit } = await drawn()
    const { reader } = w.database
    const before = await talliesOf(reader, audit)
    const reference = leeds.find(
      (one) =>
        !drawOrder(storySeed, leeds)
          .slice(0, 10)
          .some(({ id }) => id === one),
    )!
    expect(await run(w, 'lead', addTargetedCase, { audit, reference, reason: because })).toMatchObject({
      done: true,
    })
    const [added] = (await casesIn(reader, audit)).filter(({ targeted }) => targeted)
    expect(added).toMatchObject({ district: 'LD', kind: 'DA', number: 1, second: false })
    await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor', 'auditor-two'] })
    const { scores } = await import('../db/schema')
    const [score] = (await reader.select().from(scores)).filter(({ caseId }) => caseId === added!.id)
    await scoreCase(w, { caseId: added!.id, scorerId: score!.scorerId }, () => 'no')
    const after = (await talliesOf(reader, audit))!
    expect(after.strata).toEqual(before!.strata)
    expect(after.cases).toBe(before!.cases + 1)
    const rows = (await scoreRows(reader, audit)).filter(({ caseId }) => caseId === added!.id)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toMatchObject({ targeted: true, population: 0, sampled: 0, answer: 'no' })
    const receipt = await checked(w, audit)
    expect(receipt.targeted).toMatchObject([
      { id: reference, label: 'T1', reason: because, drawnSince: null },
    ])
  })

  test('counts from the moment that its own ticket comes up, with what was answered', async () => {
    const { w, audit } = await drawn()
    const next = drawOrder(storySeed, leeds)[11]!.id
    await carryOut(w, 'lead', addTargetedCase, { audit, reference: next, reason: because })
    const [added] = (await casesIn(w.database.reader, audit)).filter(({ targeted }) => targeted)
    await run(w, 'lead', extendSample, { audit, ...five })
    const found = (await casesIn(w.database.reader, audit)).find(({ id }) => id === added!.id)
    expect(found).toMatchObject({ targeted: false, stratum: 'LD/DA' })
    const receipt = await checked(w, audit)
    expect(receipt.targeted).toMatchObject([
      { id: next, label: 'T1', drawnSince: { stratum: 'LD/DA', rank: 12 } },
    ])
  })

  test('that is in the sample, of no extract, out of scope or asked for by an auditor is refused', async () => {
    const { w, audit } = await drawn()
    const add = (reference: string, key = 'lead') =>
      run(w, key, addTargetedCase, { audit, reference, reason: because })
    const first = drawOrder(storySeed, leeds)[0]!.id
    expect(messageOf(await add(first))).toMatch(/^This crime is in the audit already: Leeds case \d+$/)
    expect(messageOf(await add('nonsense'))).toMatch(/^The extract of this audit has no crime/)
    expect(messageOf(await add(''))).toBe('Enter the crime reference')
    expect(await add(leeds[0]!, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    const twelfth = drawOrder(storySeed, leeds)[11]!.id
    await add(twelfth)
    expect(messageOf(await add(twelfth))).toBe('This crime is in the audit already: Leeds case T1')
    const [added] = (await casesIn(w.database.reader, audit)).filter(({ targeted }) => targeted)
    expect(messageOf(await run(w, 'lead', askForSpare, { case: added!.id, reason: 'duplicate' }))).toMatch(
      /^No ticket drew this case/,
    )
  })

  test('is refused before the draw', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    await freezeByHand(w, audit, crimesOf(['LD'], { domestic: 20, nonDomestic: 6 }))
    const input = { audit, reference: 'LD-DA-0001', reason: because }
    expect(messageOf(await run(w, 'lead', addTargetedCase, input))).toMatch(
      /^A targeted case is added after the draw/,
    )
    await carryOut(w, 'lead', drawSample, { audit, how: 'generated' })
    expect((await casesIn(w.database.reader, audit)).length).toBe(15)
  })
})
