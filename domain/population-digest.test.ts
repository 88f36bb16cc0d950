import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PopulationDigest } from './population-digest'
import { populationHash } from './sampling'

function digestOf(pages: readonly (readonly string[])[]): { hash: string; steps: number } {
  const digest = new PopulationDigest()
  for (const page of pages) digest.add(page)
  const steps = digest.steps()
  for (let taken = 0; ; taken++) {
    const step = steps.next()
    if (step.done) return { hash: step.value, steps: taken }
  }
}

test('the hash of a list in pages is the hash of the list, however it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 40 }), { maxLength: 9 }),
      (pages) => {
        expect(digestOf(pages).hash).toBe(populationHash(pages.flat()))
      },
    ),
  )
})

test('a long list is hashed in many short steps', () => {
  const ids = Array.from({ length: 50_000 }, (_, n) => `LD-${String((n * 7919) % 50_000).padStart(6, '0')}`)
  const { hash, steps } = digestOf([ids.slice(0, 20_000), ids.slice(20_000)])
  expect(hash).toBe(populationHash(ids))
  expect(steps).toBeGreaterThanOrEqual(12)
})
