import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Page, pageTitle } from './page'

const errors = [
  { field: 'title', message: 'Enter a title' },
  { message: 'Somebody else has changed the plan' },
]
const count = (html: string, text: string) => html.split(text).length - 1

test('says in the title of the window that something is wrong', () => {
  expect(pageTitle('Plan an audit', errors)).toBe('Error: Plan an audit - Dip Sample')
  expect(pageTitle('Plan an audit')).toBe('Plan an audit - Dip Sample')
})

test('carries its marking at the top and at the bottom', () => {
  const html = renderToStaticMarkup(
    <Page title="Case 7" marking="OFFICIAL-SENSITIVE">
      <p>text</p>
    </Page>,
  )
  const places = [html.indexOf('OFFICIAL-SENSITIVE'), html.lastIndexOf('OFFICIAL-SENSITIVE')]
  expect(places[0]).toBeLessThan(html.indexOf('<main'))
  expect(places[1]).toBeGreaterThan(html.indexOf('</main>'))
})

test('has one h1, and none of its own where the question on it is the h1', () => {
  const own = renderToStaticMarkup(
    <Page title="Plan an audit" marking="OFFICIAL">
      <p>text</p>
    </Page>,
  )
  expect(count(own, '<h1')).toBe(1)
  const asked = renderToStaticMarkup(
    <Page title="Plan an audit" marking="OFFICIAL" heading={null}>
      <p>text</p>
    </Page>,
  )
  expect(count(asked, '<h1')).toBe(0)
})

test('shows every error before the h1, and no success beside them', () => {
  const html = renderToStaticMarkup(
    <Page title="Plan an audit" marking="OFFICIAL" errors={errors} success="Saved">
      <p>text</p>
    </Page>,
  )
  expect(html).toContain('<title>Error: Plan an audit - Dip Sample</title>')
  expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('<h1'))
  expect(html).toContain('<a href="#title">Enter a title</a>')
  expect(html).toContain('Somebody else has changed the plan')
  expect(html).not.toContain('Saved')
})

test('signs out by a form that is posted, with what it must carry', () => {
  const html = renderToStaticMarkup(
    <Page
      title="Your work"
      marking="OFFICIAL"
      person={{ name: 'Asha Verma', role: 'Lead auditor' }}
      signOut={{ action: '/sign-out', hidden: { token: 'abc' } }}
    >
      <p>text</p>
    </Page>,
  )
  expect(html).toMatch(/<form [^>]*action="\/sign-out" method="post"/)
  expect(html).toMatch(/<input type="hidden"[^>]*name="token"[^>]*value="abc"/)
})
