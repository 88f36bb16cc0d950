import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen } from './screen'

export class Sample extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Sample')
  }

  /** On the screen of the ceremony, and back here. */
  async draw(seed: string, witnesses: string): Promise<void> {
    await this.keys.follow('Go to the draw')
    await this.keys.fill('The digits, in the order in which they fell', seed)
    await this.keys.fill('Who watched', witnesses)
    await this.keys.button('Draw from these digits')
  }
}

export class Receipt extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Receipt of the draw')
  }

  /** Keeps the receipt and the list under the names that the page tells to type. */
  async keep(receipt: string, list: string): Promise<void> {
    await (await this.keys.download('Download the receipt (JSON)')).saveAs(receipt)
    await (await this.keys.download('Download the list of identifiers (CSV)')).saveAs(list)
  }
}

export class Allocation extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Who scores what')
  }

  async share(): Promise<void> {
    await this.keys.button('Share the cases out')
    await this.says('The cases are allocated.')
  }

  /** The number of a district's case that is scored twice: for the lead auditor alone. */
  async secondCaseOf(district: string): Promise<number> {
    await this.keys.unfold('Give cases on')
    const row = this.page
      .getByRole('table', { name: 'Scores that can be given on' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: 'second', exact: true }) })
      .filter({ has: this.page.getByRole('cell', { name: district, exact: true }) })
    await expect(row).toHaveCount(1)
    return Number(await row.getByRole('cell').nth(2).innerText())
  }
}
