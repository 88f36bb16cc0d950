import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen } from './screen'

export class Findings extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Findings')
  }

  /** What the table of a criterion shows for a district. */
  async figure(criterion: string, district: string) {
    return this.page
      .getByRole('table', { name: `${criterion} by district` })
      .getByRole('row', { name: new RegExp(`^${district} `) })
  }

  /** A figure of a written finding that follows the answers. */
  async bound(figure: string): Promise<void> {
    await expect(this.page.locator('.app-digits--bound').filter({ hasText: figure })).toBeVisible()
  }

  async recommendFrom(): Promise<void> {
    await this.keys.follow('Recommend something from this finding')
  }
}

export class NewFinding extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Write a finding')
  }

  async write(district: string, kind: string, text: string): Promise<void> {
    await this.keys.select(this.page.getByLabel('District', { exact: true }), district)
    await this.keys.button('Continue')
    await this.keys.choose(this.page.getByRole('group', { name: 'What is it?' }), kind)
    const box = this.page.getByLabel('What was found')
    await expect(box, 'the page begins the sentence with the figure by its name').toHaveValue(
      /\[sentence\]\.$/,
    )
    await this.keys.type(box, text)
    await this.keys.button('Save the finding')
  }
}

export class NewRecommendation extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Write a recommendation')
  }

  async write(wording: string, owner: { role: string; name: string }, closingTest: string): Promise<void> {
    await this.keys.fill('Recommendation', wording)
    await this.keys.choose(this.page.getByRole('group', { name: 'Priority' }), 'High')
    await this.keys.fill('Owner’s role', owner.role)
    await this.keys.fill('Owner’s name', owner.name)
    await this.keys.fill('Closing test', closingTest)
    await this.keys.button('Save as a draft')
  }
}

export class Draft extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Change the draft')
  }

  async dueOn(day: { day: number; month: number; year: number }): Promise<void> {
    await this.keys.day('Due date', day)
    await this.keys.button('Save the draft')
  }
}

export class Readiness extends Screen {
  constructor(keys: Keyboard, issued = false) {
    super(keys, issued ? 'Issued' : 'Ready to issue?')
  }

  async issue(): Promise<void> {
    await this.keys.button('Issue to the districts')
    const after = await new Readiness(this.keys, true).shown()
    await after.says('Version 1 is issued. Every district sees its results from this minute on.')
  }
}
