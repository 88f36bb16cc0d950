import { expect, it } from 'vitest'
import { Refusal } from './refusal'
import { SharedStrings } from './xlsx-strings'

it('hands out each text by its number, across pieces and however long', () => {
  const strings = new SharedStrings()
  const texts = [
    ...Array.from({ length: 9_000 }, (_, at) => `${at} – ${'é'.repeat(at % 700)}`),
    'x'.repeat(5_000_000),
    '',
    '😀',
  ]
  texts.forEach((text) => strings.add(text))
  texts.forEach((text, at) => {
    if (strings.at(at) !== text) throw new Error(`Text ${at} is another.`)
  })
  for (const number of [-1, 0.5, Number.NaN, texts.length]) expect(() => strings.at(number)).toThrow(Refusal)
})

it('holds so much and no more, in about as much memory', () => {
  const strings = new SharedStrings()
  const before = process.memoryUsage().rss
  const text = 'a'.repeat(1_000)
  for (let count = 0; count < 150_000; count += 1) strings.add(text)
  expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000)
  expect(() => strings.add(text)).toThrow(
    /^This workbook holds more text than can be read at once\. Save the sheet/,
  )
})
