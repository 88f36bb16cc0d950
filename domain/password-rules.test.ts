import { describe, expect, test } from 'vitest'
import { passwordFault } from './password-rules'

const robin = { name: 'Robin Hale', email: 'robin.hale@northshire.police.uk' }

describe('a password', () => {
  test.each([
    ['correct horse battery'],
    ['threelowercasewords'],
    ['  spaces count too '],
    ['ünïcödé zwölf boxkämpfer'],
    ['a police box beside nine elms'],
    ['Zt7#qLw2!vRx9@k'],
    ['🦊🐢🌲🚲🎻🧭🪁🍐🧱🔭🎺🥁🛶🧵🪵'],
    ['river stone candle '.repeat(11) + 'x'],
  ])('of people without a second factor may be %s', (password) => {
    expect(passwordFault(password, robin)).toBeUndefined()
  })

  test('needs 15 characters: 14 are refused, 15 are enough', () => {
    expect(passwordFault('horsebatterysx', robin)).toMatch(/15 characters or more/)
    expect(passwordFault('horsebatterysxq', robin)).toBeUndefined()
  })

  test('may be far longer than 64 characters, up to a limit that only guards the server', () => {
    const long = (length: number) => 'long winding sentence of many words '.repeat(40).slice(0, length)
    expect(passwordFault(`${long(199)}z`, robin)).toBeUndefined()
    expect(passwordFault(`${long(1_000)}z`, robin)).toMatch(/1,000 characters or fewer/)
  })

  test.each([
    ['aaaaaaaaaaaaaaaa', /more different/],
    ['abababababababab', /more different/],
    ['summersummersummer', /over and over/],
    ['winter7winter7win', /over and over/],
    ['abcdefghijklmnopq', /runs/],
    ['12345678901234567', /runs/],
    ['qwertyuiopasdfghjkl', /runs/],
    ['zyxwvutsrqponmlk', /runs/],
    ['stalking20262026', /everybody tries/],
    ['Stalking123456789', /everybody tries.*runs/],
    ['DipSample-DipSample!1', /everybody tries/],
    ['P4ssw0rd!P4ssw0rd?2', /everybody tries/],
    ['RobinHale1234567', /your own name.*runs/],
    ['northshire.police.2024', /your own name/],
    ['- - - - - - . . . , , ;', /too little is left/],
  ])('may not be %s', (password, sentence) => {
    expect(passwordFault(password, robin)).toMatch(sentence)
  })

  test('is judged against its own owner: another name is a word like any other', () => {
    expect(passwordFault('margaretmargaux1', { name: 'Margaret Margaux', email: 'm@x.example' })).toMatch(
      /own name/,
    )
    expect(passwordFault('margaretmargaux1', robin)).toBeUndefined()
  })
})
