import { expect, test, type Browser, type Page } from '@playwright/test'
import { signIn } from './sign-in'

/*
 * An audit of the cyber-enabled flag in one district, from its plan to what it says of the flag, in browsers that run no
 * scripts. Its two questions come with the demonstration; one of them asks how far a protection order went.
 */

async function seated(browser: Browser, key: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(page, key)
  return page
}

/** Twelve crimes of Leeds, every third of them flagged, and one that does not say. */
const extract = [
  'Crime no,Date recorded,Area,Cyber',
  ...Array.from({ length: 12 }, (_, at) => `13220000${at + 101},${at + 13}/03/2022,Leeds,${at % 3 === 0 ? 'Y' : 'N'}`),
  '13220000999,25/03/2022,Leeds,',
].join('\n') // prettier-ignore

async function plan(page: Page): Promise<string> {
  await page.goto('/audits/new')
  await page.getByLabel('Title').fill('How right is the flag')
  await page.getByLabel('Theme').fill('Flag without scripts')
  const days = [
    { legend: 'First day of the period', day: '1', month: '1' },
    { legend: 'Last day of the period', day: '30', month: '6' },
  ]
  for (const { legend, day, month } of days) {
    const group = page.getByRole('group', { name: legend })
    await group.getByLabel('Day').fill(day)
    await group.getByLabel('Month').fill(month)
    await group.getByLabel('Year').fill('2022')
  }
  for (const district of ['Bradford (BD)', 'Calderdale (CD)', 'Kirklees (KD)', 'Wakefield (WD)'])
    await page.getByLabel(district, { exact: true }).uncheck()
  await page.getByLabel('By the cyber-enabled flag').check()
  await page.getByLabel('Leeds, flagged cases').fill('2')
  await page.getByLabel('Leeds, not flagged cases').fill('3')
  await page.getByLabel('Cases of each district scored a second time').fill('0')
  const checklist = page.getByLabel('Checklist', { exact: true })
  const option = checklist.locator('option', { hasText: 'Stalking: flag and orders' })
  await checklist.selectOption((await option.getAttribute('value')) ?? '')
  await page.getByLabel('Sam Okafor').check()
  await page.getByRole('button', { name: 'Plan the audit' }).last().click()
  await expect(
    page.getByRole('link', { name: 'Choose the question whose yes says that the flag should be on' }),
  ).toBeVisible()
  await expect(page.getByLabel('Leeds, not flagged cases')).toHaveValue('3')
  await page.getByLabel('Which question tells whether the flag should be on').selectOption('cyber-enabled')
  await page.getByRole('button', { name: 'Plan the audit' }).last().click()
  await expect(page.getByText('The audit is planned.')).toBeVisible()
  return new URL(page.url()).pathname
}

async function populate(page: Page, audit: string): Promise<void> {
  await page.goto(`${audit}/population`)
  await page
    .getByLabel(/^Extract, as a CSV file/)
    .setInputFiles({ name: 'flags.csv', mimeType: 'text/csv', buffer: Buffer.from(extract) })
  await page.getByRole('button', { name: 'Upload the extract' }).click()
  await page.getByRole('button', { name: 'Check the whole file' }).click()
  const open = page.getByRole('button', { name: 'Import 13 crimes' })
  await expect(async () => {
    await page.reload()
    await expect(open).toBeVisible({ timeout: 500 })
  }).toPass()
  await open.click()
  await expect(async () => {
    await page.goto(`${audit}/population`)
    await expect(page.getByText('1 of this period do not say whether they are flagged: 12 can be drawn')).toBeVisible({ timeout: 500 }) // prettier-ignore
  }).toPass()
  await page.getByRole('button', { name: 'Freeze the population' }).click()
  await expect(page.getByText('The population is frozen.')).toBeVisible()
  await page.goto(`${audit}/ceremony`)
  await page.getByLabel('The digits, in the order in which they fell').fill('736480195520847361904472')
  await page.getByLabel('Who watched').fill('Devi Prior')
  await page.getByRole('button', { name: 'Draw from these digits' }).click()
  await page.goto(`${audit}/allocation`)
  await page.getByLabel('Robin Hale', { exact: true }).first().uncheck()
  await page.getByRole('button', { name: 'Share the cases out' }).click()
  await expect(page.getByText('The cases are allocated.')).toBeVisible()
}

/** Every case alike: technology was used, and an order went to Legal Services, who advised against it. */
async function score(page: Page, audit: string): Promise<void> {
  await page.goto(`${audit}/cases`)
  await page
    .getByRole('link', { name: /case 1$/ })
    .first()
    .click()
  const form = (name: string) => page.getByRole('form', { name, exact: true })
  const save = async (name: string) => {
    await form(name).getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The answer is saved.')).toBeVisible()
  }
  for (let left = 5; left > 0; left--) {
    await expect(page.getByRole('main')).not.toContainText('flagged')
    await form('Cyber-enabled').getByRole('radio', { name: 'Yes' }).check()
    await save('Cyber-enabled')
    const order = form('Stalking Protection Order')
    await order.getByRole('radio', { name: 'Yes' }).check()
    await order.getByLabel('Furthest step').selectOption('Legal Services asked')
    await save('Stalking Protection Order')
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await expect(
      page.getByRole('link', { name: 'Stalking Protection Order: choose why it went no further' }),
    ).toBeVisible()
    await order.getByLabel('Why it went no further').selectOption('Legal advice against')
    await save('Stalking Protection Order')
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await page.waitForURL((url) => url.searchParams.get('done') === 'finished')
  }
}

test('an audit of the flag is planned, drawn and scored, and says what the flag misses', async ({
  browser,
}) => {
  const lead = await seated(browser, 'lead')
  const audit = await plan(lead)
  await populate(lead, audit)
  await score(await seated(browser, 'auditor'), audit)

  await lead.goto(`${audit}/findings`)
  const flag = lead.getByRole('region', { name: 'How right the cyber-enabled flag is' })
  await expect(flag).toContainText('Missed by the flag: cyber-enabled all the same')
  await expect(flag).toContainText(/3 of 3\. Likely between \d+% and 100% of all 8 \(\d to 8 cases\)\./)
  await expect(flag.getByRole('row', { name: /^Force/ })).toContainText('5 of 5')
  const steps = lead.getByRole('table', { name: /all districts: each step, and what stopped the others$/ })
  await expect(steps.getByRole('row', { name: /^Legal Services asked/ })).toContainText('5 of 5')
  await expect(steps.getByRole('row', { name: /^Legal Services asked/ })).toContainText(
    'Legal advice against 5',
  )
  await expect(lead.getByRole('main')).not.toContainText('non-DA')
})
