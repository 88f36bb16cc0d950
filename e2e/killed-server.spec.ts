import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { openDatabase } from '../db/open'
import { databaseAddress } from '../db/configuration'
import { freePort } from '../scripts/served-demonstration'
import { openCasesOf, savedAnswer } from './fixtures/open-cases'
import { signIn } from './sign-in'

/*
 * The server is killed, as by a power cut, while somebody types. It has a store of its own, a copy of the
 * demonstration: what was shown as saved is there when it is back, and what was typed meanwhile follows by itself.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-killed-'))
const store = path.join(folder, 'dip-sample.db')
let server: ChildProcess | undefined
let origin = ''

test.beforeAll(async () => {
  copyFileSync(path.join(path.dirname(databaseAddress()), 'played.db'), store)
  origin = `http://localhost:${await freePort()}`
  server = await serve()
})
test.afterAll(async () => {
  await kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the production build on the same store and the same port. */
async function serve(): Promise<ChildProcess> {
  const started = spawn('npx', ['tsx', 'scripts/start.ts'], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: `file:${store}`,
      PORT: new URL(origin).port,
      ORIGIN: origin,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A process group of its own: the kill has to reach the server behind npx and tsx, and nothing else.
    detached: true,
  })
  await expect
    .poll(async () => (await fetch(`${origin}/sign-in`).catch(() => undefined))?.ok, { timeout: 30_000 })
    .toBe(true)
  return started
}

/** No warning, no last write: SIGKILL to everything that was started. */
async function kill(): Promise<void> {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  process.kill(-server.pid, 'SIGKILL')
  await ended
}

async function inTheStore<T>(
  look: (reader: Awaited<ReturnType<typeof openDatabase>>['reader']) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(store)
  try {
    return await look(database.reader)
  } finally {
    await database.close()
  }
}

const criterion = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const saved = /Saved \d\d:\d\d:\d\d/

test.use({ baseURL: async ({}, use) => use(origin) })

test('killing the server in the middle of scoring loses nothing that was shown as saved', async ({
  page,
}) => {
  const id = await inTheStore(async (reader) => (await openCasesOf(reader, 'auditor'))[0] ?? '')
  await signIn(page, 'auditor')
  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)

  const [risk, referral] = [criterion(page, 'Risk assessment'), criterion(page, 'Referral')]
  await risk.getByRole('radio', { name: 'Yes' }).check()
  await risk.getByLabel('Note, without names').fill('Form 7 is linked.')
  await expect(risk).toContainText(saved)
  const note = referral.getByLabel('Note, without names')
  await note.focus()
  await page.keyboard.type('Saved before the power went')
  await expect(referral).toContainText(saved)

  await page.keyboard.type(', and typed')
  await kill()
  await page.keyboard.type(' while the server was away.', { delay: 20 })
  await expect(referral).toContainText('Not saved, retrying')
  await expect(page.getByRole('status')).toContainText('Not saved, retrying. Keep this page open')
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('Saved before the power went, and typed while the server was away.')
  expect(await inTheStore((reader) => savedAnswer(reader, id, 'Risk assessment'))).toMatchObject({
    answer: 'yes',
    note: 'Form 7 is linked.',
  })
  expect((await inTheStore((reader) => savedAnswer(reader, id, 'Referral')))?.note).toMatch(
    /^Saved before the power went/,
  )

  server = await serve()
  await expect(referral).toContainText(saved, { timeout: 30_000 })
  await expect(page.getByRole('status')).toContainText(saved)
  await page.reload()
  await expect(risk.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await expect(risk.getByLabel('Note, without names')).toHaveValue('Form 7 is linked.')
  await expect(note).toHaveValue('Saved before the power went, and typed while the server was away.')
})
