import { describe, expect, test } from 'vitest'
import { askToSignInAgain, oneTimePasswordPage, problemPage } from './bare-pages'

const handed = {
  user: 'u1',
  name: 'Ira <b>Voss</b>',
  email: 'ira@force.example',
  password: 'k7mq-2xwd-9pfa-hn3t',
  until: '2021-11-02T09:00:00.000Z',
}

describe('the page with a one-time password', () => {
  test('shows it with its end, is kept by no cache and runs nothing', async () => {
    const page = oneTimePasswordPage(handed)
    const html = await page.text()
    expect(html).toContain('k7mq-2xwd-9pfa-hn3t')
    expect(html).toContain('until 2 November 2021 at 09:00')
    expect(html).toContain('Ira &lt;b&gt;Voss&lt;/b&gt;')
    expect(html).not.toContain('<b>')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html.match(/OFFICIAL/g)).toHaveLength(2)
  })

  test('sent again has nothing to show, and says what to do', async () => {
    const html = await oneTimePasswordPage({ ...handed, password: null }).text()
    expect(html).not.toContain('k7mq')
    expect(html).toContain('set a new one')
  })
})

test('whatever stands in a bare page stands there as text', async () => {
  const sent: [string, string][] = [['title"><script>', '</textarea><script>alert(1)</script>']]
  for (const page of [
    problemPage(409, '<script>alert(1)</script>'),
    askToSignInAgain('/audits/"><script>', sent),
  ])
    expect(await page.text()).not.toContain('<script>')
})
