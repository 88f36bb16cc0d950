import { describe, expect, it } from 'vitest'
import { personalCell, PersonalWatch } from './personal-cells'

describe('a cell of a column that is kept', () => {
  it.each([
    ['team', 'sarah.smith@force.example', 'an e-mail address'],
    ['outcome', '16: DECLINES, RING 07700 900123', 'a telephone number'],
    ['ward', '0113 496 0123', 'a telephone number'],
    ['pairKey', '+447700900123', 'a telephone number'],
    ['pairKey', '7700900123', 'a telephone number without its nought'],
    ['team', '14/02/1985', 'a date of birth'],
    ['recordStatus', 'Filed, born 14/02/1985', 'a date of birth'],
    ['ward', '12 High Street', 'an address'],
    ['team', 'LS1 4AP', 'an address'],
    ['team', 'Sarah Smith', 'a person’s name'],
    ['officerKey', 'PC Kavanagh', 'a person’s name'],
    ['reference', 'a.smith@force.example', 'an e-mail address'],
  ] as const)('%s: %s reads like %s', (field, cell, what) => {
    expect(personalCell(field, cell)).toBe(what)
  })

  it.each([
    ['reference', '13200559871'],
    ['reference', '07123456789'],
    ['pairKey', 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'],
    ['pairKey', '01234567-89ab-cdef-0123-456789abcdef'],
    ['officerKey', '4711'],
    ['team', 'Response Team 2, Bradford'],
    ['team', 'Safeguarding (Leeds District)'],
    ['ward', 'Kirkby Stephen'],
    ['ward', 'Cross Gates and Whinmoor'],
    ['ward', 'Leeds 001A'],
    ['offence', 'Stalking involving fear of violence'],
    ['outcome', '16: EVIDENTIAL DIFFICULTIES VICTIM BASED - SUSPECT IDENTIFIED'],
    ['outcome', '3A: ALTERNATE OFFENCE ADULT CAUTION'],
    ['recordedOn', '14/02/1985'],
    ['recordStatus', 'Filed - mark as complete'],
  ] as const)('%s: %s does not', (field, cell) => {
    expect(personalCell(field, cell)).toBeNull()
  })
})

it('a cell of any length is looked at in no time to speak of', () => {
  for (const long of ['x', 'x ', '0', '07 ', 'Sarah ', '12 x, ', 'LS1 4A', '1/2/', 'x@x.']) {
    const begun = performance.now()
    personalCell('team', long.repeat(70_000))
    expect(performance.now() - begun, long).toBeLessThan(1_000)
  }
})

describe('a column over the whole file', () => {
  const over = (field: 'team' | 'pairKey', cells: readonly string[]) => {
    const watch = new PersonalWatch(field)
    const refused = cells.flatMap((cell, at) => (watch.see(cell, at + 2) ? [at + 2] : []))
    return { refused, findings: watch.findings() }
  }
  const teams = Array.from({ length: 40 }, (_, at) => `Response ${at}`)

  it('refuses a telephone number at whatever row, and quotes nothing of it', () => {
    const { refused, findings } = over('team', [...teams, '07700900123'])
    expect([refused, findings]).toEqual([[42], []])
    expect(JSON.stringify(new PersonalWatch('team').see('07700900123', 2))).not.toContain('900123')
  })
  it('asks about a name among teams, and refuses a column of names', () => {
    expect(over('team', [...teams, 'Sarah Smith']).findings).toEqual([
      { what: 'a person’s name', values: 1, firstRow: 42, refused: false },
    ])
    const names = ['Sarah Smith', 'John Khan', 'Emma Brown', 'David Ali', 'Laura Jones']
    expect(over('team', [...teams.slice(0, 8), ...names]).findings).toMatchObject([
      { values: 5, firstRow: 10, refused: true },
    ])
  })
  it('takes keys of ten digits for keys, though some begin like a mobile number without its nought', () => {
    const keys = Array.from({ length: 100 }, (_, at) => String(1_000_000_007 + at * 89_000_003))
    expect(over('pairKey', keys)).toEqual({ refused: [], findings: [] })
    const phones = Array.from({ length: 6 }, (_, at) => `770090012${at}`)
    expect(over('pairKey', [...teams.slice(0, 5), ...phones]).findings).toMatchObject([{ refused: true }])
  })
})
