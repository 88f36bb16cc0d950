import { expect, test, type Browser, type Page } from '@playwright/test'
import { signIn } from './sign-in'

/*
 * Moderation, queries on answers, examples of rulings and calibration, each by whoever does it, in browsers that run no
 * scripts: plain forms, plain pages.
 */

async function seated(browser: Browser, key: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, key)
  return page
}

const says = (page: Page, sentence: string) => expect(page.getByText(sentence)).toBeVisible()
const problem = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('alert').getByRole('link', { name: sentence })).toBeVisible()

test('agreed answers pass in one act; a ruling becomes an example that the next version takes', async ({
  browser,
}) => {
  const lead = await seated(browser, 'second-lead')
  await lead.getByRole('link', { name: 'Rule on the disagreements of STK-2020-11' }).click()
  await lead.getByRole('button', { name: /^Pass all \d+ agreed answers$/ }).click()
  await says(lead, 'The agreed answers are passed.')
  await says(lead, 'Everything that both scores agree on is passed.')

  const ruling = lead.getByRole('form', { name: /^Ruling on / }).first()
  await ruling.getByRole('radio', { name: 'Yes' }).check()
  await ruling.getByLabel('Reason for the ruling').fill('Mrs Dunmore says so')
  await ruling.getByRole('button', { name: 'Rule' }).click()
  await problem(lead, 'The reason: ‘Dunmore’ reads like personal data')
  await ruling.getByLabel('Reason for the ruling').fill('Entry 37 holds it.')
  await ruling.getByRole('button', { name: 'Rule' }).click()
  await says(lead, 'The ruling is recorded. Both scores stay as they are.')

  const example = 'What stands in an attached document is recorded.'
  await lead.getByText('Make an example of this ruling').first().click()
  await lead.getByLabel('The example, for auditors who know nothing of this case').first().fill(example)
  await lead.getByRole('button', { name: 'Put it by for the next version' }).first().click()
  await says(lead, 'The example waits for the next version of the checklist.')

  await lead.getByRole('link', { name: 'Checklists' }).click()
  await lead.getByRole('link', { name: 'Version 1 of Stalking: core four' }).click()
  await lead.getByRole('button', { name: 'Draft a new version' }).click()
  const waiting = lead.getByRole('table', { name: 'Waiting to be taken into this draft' })
  await waiting.getByRole('row', { name: new RegExp(example) }).getByRole('button', { name: 'Take it in' }).click() // prettier-ignore
  await says(lead, 'The example is taken into the guidance of this draft.')
  await expect(
    lead.getByRole('table', { name: 'In the guidance of this version' }).getByRole('row', { name: new RegExp(example) }), // prettier-ignore
  ).toBeVisible()
})

test('a query is asked, answered and resolved, each when it is somebody’s turn', async ({ browser }) => {
  const lead = await seated(browser, 'second-lead')
  await lead.getByRole('link', { name: 'Reply to a query on ‘Trained investigator’' }).first().click()
  const address = lead.url()
  const thread = (page: Page) => page.getByRole('article', { name: /^Trained investigator/ }).first()
  await thread(lead).getByText('Reply', { exact: true }).first().click()
  await thread(lead).getByRole('button', { name: 'Reply' }).click()
  await problem(lead, 'Enter the reply')
  await thread(lead).getByLabel('Your reply').fill('Yes, where the month lies before.')
  await thread(lead).getByRole('button', { name: 'Reply' }).click()
  await says(lead, 'The reply is added.')

  const scorer = await seated(browser, 'auditor-two')
  await scorer.getByRole('link', { name: 'Read the reply on ‘Trained investigator’' }).first().click()
  expect(scorer.url()).toBe(address)
  await thread(scorer).getByText('Resolve', { exact: true }).click()
  await thread(scorer).getByLabel('What was settled').fill('Stands as it is.')
  await thread(scorer).getByRole('button', { name: 'Resolve the query' }).click()
  await says(scorer, 'The query is resolved and stays with the case.')
  await expect(thread(scorer)).toContainText('Stands as it is.')
  await scorer.emulateMedia({ media: 'print' })
  await expect(thread(scorer).getByText('Yes, where the month lies before.')).toBeVisible()
  await expect(scorer.getByText('Ask about an answer')).toBeHidden()
})

test('a lead auditor writes a calibration set, and an auditor scores it before the audit that asks for it', async ({
  browser,
}) => {
  const lead = await seated(browser, 'lead')
  await lead.getByRole('link', { name: 'Checklists' }).click()
  await lead.getByRole('button', { name: 'Calibration sets' }).click()
  await lead.getByRole('button', { name: 'Start a calibration set' }).click()
  await lead.getByLabel('Title').fill('One that is easy')
  await lead.getByLabel('Checklist').selectOption({ label: 'Stalking: core four, version 1' })
  await lead.getByRole('button', { name: 'Start the set' }).click()
  await lead.getByRole('button', { name: 'Add a case' }).click()
  await lead.getByLabel('Title').fill('At the front desk')
  await lead.getByLabel('Not domestic (non-DA)').check()
  await lead.getByLabel('What is in the records').fill('Mrs Kestrel rang the front desk.')
  for (const criterion of ['Risk assessment', 'Cumulative risk', 'Trained investigator', 'Referral']) {
    const part = lead.getByRole('region', { name: criterion })
    await part.getByRole('radio', { name: 'Yes' }).check()
    await part.getByLabel(`Why: ${criterion}`).fill(`It is recorded: ${criterion}.`)
  }
  await lead.getByRole('button', { name: 'Add the case' }).click()
  await problem(lead, 'The text: ‘Kestrel’ reads like personal data')
  await lead.getByLabel('What is in the records').fill('She rang the front desk.')
  await lead.getByRole('button', { name: 'Add the case' }).click()
  await lead.getByRole('button', { name: 'Publish the set' }).click()
  await says(lead, 'The set is published. Audits that use its checklist can ask for it from now on.')

  await lead.goto('/audits/new')
  await lead.getByLabel('Title').fill('With a calibration')
  await lead.getByLabel('Theme').fill('Calibrated')
  await lead.getByLabel('Checklist', { exact: true }).selectOption({ index: 1 })
  const asked = lead.getByLabel('Calibration before the scoring (optional)')
  await asked.selectOption(
    (await asked.locator('option', { hasText: 'One that is easy' }).getAttribute('value')) ?? '',
  )
  await lead.getByLabel('Sam Okafor').check()
  await lead.getByRole('button', { name: 'Plan the audit' }).last().click()
  await says(lead, 'The audit is planned.')
  const audit = new URL(lead.url()).pathname

  const auditor = await seated(browser, 'auditor')
  await auditor.goto(`${audit}/calibration`)
  await auditor.getByRole('button', { name: 'Begin your calibration' }).click()
  await expect(auditor.getByText('It is recorded')).toHaveCount(0)
  await auditor.getByRole('button', { name: 'Save and go on' }).click()
  await problem(auditor, 'Referral: choose an answer')
  for (const criterion of ['Risk assessment', 'Cumulative risk', 'Trained investigator', 'Referral'])
    await auditor
      .getByRole('region', { name: criterion })
      .getByRole('radio', { name: criterion === 'Referral' ? 'Cannot tell' : 'Yes' })
      .check()
  await auditor.getByRole('button', { name: 'Save and go on' }).click()
  await lead.goto(`${audit}/calibration`)
  await expect(lead.getByRole('row', { name: /^Sam Okafor/ })).toContainText('1 of 1 scored')
  await auditor.getByRole('button', { name: 'Finish the calibration' }).click()
  await expect(auditor.getByRole('row', { name: /^Referral Cannot tell Yes Differs/ })).toContainText(
    'It is recorded: Referral.',
  )
  await lead.reload()
  await lead.getByRole('link', { name: '3 of 4 the same as agreed by Sam Okafor' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Calibration of Sam Okafor')
})
