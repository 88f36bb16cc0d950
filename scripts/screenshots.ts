import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demonstrationPassword } from '../demo/cast'
import { emailOf } from '../demo/world'
import { must, serveDemonstration } from './served-demonstration'

/*
 * The pictures of the README and the documents, taken from the demonstration in a real browser, wide and phone-narrow,
 * so that they show what the app shows.
 */

interface Picture {
  name: string
  who: string
  /** How to get there from the person's own work, by what stands on the links. */
  way: readonly RegExp[]
}

const pictures: readonly Picture[] = [
  { name: 'your-work', who: 'district', way: [] },
  { name: 'population', who: 'lead', way: [/^Audits$/, /STK-2021-11|risk, training/, /^Population$/] },
  { name: 'receipt', who: 'lead', way: [/^Audits$/, /STK-2021-11|risk, training/, /^Sample$/, /receipt/i] },
  { name: 'scoring', who: 'auditor', way: [/^Score your cases/] },
  { name: 'cases', who: 'second-lead', way: [/^Audits$/, /STK-2020-11|year before/, /^Cases$/] },
  { name: 'findings', who: 'lead', way: [/^Audits$/, /STK-2021-11|risk, training/, /^Findings$/] },
  { name: 'recommendation', who: 'district', way: [/^Respond to/] },
  { name: 'register', who: 'governance', way: [/^Recommendations$/] },
]

const folder = path.resolve('docs', 'screenshots')
const sizes = [
  { suffix: '', width: 1366, height: 900 },
  { suffix: '-narrow', width: 390, height: 844 },
]

async function follow(page: Page, link: RegExp): Promise<void> {
  const before = page.url()
  await page.locator('a').filter({ hasText: link }).first().click()
  await page.waitForURL((url) => url.toString() !== before)
}

async function takeAll(origin: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    for (const picture of pictures) for (const size of sizes) await take(browser, origin, picture, size)
  } finally {
    await browser.close()
  }
}

async function take(
  browser: Browser,
  origin: string,
  picture: Picture,
  size: (typeof sizes)[number],
): Promise<void> {
  const { width, height } = size
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-GB' })
  page.setDefaultTimeout(15_000)
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Email address').fill(emailOf({ key: picture.who }))
  await page.getByLabel('Password').fill(demonstrationPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/`)
  for (const link of picture.way) await follow(page, link)
  await page.waitForLoadState('networkidle')
  const file = `${picture.name}${size.suffix}.png`
  await page.screenshot({ path: path.join(folder, file) })
  console.log(file)
  await page.close()
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(path.join(tmpdir(), 'dip-sample-pictures-'))
  must('npx', ['tsx', 'scripts/machine.ts'])
  must('npm', ['run', 'build', '--silent'])
  const served = await serveDemonstration(data)
  try {
    await takeAll(served.origin)
  } finally {
    served.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
