import { expect, test } from '@playwright/test'
import { openDatabase } from '../db/open'
import type { Database } from '../db/client'
import { databaseAddress } from '../db/configuration'
import { openCasesOf, savedAnswer } from './fixtures/open-cases'
import { signIn } from './sign-in'

/* The journey's main steps in a browser that runs no scripts at all: plain forms, plain pages. */

test.use({ javaScriptEnabled: false })

let database: Database
test.beforeAll(async () => {
  database = await openDatabase(databaseAddress())
})
test.afterAll(async () => {
  await database.close()
})

test('a plan that is refused keeps everything that was typed', async ({ page }) => {
  await signIn(page, 'lead')
  await page.getByRole('button', { name: 'Plan an audit' }).click()
  await page.getByLabel('Title').fill('Stalking without scripts')
  await page.getByLabel('Theme').fill('Stalking')
  const lastDay = page.getByRole('group', { name: 'Last day of the period' })
  await lastDay.getByLabel('Day').fill('31')
  await lastDay.getByLabel('Month').fill('4')
  await page.getByLabel('Wakefield (WD)', { exact: true }).uncheck()
  await page.getByLabel('Leeds, non-DA cases').fill('1')
  await page.getByLabel('Sam Okafor').check()
  await page.getByRole('button', { name: 'Plan the audit' }).click()

  await expect(page).toHaveTitle(/^Error: Plan an audit/)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Stalking without scripts')
  await expect(lastDay.getByLabel('Day')).toHaveValue('31')
  await expect(lastDay.getByLabel('Month')).toHaveValue('4')
  await expect(page.getByLabel('Wakefield (WD)', { exact: true })).not.toBeChecked()
  await expect(page.getByLabel('Leeds, non-DA cases')).toHaveValue('1')
  await expect(page.getByLabel('Sam Okafor')).toBeChecked()
})

test('a case is scored by its Save buttons, to the finish', async ({ page }) => {
  const [id] = await openCasesOf(database.reader, 'auditor-two')
  await signIn(page, 'auditor-two')
  await page.goto(`/cases/${id}`)
  const form = (name: string) => page.getByRole('form', { name, exact: true })
  const save = async (name: string, answer: string) => {
    await form(name).getByRole('radio', { name: answer, exact: true }).check()
    if (name === 'Referral') {
      await form(name).locator('summary').click()
      await form(name).getByRole('checkbox', { name: 'IDVA' }).check()
    }
    await form(name).getByLabel('Note, without names').fill(`Written without scripts: ${name}.`)
    await form(name).getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The answer is saved.')).toBeVisible()
  }
  for (const name of ['Cumulative risk', 'Trained investigator', 'Referral']) await save(name, 'Yes')

  await save('Risk assessment', 'No')
  await page.getByRole('button', { name: 'Finish this case' }).click()
  const summary = page.locator('.govuk-error-summary')
  await expect(summary.getByRole('listitem')).toHaveText([
    'Risk assessment: choose why the answer is no',
    'Risk assessment: enter where you looked, for example the log entry and its date',
  ])
  await expect(form('Risk assessment').getByLabel('Note, without names')).toHaveValue(
    'Written without scripts: Risk assessment.',
  )
  await form('Risk assessment').getByLabel('Why the answer is no').selectOption('Stalking section left blank')
  await form('Risk assessment').getByLabel('Evidence: system, entry, date').fill('Form 3 of 2 March 2020')
  await form('Risk assessment').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The answer is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Finish this case' }).click()
  await expect(page.getByText('The case before is finished and locked.')).toBeVisible()
  expect(await savedAnswer(database.reader, id ?? '', 'Risk assessment')).toMatchObject({
    answer: 'no',
    note: 'Written without scripts: Risk assessment.',
  })
})

test('a district responds to a recommendation', async ({ page }) => {
  await signIn(page, 'district')
  await page.getByRole('link', { name: 'Respond to STK-2021-11/LD/02' }).click()
  await page.getByRole('radio', { name: 'Accept in part' }).check()
  await page.getByRole('button', { name: 'Send the response' }).click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Accept in part' })).toBeChecked()
  await page.getByLabel('Reason', { exact: true }).fill('For crimes with a named suspect.')
  await page.getByRole('button', { name: 'Send the response' }).click()
  await expect(page.getByText('The response is recorded.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('For crimes with a named suspect.')
})

test('a summary comes as a Word file that is marked', async ({ page }) => {
  await signIn(page, 'district')
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Audits' }).click()
  await page
    .getByRole('link', { name: /Stalking: risk, training and referral|STK-2021-11/ })
    .first()
    .click()
  await page
    .getByRole('navigation', { name: /^Pages of/ })
    .getByRole('link', { name: 'Summary' })
    .click()
  const form = page.locator('form[action$="/file"]').first()
  const begun = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Word' }).click()
  const download = await begun
  expect(download.suggestedFilename()).toMatch(/^OFFICIAL .*\.docx$/)
  const answer = await page.request.get(download.url())
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
})
