import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { standingDraw, strataOf } from '../db/draws'
import { casesOfDraw } from '../db/samples'
import { crimes, draws, sampleCases, trail } from '../db/schema'
import { crimesOf, freezeByHand } from '../db/testing/hand-made-population'
import { openDatabase } from '../db/open'
import { freshStoreAt } from '../db/testing/fresh-store'
import { plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { drawOrder } from '../domain/sampling'
import { perform } from './command'
import { drawSample } from './draw-sample'

const seed = '73049182650418273645'
const typed = { how: 'typed', seed, witnesses: 'Ch Insp Ward, M. Vale' }
const five = ['BD', 'CD', 'KD', 'LD', 'WD']
const hundred = crimesOf(five, { domestic: 60, nonDomestic: 12 })

const draw = (w: World, audit: string, input: object, key = 'lead') =>
  perform(drawSample, {
    database: w.database,
    person: w.person(key),
    input: { audit, ...input },
    now: storyTime,
    requestId: 'r1',
  })

const eventsOf = async (w: World, audit: string) =>
  (await w.database.reader.select().from(trail).where(eq(trail.auditId, audit)).orderBy(trail.seq)).map(
    ({ event }) => event,
  )

async function frozen(list = hundred): Promise<{ w: World; audit: string }> {
  const w = await world()
  const audit = await plannedAudit(w)
  await freezeByHand(w, audit, list)
  return { w, audit }
}

describe('drawing a sample', () => {
  test('gives every stratum the lowest tickets of its own, numbered in the district, from one seed', async () => {
    const { w, audit } = await frozen()
    expect(await draw(w, audit, typed)).toMatchObject({ done: true, result: { cases: 75 } })
    const standing = (await standingDraw(w.database.reader, audit))!
    expect(standing).toMatchObject({
      number: 1,
      seed,
      seedSource: 'typed',
      witnesses: typed.witnesses,
      drawnBy: 'lead',
      drawnAt: storyTime,
      populationSize: 360,
    })
    const strata = await strataOf(w.database.reader, standing.id)
    expect(strata.map(({ key, population, quota }) => [key, population, quota])).toContainEqual([
      'LD/non-DA',
      12,
      5,
    ])
    const cases = await casesOfDraw(w.database.reader, standing.id)
    const order = drawOrder(
      seed,
      hundred.map(({ reference }) => reference),
    ).map(({ id }) => id)
    for (const { key, quota } of strata) {
      const here = new Set(
        hundred
          .filter((c) => `${c.district}/${c.domestic ? 'DA' : 'non-DA'}` === key)
          .map((c) => c.reference),
      )
      expect(cases.filter(({ stratum }) => stratum === key).map(({ reference }) => reference)).toEqual(
        order.filter((id) => here.has(id)).slice(0, quota),
      )
    }
    for (const district of five) {
      const inDistrict = cases.filter((c) => c.district === district)
      expect(inDistrict.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 15 }, (_, n) => n + 1),
      )
      expect(inDistrict.filter(({ second }) => second)).toHaveLength(3)
    }
    const references = await w.database.reader.select().from(crimes)
    for (const { reference, crimeRow } of cases)
      expect(references.find(({ row }) => row === crimeRow)?.reference).toBe(reference)
    expect(await eventsOf(w, audit)).toContain('sample drawn')
  })

  test('leaves out the gaps between groups of digits, which are the seed by themselves', async () => {
    const { w, audit } = await frozen()
    await draw(w, audit, { ...typed, seed: ' 73049 18265-04182\u00a073645 ' })
    expect(await standingDraw(w.database.reader, audit)).toMatchObject({ seed })
  })

  test('takes a stratum that is smaller than its quota whole', async () => {
    const { w, audit } = await frozen([
      ...crimesOf(['LD'], { domestic: 20, nonDomestic: 2 }),
      ...crimesOf(['BD'], { domestic: 3, nonDomestic: 0 }),
    ])
    expect(await draw(w, audit, typed)).toMatchObject({ result: { cases: 10 + 2 + 3 } })
  })

  test('by the machine makes a seed of thirty digits, another one each time', async () => {
    const seeds = []
    for (let n = 0; n < 2; n++) {
      const { w, audit } = await frozen()
      expect(await draw(w, audit, { how: 'generated' })).toMatchObject({ done: true })
      const standing = await standingDraw(w.database.reader, audit)
      expect(standing).toMatchObject({ seedSource: 'generated', witnesses: '' })
      seeds.push(standing?.seed)
    }
    expect(seeds[0]).toMatch(/^\d{30}$/)
    expect(seeds[1]).not.toBe(seeds[0])
  })

  test('twenty times at once leaves one draw; the others are told, and are in the trail', async () => {
    const { w, audit } = await frozen()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => draw(w, audit, { ...typed, seed: `${seed}${n}` })),
    )
    const refused = outcomes.filter((outcome) => !outcome.done)
    expect(refused).toHaveLength(19)
    for (const outcome of refused)
      expect(outcome).toMatchObject({
        refusal: 'not now',
        errors: [
          { message: 'This audit is being scored. A sample is drawn once, after the population is frozen.' },
        ],
      })
    expect(await w.database.reader.select().from(draws)).toHaveLength(1)
    expect(await w.database.reader.select().from(sampleCases)).toHaveLength(75)
    const events = await eventsOf(w, audit)
    expect(events.filter((name) => name === 'sample drawn')).toHaveLength(1)
    expect(events.filter((name) => name === 'draw refused')).toHaveLength(19)
  }, 30_000)

  test('from two connections to one store, as two processes have them, leaves one draw too', async () => {
    const { store, address } = await freshStoreAt()
    const w = await world(store)
    const audit = await plannedAudit(w)
    await freezeByHand(w, audit, hundred)
    const other = await openDatabase(address)
    try {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          draw(n % 2 ? w : { ...w, database: other }, audit, { ...typed, seed: `${seed}${n}` }),
        ),
      )
      expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
      expect(await store.reader.select().from(draws)).toHaveLength(1)
      expect(await other.reader.select().from(sampleCases)).toHaveLength(75)
    } finally {
      await other.close()
    }
  }, 30_000)

  test('a second standing draw is refused by the store itself', async () => {
    const { w, audit } = await frozen()
    await draw(w, audit, typed)
    const [first] = await w.database.reader.select().from(draws)
    await expect(
      w.database.write(
        async (writer) => void (await writer.insert(draws).values({ ...first!, id: 'other', number: 2 })),
      ),
    ).rejects.toThrow()
  })

  test('of crimes that were changed after the freeze is refused, and the trail says so', async () => {
    const { w, audit } = await frozen()
    await w.database.write(async (writer) => {
      const [gone] = await writer.select().from(crimes).where(eq(crimes.stratum, 'LD/DA')).limit(1)
      await writer.delete(crimes).where(eq(crimes.reference, gone!.reference))
      await writer.insert(crimes).values({ ...gone!, reference: 'smuggled' })
    })
    const outcome = await draw(w, audit, typed)
    expect(outcome).toMatchObject({ refusal: 'not now' })
    expect(outcome.done ? '' : outcome.errors[0]?.message).toMatch(
      /there are 360 with SHA-256 [0-9a-f]{64}, and 360 .* were frozen/,
    )
    expect(await w.database.reader.select().from(draws)).toEqual([])
    expect(await eventsOf(w, audit)).toContain('draw refused')
  })

  test.each([
    [{ how: 'typed', seed: '', witnesses: 'x' }, 'seed', /Enter the seed/],
    [{ how: 'typed', seed: '1234567890 12345x67890', witnesses: 'x' }, 'seed', /Character 16 is 'x'/],
    [{ how: 'typed', seed: '1234567890123456789', witnesses: 'x' }, 'seed', /has 19 digits/],
    [{ how: 'typed', seed, witnesses: '  ' }, 'witnesses', /who watched/],
    [{ how: 'generated', seed }, 'seed', /cannot be typed/],
    [{ how: 'dice' }, 'how', /Choose how/],
  ])('%o names the field and draws nothing', async (input, field, message) => {
    const { w, audit } = await frozen()
    const outcome = await draw(w, audit, input)
    expect(outcome).toMatchObject({
      refusal: 'invalid',
      errors: [{ field, message: expect.stringMatching(message) as string }],
    })
    expect(await w.database.reader.select().from(draws)).toEqual([])
  })

  test('before the freeze, by an auditor, or of another audit: each its own answer', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    expect(await draw(w, audit, typed)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This audit is planned. A sample is drawn once, after the population is frozen.' }],
    })
    expect(await draw(w, audit, typed, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await draw(w, audit, typed, 'second-lead')).toMatchObject({ refusal: 'not found' })
    expect(await draw(w, 'another', typed)).toMatchObject({ refusal: 'not found' })
  })
})
