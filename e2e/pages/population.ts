import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen } from './screen'

export interface PlannedAudit {
  title: string
  theme: string
  reference: string
  from: { day: number; month: number; year: number }
  to: { day: number; month: number; year: number }
  /** 'Leeds (LD)', as the page names them. */
  districts: readonly string[]
  others: readonly string[]
  quota: number
  secondScores: number
  /** As its option begins. */
  checklist: string
  auditors: readonly string[]
}

export class PlanAnAudit extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Plan an audit')
  }

  async plan(audit: PlannedAudit): Promise<void> {
    const { keys } = this
    await keys.fill('Title', audit.title)
    await keys.fill('Theme', audit.theme)
    await keys.fill('Reference', audit.reference)
    await keys.day('First day of the period', audit.from)
    await keys.day('Last day of the period', audit.to)
    for (const district of audit.others) await keys.tick(district, false)
    for (const district of audit.districts) {
      await keys.tick(district)
      const name = district.replace(/ \(.*/, '')
      await keys.fill(`${name}, DA cases`, String(audit.quota))
      await keys.fill(`${name}, non-DA cases`, String(audit.quota))
    }
    await keys.fill('Cases of each district scored a second time', String(audit.secondScores))
    await keys.select(this.page.getByLabel('Checklist', { exact: true }), audit.checklist)
    for (const auditor of audit.auditors) await keys.tick(auditor)
    await keys.button('Plan the audit')
  }
}

export class Population extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Population')
  }

  async upload(file: string): Promise<void> {
    await this.keys.offer(this.page.getByLabel('Extract, as a CSV file'), file)
    await this.keys.button('Upload the extract')
  }

  async freeze(): Promise<void> {
    await this.keys.button('Freeze the population')
    await this.says('The population is frozen.')
    await this.holds(/SHA-256 of the list\s*[0-9a-f]{64}/)
  }
}

export class Columns extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'What the columns mean')
  }

  /** The guess by name, with one correction by hand, then the whole file. */
  async check(correction: { field: string; column: string }): Promise<void> {
    await this.keys.select(this.page.getByLabel(`Column for ${correction.field}`), correction.column)
    await this.keys.button('Check the whole file')
  }
}

export class CheckReport extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'What the check found')
  }

  /** Every problem of the file, each with its row and its column; and no way to import any of it. */
  async names(problems: readonly { row: number; column: string; says: string }[]): Promise<void> {
    const rows = this.page.getByRole('table', { name: 'Every problem' }).locator('tbody tr')
    await expect(rows).toHaveCount(problems.length)
    for (const [place, { row, column, says }] of problems.entries()) {
      const cells = rows.nth(place).getByRole('cell')
      await expect(cells.nth(0)).toHaveText(String(row))
      await expect(cells.nth(1)).toHaveText(column)
      await expect(cells.nth(2)).toContainText(says)
    }
    await expect(this.page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  }

  async drop(): Promise<void> {
    await this.keys.button('Drop this file')
    await new Population(this.keys).says('Nothing of it was imported.')
  }

  async import(crimes: number): Promise<void> {
    await this.keys.button(`Import ${crimes} crimes`)
    await new Population(this.keys).says('The extract is imported')
  }
}
