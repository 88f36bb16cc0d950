import { describe, expect, test } from 'vitest'
import { scriptsOf } from './javascript'
import { percentile, watchEventLoop } from './measure'
import { sectionLines } from './report'

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)

  test('is one of the values, by nearest rank', () => {
    expect([0.01, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100])
    expect(percentile([7], 0.99)).toBe(7)
  })

  test('of nothing is refused', () => {
    expect(() => percentile([], 0.5)).toThrow('no values')
  })
})

test('a process that is held makes everybody wait who turns up meanwhile, not one of them', async () => {
  const stop = watchEventLoop()
  await new Promise((resolve) => setTimeout(resolve, 750))
  const until = performance.now() + 300
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 50))
  const { p99, most } = stop()
  expect(most).toBeGreaterThan(250)
  expect(p99).toBeGreaterThan(200)
})

test('the scripts of a page are those in its tags and its data, each once, without those for old browsers', () => {
  const html = `<script src="/_next/static/chunks/a.js" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script>self.__next_f.push([1,"I[1,[\\"/_next/static/chunks/b.js\\",\\"/_next/static/chunks/a.js\\"]]"])</script>`
  expect(scriptsOf(html)).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b.js'])
})

test('a rate stands beside its floor the other way round than a time, and a goal is judged by the ratio', () => {
  const floors = (value: number) => [{ name: 'the floor', value, atMostTimes: 2 }]
  const lines = sectionLines({
    title: 'Speed',
    figures: [
      { what: 'rate', value: 50_000, unit: 'rows a second', floors: floors(150_000) },
      { what: 'time', value: 3_000, unit: 'ms', floors: floors(2_000) },
      { what: 'without a floor here', value: 1, unit: 'ms', floors: [{ name: 'the shell', value: null }] },
    ],
    how: [],
  }).map((line) => line.replaceAll(/ +/g, ' '))
  expect(lines).toContain(' beside the floor 150,000 rows/s 3.00x goal at most 2x: NOT MET')
  expect(lines).toContain(' beside the floor 2.00 s 1.50x goal at most 2x: met')
  expect(lines).toContain(' beside the shell not measured')
})
