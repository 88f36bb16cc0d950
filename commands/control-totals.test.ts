import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { controlTotalsOf, heldTotals } from '../db/control-totals'
import { populations, trail } from '../db/schema'
import { frozenAudit, importedAudit, smallExtract } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { fingerprintOf } from '../domain/control-totals'
import type { Subject } from '../domain/subject'
import { acknowledgeDifferences } from './acknowledge-differences'
import { perform, type Command } from './command'
import { freezePopulation } from './freeze-population'
import { removeTotals } from './remove-totals'
import { stateTotals } from './state-totals'

const source = 'Problem Profile, table 1'
const stated = 'District\tDA\tNon-DA\nLeeds\t40\t12\nWakefield\t39\t12'

const performs = <I extends z.ZodType, R, S extends Subject, P>(
  house: World,
  command: Command<I, R, S, P>,
  input: object,
  key = 'lead',
) =>
  perform(command, {
    ...{ database: house.database, person: house.person(key), input, now: storyTime, requestId: 'r1' },
  })

describe('control totals', () => {
  test('name the one crime that differs; the freeze waits until somebody says why', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    await carryOut(house, 'lead', stateTotals, { audit, source, totals: stated })
    const held = await heldTotals(house.database.reader, audit)
    expect(held).toMatchObject({
      settled: false,
      differences: [{ district: 'WD', kind: 'DA', crimes: 39, found: 40 }],
    })
    expect(held?.compared).toHaveLength(4)
    const refused = await performs(house, freezePopulation, { audit })
    expect(refused).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message:
            'The extract differs from the control totals. Say why under ‘Control totals’, then freeze the population.',
        },
      ],
    })
    expect(await house.database.reader.select().from(populations)).toEqual([])

    const differences = fingerprintOf(held?.differences ?? [])
    const reason = 'One crime has no line in the table.'
    expect(await performs(house, acknowledgeDifferences, { audit, differences, reason: ' ' })).toMatchObject({
      errors: [{ field: 'reason' }],
    })
    expect(
      await performs(house, acknowledgeDifferences, { audit, differences: 'WD/DA:1/2', reason }),
    ).toMatchObject({ refusal: 'not now' })
    await carryOut(house, 'lead', acknowledgeDifferences, { audit, differences, reason })
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect(last).toMatchObject({ event: 'differences acknowledged' })
    expect(await heldTotals(house.database.reader, audit)).toMatchObject({ settled: true })
    await carryOut(house, 'lead', freezePopulation, { audit })
  })

  test('that agree ask for nothing', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    await carryOut(house, 'lead', stateTotals, { audit, source, totals: 'Force 260\nWD DA 40' })
    expect(await heldTotals(house.database.reader, audit)).toMatchObject({ settled: true, differences: [] })
    await carryOut(house, 'lead', freezePopulation, { audit })
  })

  test('can be stated before the extract is there, and what was acknowledged goes with the totals it was said of', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    await carryOut(house, 'lead', stateTotals, { audit, source, totals: stated })
    expect(await heldTotals(house.database.reader, audit)).toBeUndefined()
    await carryOut(house, 'lead', stateTotals, { audit, source, totals: 'WD DA 38' })
    expect(await controlTotalsOf(house.database.reader, audit)).toMatchObject({
      ...{ totals: [{ district: 'WD', kind: 'DA', crimes: 38 }], acknowledged: null, revision: 2 },
    })
  })

  test('that cannot be read are refused cell by cell, and nothing changes', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    const outcome = await performs(house, stateTotals, { audit, source, totals: 'WD\tDA\tmany\nXX\tDA\t3' })
    expect(outcome).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'totals' }, { field: 'totals' }],
    })
    expect(await controlTotalsOf(house.database.reader, audit)).toBeUndefined()
  })

  test('are fixed with the freeze, and for the lead of the audit alone', async () => {
    const house = await world()
    const audit = await frozenAudit(house, smallExtract())
    expect(await performs(house, stateTotals, { audit, source, totals: stated })).toMatchObject({
      refusal: 'not now',
    })
    expect(await performs(house, removeTotals, { audit })).toMatchObject({ refusal: 'not now' })
    expect(await performs(house, stateTotals, { audit, source, totals: stated }, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await controlTotalsOf(house.database.reader, audit)).toBeUndefined()
  })
})
