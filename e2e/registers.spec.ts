import { expect, test } from '@playwright/test'
import type { Database } from '../db/client'
import { databaseAddress } from '../db/configuration'
import { openDatabase } from '../db/open'
import { openCasesOf } from './fixtures/open-cases'
import { signIn } from './sign-in'

/* What registers tell and who is told, in a browser that runs no scripts: plain forms, plain pages. */

test.use({ javaScriptEnabled: false })

let database: Database
test.beforeAll(async () => {
  database = await openDatabase(databaseAddress())
})
test.afterAll(async () => {
  await database.close()
})

test('a risk comes first in the work of the contact who was named, until they acknowledge it', async ({
  page,
}) => {
  await signIn(page, 'safeguarding')
  const first = page.locator('.govuk-task-list li').first()
  await expect(first).toContainText('Somebody may be at risk now: Bradford')
  await first.getByRole('link').click()
  await expect(page.getByText('Nobody was mailed: no mail server is set.')).toBeVisible()
  await page.getByRole('button', { name: 'Acknowledge: I have read this' }).click()
  await expect(page.getByText('Acknowledged. The register shows when.')).toBeVisible()
  await expect(page.getByText(/, Toni Marsh$/)).toBeVisible()
  await page.getByRole('link', { name: 'Your work' }).click()
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()
})

test('what the training register has becomes an answer by one press, and not before', async ({ page }) => {
  await signIn(page, 'auditor')
  const confirm = page.getByRole('button', { name: /^Confirm: / })
  for (const id of await openCasesOf(database.reader, 'auditor')) {
    await page.goto(`/cases/${id}`)
    if ((await confirm.count()) > 0) break
  }
  const form = page.getByRole('form', { name: 'Trained investigator', exact: true })
  for (const answer of ['Yes', 'No'])
    await expect(form.getByRole('radio', { name: answer, exact: true })).not.toBeChecked()
  const proposed = (await confirm.innerText()).startsWith('Confirm: yes') ? 'Yes' : 'No'
  // On a wide screen what stands beside a question is shown while somebody is at it.
  await form.getByLabel(/^Evidence/).focus()
  await confirm.click()
  await expect(page.getByText('The answer is saved.')).toBeVisible()
  await expect(form.getByRole('radio', { name: proposed, exact: true })).toBeChecked()
  await expect(form.getByLabel(/^Evidence/)).toHaveValue(
    /^Training register of \d+ \w+ 2021 \(version \d+\): /,
  )
  await expect(page.getByText('Your answer is the one that the register speaks for.')).toBeVisible()
})

test('the picture of progress tells every case by a letter and in words, and adds up', async ({ page }) => {
  await signIn(page, 'second-lead')
  await page.getByRole('link', { name: 'Audits', exact: true }).click()
  await page
    .getByRole('link', { name: /STK-2020-11|year before/ })
    .first()
    .click()
  for (const district of ['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield']) {
    const cells = page.getByRole('list', { name: district }).getByRole('listitem')
    await expect(cells).toHaveCount(15)
    await expect(cells.first()).toHaveText(
      /^[TWS2RF]Case 1: (to do|in work|scored|second-scored|ruled|final)/,
    )
  }
  const totals = page.getByRole('row', { name: /^All/ }).getByRole('cell')
  const numbers = (await totals.allInnerTexts()).map(Number).filter((number) => !Number.isNaN(number))
  expect(numbers.at(-1)).toBe(75)
  expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(75)
})
