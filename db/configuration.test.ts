import { afterEach, expect, test, vi } from 'vitest'
import { mailSettings, mailSettingsFault } from './configuration'

afterEach(() => vi.unstubAllEnvs())

function set(url: string, from: string, origin = 'https://dipsample.force.example/'): void {
  vi.stubEnv('SMTP_URL', url)
  vi.stubEnv('MAIL_FROM', from)
  vi.stubEnv('ORIGIN', origin)
}

test.each([
  ['', '', null],
  ['smtp://mail.force.example', 'dipsample@force.example', null],
  ['smtps://u:p@mail.force.example:465', 'Dip Sample <dipsample@force.example>', null],
  ['smtp://mail.force.example', '', 'SMTP_URL and MAIL_FROM are set together or not at all.'],
  ['', 'dipsample@force.example', 'SMTP_URL and MAIL_FROM are set together or not at all.'],
  ['https://u:secret@mail.force.example', 'dipsample@force.example', 'SMTP_URL has to be like'],
  ['mail.force.example', 'dipsample@force.example', 'SMTP_URL has to be like'],
  ['smtp://mail.force.example', 'dipsample', 'MAIL_FROM has to be a mail address'],
  ['smtp://mail.force.example', 'a@b.example\r\nBcc: c@d.example', 'MAIL_FROM has to be a mail address'],
])('settings of mail %s, %s', (url, from, fault) => {
  set(url, from)
  const found = mailSettingsFault()
  if (fault === null) expect(found).toBeNull()
  else expect(found).toContain(fault)
  expect(found ?? '').not.toContain('secret')
})

test('nobody is mailed until all of it is set', () => {
  set('smtp://mail.force.example', '')
  expect(mailSettings()).toBeNull()
  set('smtp://mail.force.example', 'dipsample@force.example')
  expect(mailSettings()).toEqual({
    url: 'smtp://mail.force.example',
    from: 'dipsample@force.example',
    origin: 'https://dipsample.force.example',
  })
})
