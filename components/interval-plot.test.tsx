import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IntervalPlot, type IntervalRow, position } from './interval-plot'

const row: IntervalRow = {
  label: 'Bradford',
  counts: '13 of 15',
  low: 0.6,
  high: 0.982,
  point: 13 / 15,
  words: 'Likely between 60% and 98%',
}
const draw = (rows: readonly IntervalRow[]) =>
  renderToStaticMarkup(<IntervalPlot label="Risk assessment completed" rows={rows} />)

test('a share is placed on the axis from 0% to 100%, never outside of it', () => {
  expect([0, 0.07, 13 / 15, 1].map(position)).toEqual(['0%', '7%', '86.67%', '100%'])
  expect([-0.01, 1.2].map(position)).toEqual(['0%', '100%'])
})

test('the line runs from low to high and the dot stands at the rate', () => {
  const html = draw([row])
  expect(html).toMatch(/<line x1="60%" x2="98.2%"[^>]*app-interval__range/)
  expect(html).toMatch(/<circle cx="86.67%"/)
})

test('where there is no range yet, nothing is drawn and the words say why', () => {
  const html = draw([{ ...row, low: null, high: null, point: null, words: 'Provisional, 3 unscored' }])
  expect(html).not.toContain('app-interval__range')
  expect(html).not.toContain('<circle')
  expect(html).toContain('Provisional, 3 unscored')
})

test('the picture is read out as one image that says every row', () => {
  expect(draw([row, { ...row, label: 'Leeds', counts: '3 of 15' }])).toContain(
    'role="img" aria-label="Risk assessment completed. Bradford: 13 of 15. Likely between 60% and 98%. ' +
      'Leeds: 3 of 15. Likely between 60% and 98%."',
  )
})
