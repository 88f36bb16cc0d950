import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen } from './screen'

export class Recommendation extends Screen {
  constructor(keys: Keyboard, reference: string) {
    super(keys, `Recommendation ${reference}`)
  }

  private form(name: string) {
    return this.page.getByRole('form', { name, exact: true })
  }

  async accept(): Promise<void> {
    const form = this.form('Respond')
    await this.keys.choose(form.getByRole('group', { name: /accept this recommendation/ }), 'Accept')
    await expect(form.getByLabel('Signed by')).not.toHaveValue('')
    await this.keys.button('Send the response')
    await this.says('The response is recorded.')
  }

  async act(what: string, who: string, due: { day: number; month: number; year: number }): Promise<void> {
    await this.keys.unfold('Add an action')
    await this.keys.fill('What will be done', what)
    await this.keys.fill('Who does it', who)
    await this.keys.day('Due', due)
    await this.keys.button('Add the action')
    await this.says('The action is added.')
  }

  async proposeClosure(text: string, evidence: string): Promise<void> {
    await this.keys.unfold('Propose closure')
    const form = this.form('Propose closure')
    await this.keys.type(form.getByLabel('What was done'), text)
    await this.keys.type(form.getByLabel('Evidence'), evidence)
    await this.keys.enter(form.getByRole('button'))
    await this.says('The closure is proposed.')
  }

  async returnClosure(why: string): Promise<void> {
    await this.keys.unfold('Return it to the district')
    await this.keys.fill('Why it is returned', why)
    await this.keys.button('Return to the district')
    await this.says('The closure is returned to the district.')
  }

  async verifyClosure(how: string, where: string): Promise<void> {
    const form = this.form('Verify the closure')
    await this.keys.type(form.getByLabel('How the closing test was met'), how)
    await this.keys.type(form.getByLabel('Where you saw the evidence'), where)
    await this.keys.enter(form.getByRole('button'))
    await this.says('The recommendation is closed.')
  }
}

export class Register extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Recommendations')
  }

  async find(text: string): Promise<void> {
    await this.keys.fill('Text', text)
    await this.keys.button('Apply filters')
  }

  row(reference: string) {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: reference }) })
  }
}

export class Trail extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Audit trail')
  }

  async ofAudit(reference: string): Promise<void> {
    await this.keys.select(this.page.getByLabel('Audit', { exact: true }), reference)
    await this.keys.button('Apply filters')
  }

  async happened(sentence: string): Promise<void> {
    await expect(this.page.getByRole('row').filter({ hasText: sentence }).first()).toBeVisible()
  }

  async verify(): Promise<void> {
    await this.keys.follow('Verify the trail')
    const verdict = await new Screen(this.keys, 'Verify the trail').shown()
    await verdict.holds(/Intact: [\d,]+ rows\./)
  }
}
