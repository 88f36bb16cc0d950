import { expect, type Locator } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen } from './screen'

export interface Given {
  answer: 'Yes' | 'No' | 'Not applicable' | 'Cannot tell'
  /** Why the answer is no. */
  because?: string
  /** Where was looked; a yes does without. */
  evidence?: string
}

/** A case on the page on which it is scored. */
export class Scoring extends Screen {
  constructor(keys: Keyboard) {
    super(keys, /^\w+ case \d+$/)
  }

  /** 'Leeds case 2'. */
  async title(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText()
  }

  criterion(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** Scripts are at work: answers save themselves and the Save buttons are gone. */
  async ready(): Promise<void> {
    await this.shown()
    await expect(this.page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  }

  async give(name: string, { answer, because, evidence }: Given): Promise<void> {
    const criterion = this.criterion(name)
    await this.keys.choose(criterion.getByRole('group'), answer)
    if (answer === 'Yes') await this.subCodes(criterion)
    if (because) await this.keys.select(criterion.getByLabel('Why the answer is no'), because)
    if (evidence) await this.keys.type(criterion.getByLabel('Evidence: system, entry, date'), evidence)
    await this.keys.press('Tab')
    await expect(criterion).toContainText(/Saved \d\d:\d\d:\d\d/)
  }

  /** What the core checklist asks with a yes: the risk tool, its grade and its day; the services. */
  private async subCodes(criterion: Locator): Promise<void> {
    if ((await criterion.getByLabel('Risk tool used').count()) > 0) {
      await this.keys.select(criterion.getByLabel('Risk tool used'), 'DASH')
      await this.keys.select(criterion.getByLabel('Grade'), 'High')
      await this.keys.reach(criterion.getByLabel('Date of the assessment'))
      await this.page.keyboard.type('03032021')
    }
    const services = criterion.locator('summary', { hasText: 'Services' })
    if ((await services.count()) === 0) return
    await this.keys.enter(services)
    await this.keys.reach(criterion.getByRole('checkbox', { name: 'IDVA' }))
    await this.keys.press('Space')
    await expect(services).toHaveText('Services: IDVA')
  }

  async finish(): Promise<void> {
    await this.keys.button('Finish this case')
  }

  /** Finishes, and comes to the next own case or, after the last one, to the list; tells which. */
  async finishAndGoOn(): Promise<'next case' | 'was the last'> {
    const finished = new URL(this.page.url()).pathname
    await this.finish()
    await this.page.waitForURL(
      (url) => url.searchParams.get('done') === 'finished' && url.pathname !== finished,
    )
    const last = new URL(this.page.url()).pathname.endsWith('/cases')
    await this.says(last ? 'That was the last of yours.' : 'The case before is finished and locked.')
    return last ? 'was the last' : 'next case'
  }
}

export class Moderation extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Moderation')
  }

  async rule(criterion: string, answer: string, reason: string): Promise<void> {
    const form = this.page.getByRole('form', { name: `Ruling on ${criterion}` })
    await this.keys.choose(form.getByRole('group'), answer)
    await this.keys.type(form.getByLabel('Reason for the ruling'), reason)
    await this.keys.enter(form.getByRole('button', { name: 'Rule' }))
  }

  async passAgreed(answers: number): Promise<void> {
    await this.keys.button(`Pass all ${answers} agreed answers`)
    await this.says('The agreed answers are passed.')
  }
}
