import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { pairNumber, type PairCells } from '../domain/pair-list'
import { earlierCrimesOfPair, insertPairs } from './pairs'
import { casesIn, crimeOf } from './samples'
import { crimes, sampleCases } from './schema'
import { drawnAudit } from './testing/stories'
import { world } from './testing/world'

test('earlier crimes of a pair are told by date, offence and outcome, in order, and never by reference', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const [first, second] = (await casesIn(w.database.reader, audit)).filter(
    ({ district }) => district === 'LD',
  )
  const rows = await w.database.reader.select().from(sampleCases)
  const [one, other] = [first, second].map((found) => rows.find(({ id }) => id === found?.id))
  if (!one || !other) throw new Error('no cases')
  const { extractNumber } = one
  const crime = (row: number, recordedOn: string, pairKey = 'P1', of = extractNumber) => ({
    ...{ extractNumber: of, row, reference: `1320999${row}`, district: 'BD', domestic: true, recordedOn },
    ...{ span: 'this period' as const, pairKey, offence: 'STALKING', outcomeText: '16: EVIDENTIAL' },
  })
  // Crimes are written once: the two cases are given others.
  const given: [sampleCase: typeof one, row: number, recordedOn: string][] = [
    [one, 90_006, '2021-03-05'],
    [other, 90_007, '2021-01-05'],
  ]
  await w.database.write(async (writer) => {
    await writer
      .insert(crimes)
      .values([
        ...given.map(([, row, recordedOn]) => crime(row, recordedOn)),
        crime(90_001, '2021-02-01'),
        crime(90_002, '2021-03-05'),
        crime(90_003, '2021-03-06'),
        crime(90_004, '2021-02-02', 'P2'),
        crime(90_005, '2021-02-03', 'P1', extractNumber + 500),
      ])
    const listed: PairCells[] = [
      ...given.map(([, row, recordedOn]): PairCells => [pairNumber('P1'), recordedOn, row]),
      [pairNumber('P1'), '2021-02-01', 90_001],
      [pairNumber('P1'), '2021-03-05', 90_002],
      [pairNumber('P1'), '2021-03-06', 90_003],
      // Another pair whose number is the same.
      [pairNumber('P1'), '2021-02-02', 90_004],
    ]
    await insertPairs(writer, extractNumber, listed)
    await insertPairs(writer, extractNumber + 500, [[pairNumber('P1'), '2021-02-03', 90_005]])
    for (const [{ id }, crimeRow] of given)
      await writer.update(sampleCases).set({ crimeRow }).where(eq(sampleCases.id, id))
  })
  const found = await earlierCrimesOfPair(
    w.database.reader,
    audit,
    await crimeOf(w.database.reader, { ...one, crimeRow: 90_006 }),
  )
  expect(found).toMatchObject({
    more: false,
    crimes: [
      { recordedOn: '2021-01-05', sampleCase: { id: other.id, number: second?.number } },
      { recordedOn: '2021-02-01', district: 'BD', offence: 'STALKING', sampleCase: null },
      { recordedOn: '2021-03-05', sampleCase: null },
    ],
  })
  expect(JSON.stringify(found)).not.toMatch(/1320999|P1/)
  const unpaired = { ...(await crimeOf(w.database.reader, one)), pairKey: null }
  expect(await earlierCrimesOfPair(w.database.reader, audit, unpaired)).toEqual({ crimes: [], more: false })
})
