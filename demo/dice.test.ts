import { describe, expect, it } from 'vitest'
import { dice } from './dice'

describe('dice', () => {
  it('fall the same way for the same seed and another way for another', () => {
    const throwsOf = (seed: string) => {
      const throws = dice(seed)
      return Array.from({ length: 20 }, () => throws.below(1000))
    }
    expect(throwsOf('a')).toEqual(throwsOf('a'))
    expect(throwsOf('a')).not.toEqual(throwsOf('b'))
  })

  it('fall on every side about equally often', () => {
    const throws = dice('even')
    const counts = Array<number>(6).fill(0)
    for (let n = 0; n < 60_000; n += 1) {
      const side = throws.below(6)
      counts[side] = (counts[side] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('fall by weight, and never on a weight of zero', () => {
    const throws = dice('weights')
    const places = Array.from({ length: 10_000 }, () => throws.weighted([0, 1, 3]))
    expect(places.filter((place) => place === 0)).toHaveLength(0)
    expect(places.filter((place) => place === 2).length / 10_000).toBeCloseTo(0.75, 1)
  })

  it('shuffle without losing or doubling anything', () => {
    const items = Array.from({ length: 100 }, (_, n) => n)
    const shuffled = dice('shuffle').shuffled(items)
    expect(shuffled).not.toEqual(items)
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items)
  })
})
