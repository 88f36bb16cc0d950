import { describe, expect, test } from 'vitest'
import { allows, whyNot } from './permissions'
import type { Person } from './person'
import type { Subject } from './subject'

const scorer = (homeDistrict: string | null, leads: string[] = []): Person => ({
  id: 's',
  name: 'S',
  homeDistrict,
  roles: [
    { role: 'auditor', district: null },
    ...leads.map((district) => ({ role: 'district lead' as const, district })),
  ],
})

const caseOf = (district: string): Subject => ({
  type: 'sample case',
  id: 'c',
  district,
  leadId: 'l',
  auditorIds: ['s'],
  allocatedTo: 's',
})

describe('a case that is allocated to somebody is scored by them', () => {
  test.each([
    ['from nowhere', scorer(null), true],
    ['from another district', scorer('BD'), true],
    ['who leads another district', scorer('BD', ['WD']), true],
    ['from the district', scorer('LD'), false],
    ['who leads the district and works nowhere', scorer(null, ['LD']), false],
    ['who leads the district and works in another', scorer('BD', ['WD', 'LD']), false],
  ])('%s: %#', (_, person, may) => {
    expect(allows('score a case', person, caseOf('LD'))).toBe(may)
    expect(allows('ask for a spare', person, caseOf('LD'))).toBe(may)
    if (!may)
      expect(whyNot('score a case', person, caseOf('LD'))).toMatch(/^This case is of your own district/)
    else
      expect(whyNot('score a case', person, { ...caseOf('LD'), allocatedTo: 'another' })).toBe(
        'This case is not allocated to you. Whoever has it scores it.',
      )
  })
})
