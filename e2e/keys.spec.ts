import { expect, test, type Page } from '@playwright/test'
import { openDatabase } from '../db/open'
import type { Database } from '../db/client'
import { databaseAddress } from '../db/configuration'
import { openCasesOf, savedAnswer } from './fixtures/open-cases'
import { signIn } from './sign-in'

/*
 * A case answered by single keys: they act where nothing is typed, never in a field, and not at all for somebody who
 * switched them off (WCAG 2.2, 2.1.4).
 */

let database: Database
let cases: string[]
test.beforeAll(async () => {
  database = await openDatabase(databaseAddress())
  cases = await openCasesOf(database.reader, 'auditor')
})
test.afterAll(async () => {
  await database.close()
})

async function openCase(page: Page): Promise<string> {
  const id = cases.shift() ?? ''
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('button', { name: /^Keys/ })).toBeVisible()
  return id
}

const criterion = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const chosen = (page: Page, name: string) => criterion(page, name).getByRole('radio', { checked: true })

test('a case is answered, filled in and finished without the mouse', async ({ page }) => {
  await signIn(page, 'auditor')
  const id = await openCase(page)
  await expect(page.getByText(/^Your case \d+ of \d+, 4 unanswered$/)).toBeVisible()
  const box = await page.getByRole('button', { name: 'Finish this case' }).boundingBox()
  expect(box && box.y + box.height, 'the end of the case, on a laptop of 1366 by 768').toBeLessThan(768)

  await page.keyboard.press('c')
  await expect(chosen(page, 'Risk assessment')).toHaveAccessibleName('Cannot tell')
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(chosen(page, 'Cumulative risk')).toHaveCount(0)
  await expect(page.getByRole('status')).toContainText('Cumulative risk: not applicable cannot be chosen')
  await page.keyboard.press('y')
  await page.keyboard.press('u')
  await expect(criterion(page, 'Trained investigator').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.keyboard.press('k')
  await expect(chosen(page, 'Trained investigator')).toBeFocused()
  await expect(page.getByText(/^Your case \d+ of \d+, all 4 answered$/)).toBeVisible()

  const evidence = criterion(page, 'Trained investigator').getByLabel('Evidence: system, entry, date')
  await evidence.focus()
  await page.keyboard.type('Any yes? No, can jack.')
  await expect(evidence).toHaveValue('Any yes? No, can jack.')
  await expect(chosen(page, 'Trained investigator')).toHaveAccessibleName('No')

  await page.keyboard.press('Control+Enter')
  const summary = page.locator('.govuk-error-summary')
  await expect(summary.getByRole('listitem')).toHaveText([
    "Risk assessment: give the reason for 'cannot tell'",
    'Trained investigator: choose why the answer is no',
    "Referral: give the reason for 'not applicable'",
  ])
  await summary.getByRole('link', { name: 'Trained investigator: choose why' }).press('Enter')
  await expect(criterion(page, 'Trained investigator').getByLabel('Why the answer is no')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  for (const name of ['Risk assessment', 'Referral'])
    await criterion(page, name)
      .getByLabel(/^Reason/)
      .fill('The record is restricted: form 7.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The case before is finished and locked.')).toBeVisible()
  expect(await savedAnswer(database.reader, id, 'Trained investigator')).toMatchObject({ answer: 'no' })
})

test('the keys are listed by ?, and can be switched off and on again for good', async ({ page }) => {
  await signIn(page, 'auditor')
  await openCase(page)
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Answer not applicable')
  const kept = page.waitForResponse('**/account/shortcuts')
  await list.getByRole('button', { name: 'Switch shortcuts off' }).press('Enter')
  expect((await kept).status()).toBe(200)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: /^Keys/ }).focus()
  await page.keyboard.press('y')
  await expect(page.getByText(/, 4 unanswered$/)).toBeVisible()

  await page.goto('/account')
  await page.getByRole('button', { name: 'Switch shortcuts on' }).press('Enter')
  await expect(page.getByText('Your keyboard shortcuts are switched.')).toBeVisible()
  await openCase(page)
  await page.keyboard.press('y')
  await expect(page.getByText(/, 3 unanswered$/)).toBeVisible()
})
