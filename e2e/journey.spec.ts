import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Browser } from '@playwright/test'
import { demonstrationPassword } from '../demo/cast'
import { brokenExtract, faults, mendedExtract } from './fixtures/extract'
import { audit, newcomer } from './fixtures/new-audit'
import { ChoosePassword, NewUser, OneTimePassword } from './pages/accounts'
import { Keyboard } from './pages/keyboard'
import { CheckReport, Columns, PlanAnAudit, Population } from './pages/population'
import { Recommendation, Register, Trail } from './pages/recommendation'
import { Allocation, Receipt, Sample } from './pages/sample'
import { Moderation, Scoring, type Given } from './pages/scoring'
import { Screen, YourWork } from './pages/screen'
import { Draft, Findings, NewFinding, NewRecommendation, Readiness } from './pages/write-up'
import { signIn } from './sign-in'

/*
 * An audit of somebody's own, beside those of the demonstration, from the account of a new auditor to the verified
 * closure: each part by whoever does it, with their own file, on the keyboard alone.
 */

const chosenPassword = 'four grey geese over water'
const seed = '736480195520847361904472'
const recommended = `${audit.reference}/LD/01`
const criteria = ['Risk assessment', 'Cumulative risk', 'Trained investigator', 'Referral']

const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-journey-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.use({ actionTimeout: 10_000 })

/** Somebody at a screen of their own. */
async function seated(browser: Browser, key: string, password = demonstrationPassword): Promise<Keyboard> {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await signIn(page, key, password)
  return new Keyboard(page)
}

function inDays(days: number): { day: number; month: number; year: number } {
  const then = new Date(Date.now() + days * 86_400_000)
  return { day: then.getUTCDate(), month: then.getUTCMonth() + 1, year: then.getUTCFullYear() }
}

function written(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function verifyDraw(receipt: string, list: string) {
  const command = ['run', '--silent', 'verify-draw', '--', receipt, list]
  const { status, stdout } = spawnSync('npm', command, { encoding: 'utf8' })
  return { status, stdout }
}

/** The answers that both auditors give, so that every second case of a district has no referral. */
function answersTo(criterion: string, number: number): Given {
  return criterion === 'Referral' && number % 2 === 0
    ? { answer: 'No', because: 'Leaflet only', evidence: `Referral log of case ${number}, 14 March 2022` }
    : { answer: 'Yes' }
}

/** Scores everything that an auditor was given. They see one case otherwise than their colleague. */
async function scoreEverything(keys: Keyboard, otherwise: string | null): Promise<void> {
  const scoring = new Scoring(keys)
  for (let left = 30; left > 0; left--) {
    await scoring.ready()
    const title = await scoring.title()
    const number = Number(title.split(' ').at(-1))
    for (const criterion of criteria) {
      const differs = title === otherwise && criterion === 'Risk assessment'
      const no: Given = {
        answer: 'No',
        because: 'Searched where it should be, not recorded',
        evidence: 'Entries 1 to 40',
      }
      await scoring.give(criterion, differs ? no : answersTo(criterion, number))
    }
    if ((await scoring.finishAndGoOn()) === 'was the last') return
  }
  throw new Error('There is no end of cases.')
}

test('a new audit goes its whole way, by keyboard, each part by whoever does it', async ({ browser }) => {
  test.setTimeout(600_000)

  const oneTime = await test.step('the administrator adds an auditor and hands a password over', async () => {
    const keys = await seated(browser, 'administrator')
    const form = new NewUser(keys)
    await form.open()
    await form.create(newcomer)
    return (await new OneTimePassword(keys, newcomer.name).shown()).read()
  })

  const mina = await test.step('the auditor signs in with it and has to choose her own', async () => {
    const keys = await seated(browser, newcomer.key, oneTime)
    const choose = await new ChoosePassword(keys).shown()
    await choose.holdsFast()
    await choose.change(oneTime, chosenPassword)
    return keys
  })

  const lead = await seated(browser, 'lead')
  const work = new YourWork(lead)
  const population = new Population(lead)

  await test.step('the lead auditor plans', async () => {
    await work.shown()
    await lead.follow('Plan an audit')
    await (await new PlanAnAudit(lead).shown()).plan(audit)
    const overview = await new Screen(lead, audit.title).shown()
    await overview.says('The audit is planned.')
    await lead.follow('Import the extract')
  })

  const report = new CheckReport(lead)
  const check = async (file: string) => {
    await (await population.shown()).upload(file)
    await (await new Columns(lead).shown()).check({ field: 'Offence', column: 'Stalking type' })
    await report.shown()
  }

  await test.step('a file with two broken rows is refused whole, with row and column of each', async () => {
    await check(written('broken.csv', brokenExtract()))
    await report.names(faults)
    await report.drop()
    await expect(lead.page.getByText('What the extract holds')).toHaveCount(0)
  })

  await test.step('the mended file is mapped, checked, imported and frozen', async () => {
    const { csv, crimes } = mendedExtract()
    await check(written('extract.csv', csv))
    await report.import(crimes)
    await population.freeze()
  })

  await test.step('the seed is typed before witnesses, and anybody can make the draw again', async () => {
    await population.place('Sample')
    const sample = await new Sample(lead).shown()
    await sample.draw(seed, 'Chris Dunmore, Devi Prior')
    await sample.says('The sample is drawn.')
    await lead.follow('Receipt of the draw')
    const [receipt, list] = [path.join(folder, 'receipt.json'), path.join(folder, 'ids.csv')]
    await (await new Receipt(lead).shown()).keep(receipt, list)
    const verdict = verifyDraw(receipt, list)
    expect(verdict.stdout).toContain(`Seed ${seed} (typed, witnessed by Chris Dunmore, Devi Prior)`)
    expect(verdict).toMatchObject({ status: 0, stdout: expect.stringContaining('The receipt holds') })
    const altered = written('altered.csv', readFileSync(list, 'utf8').replace(/\d(?=\D|$)/m, otherDigit))
    expect(verifyDraw(receipt, altered)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('The receipt does not hold.'),
    })
  })

  const disputed = await test.step('the cases are shared out', async () => {
    await work.take(`Allocate the cases of ${audit.reference}`)
    const allocation = await new Allocation(lead).shown()
    await allocation.share()
    return `Leeds case ${await allocation.secondCaseOf('Leeds')}`
  })

  await test.step('a case cannot be finished before everything is answered', async () => {
    await new YourWork(mina).take(`Score your cases of ${audit.reference}`)
    const scoring = new Scoring(mina)
    await scoring.ready()
    await scoring.give('Risk assessment', { answer: 'No', evidence: 'Entries 1 to 12' })
    await scoring.finish()
    await scoring.refuses(
      'Risk assessment: choose why the answer is no',
      ...criteria.slice(1).map((criterion) => `${criterion}: choose an answer`),
    )
    await expect(
      scoring.criterion('Risk assessment').getByLabel('Evidence: system, entry, date'),
    ).toHaveValue('Entries 1 to 12')
  })

  await test.step('the auditors score their cases, and differ on one answer', async () => {
    await scoreEverything(mina, null)
    const sam = await seated(browser, 'auditor')
    await new YourWork(sam).take(`Score your cases of ${audit.reference}`)
    await scoreEverything(sam, disputed)
  })

  await test.step('the lead auditor rules on it', async () => {
    await work.menu('Your work')
    await lead.follow(`Write up and issue ${audit.reference}`)
    const findings = await new Findings(lead).shown()
    await findings.holds('1 case is not finished or not ruled on.')
    await findings.place('Cases')
    await lead.follow('Moderation (1 to rule on)')
    const moderation = await new Moderation(lead).shown()
    await moderation.holds(`${disputed}: Risk assessment`)
    await moderation.rule(
      'Risk assessment',
      'Yes',
      'Entry 3 holds the form; the second score did not look there.',
    )
    await moderation.says('ruling')
    await moderation.passAgreed(11)
  })

  const findings = new Findings(lead)
  await test.step('findings show k of n with a range; one is written, and a recommendation from it', async () => {
    await findings.place('Findings')
    await findings.shown()
    const figure = await findings.figure('Referral', 'Leeds')
    await expect(figure).toContainText(/[012] of 2 likely between \d+% and/)
    await expect(figure).toContainText('(2 of 4, 50%, unweighted)')
    await lead.follow('Write a finding on Referral')
    await (
      await new NewFinding(lead).shown()
    ).write(
      'Leeds',
      'Finding',
      'A referral was made in [counts] cases; the other victims were given a leaflet.',
    )
    await findings.says('The finding is written.')
    await findings.bound('2 of 4')
    await findings.recommendFrom()
    await (
      await new NewRecommendation(lead).shown()
    ).write(
      'Every victim of stalking is offered a referral to an advocate, and the answer is recorded.',
      { role: 'Detective Inspector, Safeguarding', name: 'Ira Stone' },
      'At least 12 of 15 at the re-audit.',
    )
    await new Screen(lead, 'Recommendations').says('The recommendation is written as a draft.')
  })

  await test.step('what is missing before the issue is shown, put right, and the audit is issued', async () => {
    await lead.follow('What is missing before issue')
    await new Readiness(lead).shown()
    await lead.follow(`${recommended} lacks a due date.`)
    await (await new Draft(lead).shown()).dueOn(inDays(60))
    await new Recommendation(lead, recommended).says('The draft is changed.')
    await lead.follow(audit.reference)
    await new Screen(lead, audit.title).shown()
    await lead.follow('Issue to the districts')
    await (await new Readiness(lead).shown()).issue()
  })

  const district = await seated(browser, 'district')
  const asked = new Recommendation(district, recommended)
  await test.step('the district lead sees the own district and nothing of the others', async () => {
    await new YourWork(district).take(`Respond to ${recommended}`)
    await asked.shown()
    await district.follow(audit.reference)
    const overview = await new Screen(district, audit.title).shown()
    await overview.place('Findings')
    const read = await new Findings(district).shown()
    await read.holds('You see your own district and the force as a whole.')
    await expect(await read.figure('Referral', 'Leeds')).toBeVisible()
    await expect(await read.figure('Referral', 'Bradford')).toHaveCount(0)
    const other = district.page.url().replace(/findings$/, 'summary/BD')
    expect((await district.page.request.get(other)).status()).toBe(404)
  })

  await test.step('it responds, acts and proposes closure', async () => {
    await new YourWork(district).take(`Respond to ${recommended}`)
    await asked.accept()
    await asked.act('Brief the supervisors of both teams', 'Ira Stone', inDays(20))
    await asked.proposeClosure('The supervisors were briefed.', 'Briefing note 4')
  })

  const governance = await seated(browser, 'governance')
  const judged = new Recommendation(governance, recommended)
  await test.step('governance returns it once, and verifies the second proposal', async () => {
    await new YourWork(governance).take(`Verify the closure of ${recommended}`)
    await (
      await judged.shown()
    ).returnClosure('A briefing is no evidence of referrals. Show a check of cases.')
    await new YourWork(district).take(`Look again at ${recommended}`)
    await (
      await asked.shown()
    ).proposeClosure('Fifteen cases were checked: 14 referrals.', 'Check list, entry 9')
    await new YourWork(governance).take(`Verify the closure of ${recommended}`)
    await (await judged.shown()).verifyClosure('14 of 15 in the check.', 'Entry 9, seen on the system')
  })

  await test.step('the register shows it closed; the trail tells it all and is intact', async () => {
    await judged.menu('Recommendations')
    const register = await new Register(governance).shown()
    await register.find(audit.reference)
    await expect(register.row(recommended)).toContainText('Closed, verified')
    await register.menu('Trail')
    const trail = await new Trail(governance).shown()
    await trail.ofAudit(audit.reference)
    await trail.happened(`Morgan Vale verified the closure of ${recommended}`)
    await trail.happened(`Morgan Vale returned the closure of ${recommended}`)
    await trail.happened(`Chris Dunmore proposed to close ${recommended}`)
    await trail.happened('Robin Hale issued')
    await trail.verify()
  })
})

/** Another digit in the place of one. */
function otherDigit(digit: string): string {
  return String((Number(digit) + 1) % 10)
}
