import { expect, type Download, type Locator, type Page } from '@playwright/test'

/**
 * Somebody who has no mouse. They get to a control by its name, and only to one that the Tab key comes by; from there
 * on everything is keys: text, Enter, Space and arrows.
 */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Goes to a control. One step back and one forward shows that the Tab key stops at it. */
  async reach(control: Locator): Promise<void> {
    await control.focus()
    await this.press('Shift+Tab')
    await this.press('Tab')
    await expect(control).toBeFocused()
  }

  /** Follows a link, sends a form or unfolds what is folded away. */
  async enter(control: Locator): Promise<void> {
    await this.reach(control)
    await this.press('Enter')
  }

  /** A link, also one that looks like a button. */
  async follow(name: string): Promise<void> {
    const likeButton = this.page.locator('a').and(this.page.getByRole('button', { name, exact: true }))
    await this.enter(this.page.getByRole('link', { name, exact: true }).or(likeButton).first())
  }

  async button(name: string): Promise<void> {
    await this.enter(this.page.getByRole('button', { name, exact: true }))
  }

  async unfold(summary: string): Promise<void> {
    await this.enter(this.page.locator('summary', { hasText: summary }))
  }

  /** Puts a text in the place of what a box holds. */
  async type(box: Locator, text: string): Promise<void> {
    await this.reach(box)
    await this.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
    await expect(box).toHaveValue(text)
  }

  async fill(label: string, text: string): Promise<void> {
    await this.type(this.page.getByLabel(label, { exact: true }), text)
  }

  /** A day in its three boxes, from one to the next with Tab. */
  async day(question: string, day: { day: number; month: number; year: number }): Promise<void> {
    const boxes = this.page.getByRole('group', { name: question, exact: true }).getByRole('textbox')
    await this.type(boxes.nth(0), String(day.day))
    await this.type(boxes.nth(1), String(day.month))
    await this.type(boxes.nth(2), String(day.year))
  }

  async tick(label: string | RegExp, on = true): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: label, exact: true })
    await this.reach(box)
    if ((await box.isChecked()) !== on) await this.press('Space')
    await expect(box).toBeChecked({ checked: on })
  }

  /** The Tab key comes by a group of radio buttons once, at the one that is chosen or else the first; arrows go on. */
  async choose(group: Locator, label: string): Promise<void> {
    const radios = group.getByRole('radio')
    const chosen = group.getByRole('radio', { checked: true })
    await this.reach((await chosen.count()) > 0 ? chosen : radios.first())
    await this.press('Space')
    const wanted = group.getByRole('radio', { name: label, exact: true })
    for (let left = await radios.count(); left > 0 && !(await wanted.isChecked()); left--)
      await this.press('ArrowDown')
    await expect(wanted).toBeChecked()
  }

  /** Goes down a list until the option is shown whose text begins like this. */
  async select(list: Locator, option: string): Promise<void> {
    await this.reach(list)
    await this.press('Home')
    const shown = () => list.evaluate((found: HTMLSelectElement) => found.selectedOptions[0]?.text ?? '')
    for (let left = await list.locator('option').count(); left > 0; left--) {
      if ((await shown()).startsWith(option)) return
      await this.press('ArrowDown')
    }
    throw new Error(`'${option}' is not in the list.`)
  }

  /** Gives a file to the chooser that a file box opens. */
  async offer(box: Locator, file: string): Promise<void> {
    await this.reach(box)
    const opened = this.page.waitForEvent('filechooser')
    await this.press('Space')
    await (await opened).setFiles(file)
  }

  async download(link: string): Promise<Download> {
    const begun = this.page.waitForEvent('download')
    await this.follow(link)
    return begun
  }
}
