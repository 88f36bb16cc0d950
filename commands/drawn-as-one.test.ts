import { expect, test } from 'vitest'
import { auditFor } from '../db/audits'
import { frozenPopulation } from '../db/draws'
import { receiptOf } from '../db/receipts'
import { casesIn } from '../db/samples'
import { progressIn } from '../db/scores'
import { talliesOf } from '../db/tallies'
import { crimesOf, freezeByHand } from '../db/testing/hand-made-population'
import { checkedText } from '../db/testing/population-stories'
import { carryOut, drawnAudit, plannedAudit, scoreCase, storySeed } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { figuresOf, kindsApart } from '../domain/audit-figures'
import { districtInterval } from '../domain/estimates'
import { drawSample } from './draw-sample'
import { freezePopulation } from './freeze-population'
import { importExtract } from './import-extract'

const asOne = {
  strata: 'together' as const,
  districts: ['LD', 'WD'],
  quotas: { LD: { together: '6' }, WD: { together: '4' } },
  secondScores: '0',
}

test('a district drawn as one is frozen, drawn, scored and estimated as one stratum, exactly', async () => {
  const house = await world()
  const { reader } = house.database
  const audit = await drawnAudit(house, asOne)
  const found = await auditFor(reader, audit, house.person('lead'))
  expect((await receiptOf(reader, found!.audit))?.strata).toMatchObject([
    { key: 'LD/all', district: 'LD', kind: 'all', population: 72 },
    { key: 'WD/all', district: 'WD', kind: 'all', population: 72 },
  ])
  const cases = await casesIn(reader, audit)
  expect(cases.map(({ district, kind, number }) => `${district} ${kind} ${number}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((n) => `LD all ${n}`),
    ...[1, 2, 3, 4].map((n) => `WD all ${n}`),
  ])
  const numbers = new Map(cases.map(({ id, number }) => [id, number]))
  for (const score of await progressIn(reader, audit))
    await scoreCase(house, score, () => (numbers.get(score.caseId) === 1 ? 'no' : 'yes'))
  const [figures] = figuresOf((await talliesOf(reader, audit))!)
  const leeds = figures?.districts.find(({ code }) => code === 'LD')?.figures
  expect(leeds?.all).toMatchObject({ outcome: 'estimated', combined: false, tally: { yes: 5, no: 1 } })
  const exact = districtInterval({ population: 72, sampled: 6, applicable: 6, yes: 5, confidence: 0.95 })
  expect([leeds?.all.low, leeds?.all.high]).toEqual([exact.low, exact.high])
  expect(leeds?.DA.outcome).toBe('nothing sampled')
  expect(figures && kindsApart(figures)).toEqual([])
  expect(figures?.force.all).toMatchObject({ combined: true, tally: { yes: 8, no: 2 } })
})

test('crimes of which the extract does not say whether they are domestic can be drawn then, and only then', async () => {
  const csv = [
    'Crime reference,District,Domestic,Recorded date,Outcome',
    ...['Y', 'N', '', '', ''].map((flag, at) => `13210000${at},Leeds,${flag},14/02/2021,`),
  ].join('\r\n')
  const house = await world()
  const { reader } = house.database
  const one = await plannedAudit(house, { ...asOne, districts: ['LD'] })
  const upload = await checkedText(house, one, csv)
  await carryOut(house, 'lead', importExtract, { audit: one, upload })
  await carryOut(house, 'lead', freezePopulation, { audit: one })
  expect(await frozenPopulation(reader, one)).toMatchObject({
    size: 5,
    strata: [{ key: 'LD/all', kind: 'all', size: 5, quota: 6 }],
  })
  const { cases } = await carryOut(house, 'lead', drawSample, {
    ...{ audit: one, how: 'typed', seed: storySeed, witnesses: 'Devi Prior' },
  })
  expect(cases).toBe(5)
})

test('an extract without a column of domestic crimes is enough for it', async () => {
  const csv = ['Crime reference,District', ...[1, 2, 3].map((n) => `1321000${n},Leeds`)].join('\n')
  const house = await world()
  const one = await plannedAudit(house, { ...asOne, districts: ['LD'] })
  const upload = await checkedText(house, one, csv)
  await carryOut(house, 'lead', importExtract, { audit: one, upload })
  await carryOut(house, 'lead', freezePopulation, { audit: one })
  expect(await frozenPopulation(house.database.reader, one)).toMatchObject({ size: 3 })
})

test('what a rule shares out is fixed at the freeze, from the crimes that there are', async () => {
  const house = await world()
  const { reader } = house.database
  const sharing = {
    mode: 'proportional',
    ...{ proportional: '20', proportionalMinimum: '2' },
    ...{ inEach: '', inEachMinimum: '', equal: '' },
  } as const
  const audit = await plannedAudit(house, { sharing, districts: ['LD', 'WD'], quotas: {} })
  await freezeByHand(house, audit, [
    ...crimesOf(['LD'], { domestic: 80, nonDomestic: 10 }),
    ...crimesOf(['WD'], { domestic: 30, nonDomestic: 1 }),
  ])
  const population = await frozenPopulation(reader, audit)
  expect(population?.strata.map(({ key, quota }) => [key, quota])).toEqual([
    ['LD/DA', 12],
    ['LD/non-DA', 2],
    ['WD/DA', 5],
    ['WD/non-DA', 1],
  ])
  await carryOut(house, 'lead', drawSample, {
    ...{ audit, how: 'typed', seed: storySeed, witnesses: 'Devi Prior' },
  })
  expect(await casesIn(reader, audit)).toHaveLength(20)
})
