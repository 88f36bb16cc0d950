import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeReader } from './row-place'
import { readWardOutlines } from './ward-outlines'
import { partsOfADegree, WardFinder, type PlacedWard } from './ward-places'

const square = (name: string, west: number, south: number, size: number, hole?: number[]): PlacedWard => ({
  ...{ name, district: name === 'B' ? 'Leeds' : null },
  rings: [
    [west, south, west + size, south, west + size, south + size, west, south + size, west, south],
    ...(hole ? [hole] : []),
  ].map((ring) => ring.map((part) => Math.round(part * partsOfADegree))),
})

const west = square('A', -2, 53, 1, [-1.6, 53.4, -1.4, 53.4, -1.4, 53.6, -1.6, 53.6, -1.6, 53.4])
const wards = [west, square('B', -1, 53, 1)]

describe('the ward of a place', () => {
  const finder = new WardFinder(wards)
  it.each([
    [-1.9, 53.1, 'A'],
    [-0.5, 53.5, 'B'],
    [-1.5, 53.5, undefined],
    [-1.61, 53.5, 'A'],
    [-3, 53.5, undefined],
    [-1.5, 54.1, undefined],
  ])('at %d, %d is %s', (longitude, latitude, name) => {
    expect(finder.find(longitude, latitude)?.name).toBe(name)
  })

  it('is what counting every outline says, for a hundred thousand places of West Yorkshire', () => {
    const read = readWardOutlines(readFileSync('demo/boundaries/west-yorkshire-wards-2013.geojson', 'utf8'))
    if ('problem' in read) throw new Error(read.problem)
    expect(read.places).toHaveLength(124)
    const gridded = new WardFinder(read.places)
    let inWards = 0
    for (let step = 0; step < 100_000; step += 1) {
      // Halton's sequence, bases 2 and 3, over the county and some way beyond.
      const [longitude, latitude] = [-2.2 + halton(step, 2) * 1.1, 53.5 + halton(step, 3) * 0.5]
      const found = gridded.find(longitude, latitude)
      if (found) inWards += 1
      if (step % 50 === 0)
        expect(found?.name).toBe(read.places.find((ward) => insideOf(ward, longitude, latitude))?.name)
    }
    expect(inWards).toBeGreaterThan(20_000)
  })
})

function halton(index: number, base: number): number {
  let [result, part] = [0, 1]
  for (let left = index + 1; left > 0; left = Math.floor(left / base)) {
    part /= base
    result += (left % base) * part
  }
  return result
}

/** By the winding of the outline around the place, another way than the finder's. */
function insideOf({ rings }: PlacedWard, longitude: number, latitude: number): boolean {
  let inside = false
  for (const ring of rings) {
    let turns = 0
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [x1, y1, x2, y2] = ring
        .slice(at, at + 4)
        .map((part, place) => part / partsOfADegree - (place % 2 === 0 ? longitude : latitude)) as [
        number,
        number,
        number,
        number,
      ]
      turns += Math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2)
    }
    if (Math.abs(turns) > Math.PI) inside = !inside
  }
  return inside
}

describe('the coordinates of a row', () => {
  const read = placeReader(wards)
  it('become the ward in which they lie, in degrees or in metres of the National Grid', () => {
    expect(read('-0.5', '53.5')).toEqual({ value: { found: 'ward', ward: 'B', district: 'Leeds' } })
    // Goole, in the square of B.
    expect(read('474500', '423500')).toEqual({ value: { found: 'ward', ward: 'B', district: 'Leeds' } })
    expect(read('-1.5', '53.5')).toEqual({ value: { found: 'no ward' } })
  })
  it('may be missing', () => {
    expect(read('', '53.5')).toEqual({ value: { found: 'none' } })
    expect(read('(blank)', ' ')).toEqual({ value: { found: 'none' } })
  })
  it.each([
    ['west', 'north'],
    ['4300000', '433000'],
    ['-1.5', '433000'],
    ['1,5', '53'],
  ])('%s, %s are refused and not quoted', (x, y) => {
    const reading = read(x, y)
    expect(reading).toMatchObject({ kind: 'not a coordinate' })
    expect(JSON.stringify(reading)).not.toContain(x)
  })
})
