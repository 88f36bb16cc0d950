import { expect } from '@playwright/test'
import type { Keyboard } from './keyboard'
import { Screen, YourWork } from './screen'

export class NewUser extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Create a user')
  }

  async open(): Promise<void> {
    await new YourWork(this.keys).menu('Administration')
    await new Screen(this.keys, 'Administration').shown()
    await this.keys.follow('Users')
    await new Screen(this.keys, 'Users').shown()
    await this.keys.follow('Create a user')
    await this.shown()
  }

  async create(person: { email: string; name: string; rank: string; role: string }): Promise<void> {
    await this.keys.fill('Email address', person.email)
    await this.keys.fill('Name', person.name)
    await this.keys.fill('Rank or job (optional)', person.rank)
    await this.keys.tick(person.role)
    await this.keys.button('Create the user')
  }
}

/** Shown once to the administrator, who hands the password over. */
export class OneTimePassword extends Screen {
  constructor(keys: Keyboard, name: string) {
    super(keys, `One-time password for ${name}`)
  }

  async read(): Promise<string> {
    return this.page.locator('.secret').innerText()
  }
}

export class ChoosePassword extends Screen {
  constructor(keys: Keyboard) {
    super(keys, 'Choose your password')
  }

  /** Until it is changed, every way leads back here. */
  async holdsFast(): Promise<void> {
    await this.page.goto('/audits')
    await this.shown()
  }

  async change(from: string, to: string): Promise<void> {
    await this.keys.fill('One-time password', from)
    await this.keys.fill('New password', to)
    await this.keys.fill('New password again', to)
    await this.keys.button('Choose this password')
    const work = await new YourWork(this.keys).shown()
    await work.says('Your password is changed.')
    await expect(this.page.getByText('Nothing waits for you.')).toBeVisible()
  }
}
