import { expect, test, type Locator, type Page } from '@playwright/test'
import { openDatabase } from '../db/open'
import type { Database } from '../db/client'
import { databaseAddress } from '../db/configuration'
import { openCasesOf, savedAnswer } from './fixtures/open-cases'
import { signIn } from './sign-in'

/*
 * What an auditor types saves itself, where they see it, without getting in their way; and nothing of it is lost when
 * two tabs meet, when the session ends, or when scripts come late.
 */

const saved = /Saved \d\d:\d\d:\d\d/

let database: Database
let cases: string[]
test.beforeAll(async () => {
  database = await openDatabase(databaseAddress())
  cases = await openCasesOf(database.reader, 'auditor')
})
test.afterAll(async () => {
  await database.close()
})

/** A case that nobody has begun. */
function freshCase(): string {
  const id = cases.shift()
  if (!id) throw new Error('The demonstration has no case left to begin.')
  return id
}

const criterion = (page: Page, name = 'Risk assessment') => page.getByRole('region', { name, exact: true })
const note = (page: Page) => criterion(page).getByLabel('Note, without names')
const answer = (page: Page, name: string) => criterion(page).getByRole('radio', { name, exact: true })

/** Opens a case and waits until its scripts are at work. */
async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
}

const caretIn = (box: Locator) => box.evaluate((found: HTMLTextAreaElement) => found.selectionStart)

test('a pause in typing is enough, and neither focus nor caret is moved', async ({ page }) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  await openCase(page, id)
  await note(page).focus()
  await page.keyboard.type('Entry 12 was read, entry 31 was not.')
  for (let back = 0; back < 4; back++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('yet')
  const paused = Date.now()
  await expect(criterion(page)).toContainText(saved)
  expect(Date.now() - paused, 'milliseconds from the last key to ‘Saved’').toBeLessThan(1_500)
  await expect(note(page)).toBeFocused()
  expect(await caretIn(note(page))).toBe('Entry 12 was read, entry 31 was yet'.length)
  await page.keyboard.type(' ')
  await expect(note(page)).toHaveValue('Entry 12 was read, entry 31 was yet not.')
  await expect
    .poll(async () => (await savedAnswer(database.reader, id, 'Risk assessment'))?.note)
    .toBe('Entry 12 was read, entry 31 was yet not.')
  const before = await savedAnswer(database.reader, id, 'Risk assessment')
  await openCase(page, id)
  await expect(note(page)).toHaveValue('Entry 12 was read, entry 31 was yet not.')
  await expect(criterion(page)).toContainText(/Saved \d/)
  expect(await savedAnswer(database.reader, id, 'Risk assessment'), 'to look is not to save').toEqual(before)
})

test('typing without a pause is saved about every second', async ({ page }) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  await openCase(page, id)
  await note(page).focus()
  const lengths = new Set<number>()
  for (let word = 0; word < 15; word++) {
    await page.keyboard.type('and more ', { delay: 25 })
    lengths.add((await savedAnswer(database.reader, id, 'Risk assessment'))?.note.length ?? 0)
  }
  expect([...lengths].filter((length) => length > 0).length).toBeGreaterThanOrEqual(2)
})

test('two tabs: the one that saw an older version is shown both values and chooses', async ({
  page,
  context,
}) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  await openCase(page, id)
  const other = await context.newPage()
  await openCase(other, id)

  await answer(page, 'Yes').check()
  await expect(criterion(page)).toContainText(saved)
  await answer(other, 'No').check()
  const conflict = criterion(other).locator('.app-conflict')
  await expect(conflict).toContainText('AnswerYes')
  await expect(answer(other, 'No')).toBeChecked()
  expect(await savedAnswer(database.reader, id, 'Risk assessment')).toMatchObject({ answer: 'yes' })

  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(conflict).toHaveCount(0)
  await expect(criterion(other)).toContainText(saved)
  expect(await savedAnswer(database.reader, id, 'Risk assessment')).toMatchObject({
    answer: 'no',
    revision: 2,
  })

  await note(page).fill('Typed where the older version is shown')
  const again = criterion(page).locator('.app-conflict')
  await expect(again).toContainText('AnswerNo')
  await expect(note(page)).toHaveValue('Typed where the older version is shown')
  await again.getByRole('button', { name: 'Take the one above' }).click()
  await expect(answer(page, 'No')).toBeChecked()
  await expect(note(page)).toHaveValue('')
  expect(await savedAnswer(database.reader, id, 'Risk assessment')).toMatchObject({ revision: 2, note: '' })
})

test('a session that ends while somebody types costs nothing', async ({ page, context, browser }) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  await openCase(page, id)
  await note(page).fill('Before.')
  await expect(criterion(page)).toContainText(saved)

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, 'auditor')
  await elsewhere.goto('/account')
  await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(elsewhere.getByText('You are signed out, here and')).toBeVisible()

  await note(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' Typed after the session had ended.')
  await expect(page.getByRole('status')).toContainText('you have been signed out')
  await expect(criterion(page)).not.toContainText(saved)
  await expect(note(page)).toBeFocused()
  expect((await savedAnswer(database.reader, id, 'Risk assessment'))?.note).toBe('Before.')

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  const tab = await opened
  await tab.getByLabel('Email address').fill('auditor@force.example')
  await tab.getByLabel('Password').fill('correct horse battery staple')
  await tab.keyboard.press('Enter')
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('You are signed in again')
  await tab.close()

  await expect(criterion(page)).toContainText(saved, { timeout: 20_000 })
  expect((await savedAnswer(database.reader, id, 'Risk assessment'))?.note).toBe(
    'Before. Typed after the session had ended.',
  )
})

test('answers changed in quick succession: the last one wins, and each save is one revision', async ({
  page,
}) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  await openCase(page, id)
  const revisions: number[] = []
  page.on('response', async (response) => {
    if (!response.url().endsWith('/answer')) return
    const body: unknown = await response.json()
    revisions.push((body as { result: { revision: number } }).result.revision)
  })
  await answer(page, 'Yes').focus()
  await page.keyboard.press('Space')
  for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowDown')
  await expect(answer(page, 'No')).toBeChecked()
  await expect(criterion(page)).toContainText(saved)
  await expect
    .poll(() => savedAnswer(database.reader, id, 'Risk assessment'))
    .toMatchObject({ answer: 'no', revision: revisions.length })
  expect(revisions).toEqual(revisions.map((_, place) => place + 1))
})

test('what was answered and typed before the scripts came is saved too', async ({ page }) => {
  const id = freshCase()
  await signIn(page, 'auditor')
  let release = () => {}
  const late = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await late
    await route.continue()
  })
  await page.goto(`/cases/${id}`, { waitUntil: 'commit' })
  await answer(page, 'Yes').check()
  await note(page).fill('Typed on a slow line.')
  await expect(criterion(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible()
  release()
  await expect(criterion(page)).toContainText(saved)
  expect(await savedAnswer(database.reader, id, 'Risk assessment')).toMatchObject({
    answer: 'yes',
    note: 'Typed on a slow line.',
  })
})
