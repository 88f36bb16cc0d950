import { describe, expect, it } from 'vitest'
import { isOnTheGrid, placeOnTheGrid } from './national-grid'

const metresApart = (a: { longitude: number; latitude: number }, b: typeof a) =>
  Math.hypot(
    (a.latitude - b.latitude) * 111_320,
    (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180),
  )

describe('a place on the National Grid', () => {
  it.each([
    // The example of the Ordnance Survey's guide, the water tower at Caister, in degrees of WGS 84 (OSTN15).
    ['Caister water tower', 651_409.903, 313_177.27, 1.716073973, 52.658007833],
    // Test points of OSTN15 (Ordnance Survey, OSTN15_OSGM15_TestInput_OSGBtoETRS), rounded to a metre.
    ['St Mary’s, Scilly', 91_492.146, 11_318.804, -6.299777522, 49.922261709],
    ['Leeds', 422_242.186, 433_818.701, -1.663791682, 53.800215198],
    ['Flannan Isles', 71_713.132, 938_516.405, -7.592555606, 58.212622472],
  ])('%s is found in degrees to within ten metres', (_name, easting, northing, longitude, latitude) => {
    expect(metresApart(placeOnTheGrid(easting, northing), { longitude, latitude })).toBeLessThan(10)
  })

  it('is none beyond the grid', () => {
    expect(isOnTheGrid(430_000, 433_000)).toBe(true)
    expect(isOnTheGrid(4_300_000, 433_000)).toBe(false)
    expect(isOnTheGrid(-1.5, 53.8)).toBe(false)
  })
})
