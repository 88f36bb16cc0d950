import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Column, Table } from './table'

interface Row {
  readonly district: string
  readonly crimes: number
}
const columns: readonly Column<Row>[] = [
  { key: 'district', header: 'District', rowHeader: true, cell: (row) => row.district, total: 'Force' },
  {
    key: 'crimes',
    header: 'Crimes',
    numeric: true,
    cell: (row) => row.crimes,
    total: 30,
    sort: { href: '?sort=crimes', direction: 'descending' },
  },
]
const rows = [
  { district: 'Leeds', crimes: 20 },
  { district: 'Bradford', crimes: 10 },
]
const draw = (shown: readonly Row[]) =>
  renderToStaticMarkup(
    <Table
      caption="Crimes"
      columns={columns}
      rows={shown}
      rowKey={(row) => row.district}
      empty="No crimes yet."
    />,
  )

test('is named by its caption and can be reached and scrolled by keyboard', () => {
  const html = draw(rows)
  const labelledBy = /role="region" aria-labelledby="([^"]+)" tabindex="0"/i.exec(html)?.[1]
  expect(labelledBy).toBeDefined()
  expect(html).toContain(`<caption id="${labelledBy ?? ''}"`)
})

test('every row and every column has its header', () => {
  const html = draw(rows)
  expect(html.match(/scope="row"/g)).toHaveLength(3)
  expect(html.match(/scope="col"/g)).toHaveLength(2)
})

test('a sorted column says so and its link turns the order round', () => {
  const html = draw(rows)
  expect(html).toContain('aria-sort="descending"')
  expect(html).toMatch(/<a [^>]*href="\?sort=crimes"[^>]*>.*sort ascending/)
})

test('sums stand in the foot, and not under an empty table', () => {
  expect(draw(rows)).toMatch(/<tfoot.*Force.*30/)
  const empty = draw([])
  expect(empty).toContain('No crimes yet.')
  expect(empty).not.toContain('<tfoot')
})
