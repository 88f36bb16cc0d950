import { describe, expect, test } from 'vitest'
import type { CrimeCells } from '../domain/crime-cells'
import { crimeFields } from '../domain/crime-cells'
import {
  keepCrimes,
  loadCrimes,
  reserveExtractNumber,
  takeAwayCrimes,
  takeAwayLooseCrimes,
} from './loose-crimes'
import { crimes, looseCrimes } from './schema'
import { freshStore } from './testing/fresh-store'

const begun = '2021-11-08T10:00:00.000Z'
const farLater = '2199-01-01T00:00:00.000Z'

const nobodyListens = () => undefined

function batch(from: number): CrimeCells[] {
  const cell = (row: number) => (field: string) =>
    field === 'row'
      ? row
      : field === 'reference'
        ? `132${row}`
        : field === 'district'
          ? 'LD'
          : field === 'span'
            ? 'this period'
            : null
  return Array.from({ length: 3 }, (_, at) => crimeFields.map(cell(from + at)) as CrimeCells)
}

describe('crimes that nothing refers to yet', () => {
  test('are kept once an extract takes their number, and no sweep takes them then', async () => {
    const store = await freshStore()
    const number = await store.write((writer) => reserveExtractNumber(writer, begun))
    await loadCrimes(store, number, twoBatches(), nobodyListens)
    await store.write((writer) => keepCrimes(writer, number))
    await takeAwayLooseCrimes(store, farLater)
    await takeAwayCrimes(store, number)
    expect(await store.reader.$count(crimes)).toBe(6)
  })

  test('an import that was taken for dead and wakes up adds nothing and is never kept', async () => {
    const store = await freshStore()
    const number = await store.write((writer) => reserveExtractNumber(writer, begun))
    const waking = loadCrimes(
      store,
      number,
      twoBatches(() => takeAwayLooseCrimes(store, farLater)),
      nobodyListens,
    )
    await expect(waking).rejects.toThrow('taken away')
    await expect(store.write((writer) => keepCrimes(writer, number))).rejects.toThrow('taken away')
    expect(await store.reader.$count(crimes)).toBe(0)
    expect(await store.reader.$count(looseCrimes)).toBe(0)
  })

  test('whoever still takes them away leaves the next import alone, which has their number again', async () => {
    const store = await freshStore()
    const number = await store.write((writer) => reserveExtractNumber(writer, begun))
    await loadCrimes(store, number, twoBatches(), nobodyListens)
    const late = takeAwayCrimes(store, number)
    await takeAwayCrimes(store, number)
    const next = await store.write((writer) => reserveExtractNumber(writer, begun))
    const loading = loadCrimes(store, next, twoBatches(), nobodyListens)
    await Promise.all([late, loading])
    expect(next).toBe(number)
    expect(await store.reader.$count(crimes)).toBe(6)
  })
})

async function* twoBatches(between: () => Promise<void> = async () => undefined) {
  yield batch(1)
  await between()
  yield batch(4)
}
