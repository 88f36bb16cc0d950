import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'

/** A page of the app as somebody meets it: it proves by its heading that it is the one, then does what it is for. */
export class Screen {
  constructor(
    protected readonly keys: Keyboard,
    private readonly heading: string | RegExp,
  ) {}

  protected get page() {
    return this.keys.page
  }

  /** Waits until this is the page that is shown. */
  async shown(): Promise<this> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.heading)
    return this
  }

  /** Something has just been done, and the page says so. */
  async says(sentence: string | RegExp): Promise<void> {
    await expect(this.page.locator('.govuk-notification-banner--success')).toContainText(sentence)
  }

  /** Something is wrong, and the page says all of it at its top, where the focus is. */
  async refuses(...sentences: string[]): Promise<void> {
    const summary = this.page.locator('.govuk-error-summary')
    await expect(summary.getByRole('listitem')).toHaveText(sentences)
    await expect(summary).toBeFocused()
  }

  async holds(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(text)
  }

  /** An entry of the menu that is on every page. */
  async menu(entry: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Menu' })
    await this.keys.enter(menu.getByRole('link', { name: entry, exact: true }))
  }

  /** A page of the audit that this one belongs to. */
  async place(entry: string): Promise<void> {
    const places = this.page.getByRole('navigation', { name: /^Pages of / })
    await this.keys.enter(places.getByRole('link', { name: entry, exact: true }))
  }
}

/** The page after sign-in, from which everything that waits for somebody is one step away. */
export class YourWork extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Your work')
  }

  async take(task: string): Promise<void> {
    await this.menu('Your work')
    await this.shown()
    await this.keys.follow(task)
  }
}
