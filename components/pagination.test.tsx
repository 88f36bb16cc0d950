import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Pagination, pagesShown } from './pagination'

test('shows the ends and the neighbours, and fills a gap of a single page', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(1, 3)).toEqual([1, 2, 3])
  expect(pagesShown(4, 8)).toEqual([1, 2, 3, 4, 5, null, 8])
  expect(pagesShown(10, 20)).toEqual([1, null, 9, 10, 11, null, 20])
})

test('says which rows are shown of how many, and where one is', () => {
  const html = renderToStaticMarkup(
    <Pagination page={3} perPage={50} total={120} things="crimes" href={(page) => `?page=${page}`} />,
  )
  expect(html).toContain('Showing 101 to 120 of 120 crimes')
  expect(html).toMatch(/href="\?page=3"[^>]*aria-current="page"/)
  expect(html).not.toContain('rel="next"')
})

test('a list of one page has no links, an empty one says so', () => {
  const html = renderToStaticMarkup(
    <Pagination page={1} perPage={50} total={0} things="crimes" href={(page) => `?page=${page}`} />,
  )
  expect(html).toContain('No crimes')
  expect(html).not.toContain('<a')
})
