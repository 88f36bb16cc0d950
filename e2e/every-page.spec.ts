import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { routes } from '../app/routes'
import { allows } from '../domain/permissions'
import { addressesOf } from './addresses'
import { demonstration, type Demonstration } from './demonstration'
import { signIn } from './sign-in'

/*
 * Every page that somebody may open, wide and phone-narrow: nothing for axe to find, nothing wider than the screen, the
 * marking at both ends, one h1, a title that fits, and no complaint in the console, the content security policy's
 * among them.
 */

const people = ['lead', 'auditor', 'district', 'safeguarding', 'governance', 'administrator']
const [wide, narrow] = [1366, 320]

/** Files to download are not pages, nor is what a page asks for in the background. */
const isPage = (path: string) => !/file$|kit$|identifiers$|problems$|state$|\/api\//.test(path)

let demo: Demonstration
test.beforeAll(async () => {
  demo = await demonstration()
})
test.afterAll(async () => {
  await demo.database.close()
})

/** Pages on which axe has been over the narrow layout: it is the same for everybody. */
const seenNarrow = new Set<string>()

for (const key of people)
  test(`pages of ${key}`, async ({ page }) => {
    test.setTimeout(600_000)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    await signIn(page, key)
    const person = demo.person(key)
    const addresses = routes
      .filter(({ method, path, asks }) => method === 'GET' && isPage(path) && asks !== 'anyone')
      .flatMap((rule) => addressesOf(rule, demo))
      .filter(({ rule, subject }) => rule.asks !== 'anyone' && allows(rule.asks, person, subject))
    expect(addresses.length).toBeGreaterThan(3)
    const faults: string[] = []
    for (const { address, rule } of addresses) {
      await page.setViewportSize({ width: wide, height: 768 })
      const answer = await page.goto(address)
      if (answer?.status() === 404) continue
      for (const fault of [...(await axeFaults(page)), ...(await layoutFaults(page, wide))])
        faults.push(`${address}: ${fault}`)
      await page.setViewportSize({ width: narrow, height: 768 })
      const unseen = !seenNarrow.has(rule.path)
      seenNarrow.add(rule.path)
      for (const fault of [...(unseen ? await axeFaults(page) : []), ...(await layoutFaults(page, narrow))])
        faults.push(`${address} at ${narrow} pixels: ${fault}`)
    }
    expect(faults).toEqual([])
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  })

test('the sign-in page is as good as the others', async ({ page }) => {
  for (const width of [wide, narrow]) {
    await page.setViewportSize({ width, height: 768 })
    await page.goto('/sign-in')
    expect([...(await axeFaults(page)), ...(await layoutFaults(page, width))]).toEqual([])
  }
})

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`)
}

async function layoutFaults(page: Page, width: number): Promise<string[]> {
  const faults: string[] = []
  const taken = await page.evaluate(() => document.documentElement.scrollWidth)
  if (taken > width) faults.push(`${taken} pixels wide on a screen of ${width}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`${headings} h1`)
  const markings = await page.locator('.app-marking', { hasText: /OFFICIAL(-SENSITIVE)?$/ }).count()
  if (markings < 2) faults.push('the marking is not at both ends')
  if (!/ - Dip Sample$/.test(await page.title())) faults.push(`the title is '${await page.title()}'`)
  return faults
}
