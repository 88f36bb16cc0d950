import { describe, expect, test } from 'vitest'
import { neededDay, neededText, optionalDay, optionalText, seenRevision } from './typed-text'

const said = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message)

describe('typed text', () => {
  const wording = neededText('the wording', 20)

  test('is kept without the white space and the control characters that come along', () => {
    expect(wording.parse('  Train\r\nall\0 staff\u000b\n')).toBe('Train\nall staff')
    expect(optionalText('the note', 10).parse(undefined)).toBe('')
  })

  test('that is missing, too long or no text is refused in plain words', () => {
    expect(said(wording.safeParse(' \n '))).toEqual(['Enter the wording'])
    expect(said(wording.safeParse(undefined))).toEqual(['Enter the wording'])
    expect(said(wording.safeParse(['a']))).toEqual(['Enter the wording'])
    expect(said(wording.safeParse('x'.repeat(21)))).toEqual(['The wording must be 20 characters or fewer'])
    expect(said(neededText('the wording', 2000).safeParse('x'.repeat(2001)))).toEqual([
      'The wording must be 2,000 characters or fewer',
    ])
  })
})

describe('a typed day', () => {
  test('has to exist', () => {
    expect(neededDay('the due date').parse('2022-02-28')).toBe('2022-02-28')
    expect(said(neededDay('the due date').safeParse('2022-02-30'))).toEqual([
      'The due date must be a real date, like 27 3 2022',
    ])
    expect(said(neededDay('the due date').safeParse(''))).toEqual(['Enter the due date'])
    expect(optionalDay('the due date').parse('')).toBeNull()
    expect(optionalDay('the due date').parse(undefined)).toBeNull()
    expect(said(optionalDay('the due date').safeParse('27 March'))).toHaveLength(1)
  })
})

test('a revision comes as text from a form and as a number from a script', () => {
  expect(seenRevision.parse('3')).toBe(3)
  expect(seenRevision.parse(3)).toBe(3)
  expect(seenRevision.safeParse('').success).toBe(false)
})
