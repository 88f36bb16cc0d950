import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CellGrid, cellCounts } from './cell-grid'
import { ProgressBar } from './progress-bar'
import { StackedBar } from './stacked-bar'

const states = [
  { key: 'todo', name: 'to do', letter: 'T', fill: 'none' },
  { key: 'scored', name: 'scored', letter: 'S', fill: 'light' },
  { key: 'final', name: 'final', letter: 'F', fill: 'full' },
] as const
const cells = ['scored', 'todo', 'scored'].map((state, at) => ({ state, name: `Case ${at + 1}` }))

test('cells are counted by state, in the order of the states, without those that do not occur', () => {
  expect(cellCounts(states, cells)).toBe('to do 1, scored 2')
})

test('every cell says in words and by a letter what it shows', () => {
  const noted = cells.map((cell, at) => (at === 0 ? { ...cell, note: 'scope to be decided' } : cell))
  const html = renderToStaticMarkup(
    <CellGrid label="Progress" states={states} rows={[{ label: 'Leeds', cells: noted }]} />,
  )
  expect(html).toContain('<ol class="app-cell-grid__cells" aria-label="Leeds">')
  const heard = [...html.matchAll(/govuk-visually-hidden">([^<]+)/g)].map(([, words]) => words)
  expect(heard).toEqual(['Case 1: scored, scope to be decided', 'Case 2: to do', 'Case 3: scored'])
  expect(html.match(/aria-hidden="true">S</g)).toHaveLength(3)
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
