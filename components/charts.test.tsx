import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CellGrid, cellCounts } from './cell-grid'
import { ProgressBar } from './progress-bar'
import { StackedBar } from './stacked-bar'

const states = [
  { key: 'todo', name: 'to do', mark: 'empty' },
  { key: 'scored', name: 'scored', mark: 'stripes' },
  { key: 'final', name: 'final', mark: 'solid' },
] as const
const cells = ['scored', 'todo', 'scored'].map((state) => ({ state }))

test('cells are counted by state, in the order of the states, without those that do not occur', () => {
  expect(cellCounts(states, cells)).toBe('to do 1, scored 2')
})

test('a row of cells says in words what it shows', () => {
  const html = renderToStaticMarkup(
    <CellGrid label="Progress" states={states} rows={[{ label: 'Leeds', cells }]} />,
  )
  expect(html).toContain('role="img" aria-label="Leeds: to do 1, scored 2"')
  expect(html.match(/app-mark--stripes/g)).toHaveLength(3)
})

test('the parts of a bar stand end to end and fill it', () => {
  const html = renderToStaticMarkup(
    <StackedBar
      label="Recommendations"
      segments={[
        { label: 'Open', count: 3, mark: 'empty' },
        { label: 'Proposed', count: 0, mark: 'stripes' },
        { label: 'Closed', count: 1, mark: 'solid' },
      ]}
    />,
  )
  const placed = [...html.matchAll(/<rect x="([^"]+)" width="([^"]+)"/g)].map((match) => match.slice(1))
  expect(placed).toEqual([
    ['0%', '75%'],
    ['75%', '25%'],
  ])
  expect(html).toContain('Proposed: 0')
})

test('progress says its words, and nothing out of nothing is no progress', () => {
  const html = renderToStaticMarkup(<ProgressBar label="Scoring" value={0} max={0} />)
  expect(html).toContain('0 of 0')
  expect(html).toMatch(/width="0%"[^>]*app-progress__bar/)
})
