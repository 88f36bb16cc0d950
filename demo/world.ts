import type { Role } from '../domain/person'

/*
 * The one fictional world of the demonstration, the unit tests and the journeys. Nobody in it exists. Districts are
 * West Yorkshire's, whose published figures the demonstration extract is built to.
 */

export const worldDistricts = [
  { code: 'BD', name: 'Bradford', aliases: ['Bradford District'] },
  { code: 'CD', name: 'Calderdale', aliases: ['Calderdale District'] },
  { code: 'KD', name: 'Kirklees', aliases: ['Kirklees District'] },
  { code: 'LD', name: 'Leeds', aliases: ['Leeds District'] },
  { code: 'WD', name: 'Wakefield', aliases: ['Wakefield District'] },
] as const

export interface WorldPerson {
  /** Before the @ of their address. */
  key: string
  name: string
  rank: string
  homeDistrict: string | null
  roles: { role: Role; district: string | null }[]
}

const held = (role: Role, district: string | null = null) => ({ role, district })

export const worldPeople: readonly WorldPerson[] = [
  {
    key: 'lead',
    name: 'Robin Hale',
    rank: 'Detective Inspector',
    homeDistrict: null,
    roles: [held('lead auditor'), held('auditor')],
  },
  {
    key: 'second-lead',
    name: 'Alex Thorne',
    rank: 'Detective Inspector',
    homeDistrict: null,
    roles: [held('lead auditor'), held('auditor')],
  },
  {
    key: 'auditor',
    name: 'Sam Okafor',
    rank: 'Detective Sergeant',
    homeDistrict: null,
    roles: [held('auditor')],
  },
  {
    key: 'auditor-two',
    name: 'Jo Lindqvist',
    rank: 'Detective Sergeant',
    homeDistrict: null,
    roles: [held('auditor')],
  },
  {
    key: 'auditor-leeds',
    name: 'Kit Marlow',
    rank: 'Detective Constable',
    homeDistrict: 'LD',
    roles: [held('auditor')],
  },
  ...[
    { code: 'BD', name: 'Devi Prior' },
    { code: 'CD', name: 'Lee Ashworth' },
    { code: 'KD', name: 'Noor Fenwick' },
    { code: 'LD', name: 'Chris Dunmore' },
    { code: 'WD', name: 'Pat Winslow' },
  ].map(({ code, name }) => ({
    key: code === 'LD' ? 'district' : `district-${code.toLowerCase()}`,
    name,
    rank: 'Detective Chief Inspector',
    homeDistrict: code,
    roles: [held('district lead', code)],
  })),
  {
    key: 'safeguarding',
    name: 'Toni Marsh',
    rank: 'Detective Inspector',
    homeDistrict: 'BD',
    roles: [held('contact')],
  },
  {
    key: 'governance',
    name: 'Morgan Vale',
    rank: 'Governance officer',
    homeDistrict: null,
    roles: [held('governance')],
  },
  {
    key: 'administrator',
    name: 'Ash Grant',
    rank: 'System administrator',
    homeDistrict: null,
    roles: [held('administrator')],
  },
]

/** The demonstration's addresses end in a name that is reserved for examples (RFC 2606). */
export const emailOf = (person: Pick<WorldPerson, 'key'>) => `${person.key}@force.example`
