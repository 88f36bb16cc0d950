import { describe, expect, it } from 'vitest'
import { compareOutcomes, noOutcomeYet, readOutcome, type Outcome } from './outcomes'

const read = (cell: string) => {
  const reading = readOutcome(cell)
  return 'value' in reading ? reading.value : reading.says
}

describe('an outcome', () => {
  it.each([
    ['1: CHARGED', '1', '1: CHARGED'],
    ['1A: ALTERNATE OFFENCE CHARGED', '1A', '1A: ALTERNATE OFFENCE CHARGED'],
    ['  16:  VICTIM DECLINES\u00A0', '16', '16: VICTIM DECLINES'],
    ['15: CPS - NAMED SUSPECT', '15', '15: CPS - NAMED SUSPECT'],
    ['3a - adult caution', '3A', '3a - adult caution'],
    ['Outcome 16 – victim declines', '16', 'Outcome 16 – victim declines'],
    ['05: OFFENDER HAS DIED', '5', '05: OFFENDER HAS DIED'],
    ['16', '16', '16'],
  ])('%j has the code %j and keeps its words', (cell, code, text) => {
    expect(read(cell)).toEqual({ code, text })
  })

  it.each(['', ' ', '(blank)', '(Blank)', '0: NOT YET ASSIGNED'])('%j is no outcome yet', (cell) => {
    expect(read(cell)).toEqual(noOutcomeYet)
  })

  it.each(['CHARGED', 'N/A', '2 suspects', '123: X', 'NULL'])('%j has no code and must be mapped', (cell) => {
    expect(read(cell)).toMatch(new RegExp(`^‘${cell}’ does not begin with an outcome code`))
  })

  it('stands in the order of number, letter and text, with no outcome yet last', () => {
    const ordered = [
      '1: CHARGED',
      '1: SUMMONSED',
      '1A: ALTERNATE',
      '2: YOUTH CAUTION',
      '3: ADULT CAUTION',
      '3A: ALTERNATE',
      '10: POLICE',
      '15: CPS',
      '15: POLICE',
      '22: DIVERSIONARY',
      '',
    ].map((cell) => read(cell) as Outcome)
    expect([...ordered].reverse().sort(compareOutcomes)).toEqual(ordered)
  })
})
