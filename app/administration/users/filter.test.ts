import { expect, test } from 'vitest'
import type { UserAccount } from '@/db/users'
import { matching, statusOf } from './filter'

const user = (id: string, more: Partial<UserAccount>): UserAccount => ({
  id, email: `${id}@force.example`, name: id, rank: '', homeDistrict: null, oneTimeUntil: null, disabledAt: null, shortcutsOffAt: null,
  roleVersion: 1, createdAt: '2021-10-01T08:00:00.000Z', revision: 1, officerKeys: [], roles: [{ role: 'auditor', district: null }], ...more,
}) // prettier-ignore

const accounts = [
  user('sam', { name: 'Sam Okafor', homeDistrict: 'LD' }),
  user('chris', {
    name: 'Chris Dunmore',
    roles: [{ role: 'district lead', district: 'LD' }],
    oneTimeUntil: '2021-10-02T08:00:00.000Z',
  }),
  user('ira', {
    name: 'Ira Voss',
    disabledAt: '2021-10-01T08:00:00.000Z',
    oneTimeUntil: '2021-10-02T08:00:00.000Z',
  }),
]
const found = (filter: object) => matching(accounts, filter).map(({ id }) => id)

test('users are found by part of a name or an address, by role, by a district led or worked in, and by status', () => {
  expect(found({})).toEqual(['sam', 'chris', 'ira'])
  expect(found({ text: ' OKA ' })).toEqual(['sam'])
  expect(found({ text: 'ira@' })).toEqual(['ira'])
  expect(found({ role: 'district lead' })).toEqual(['chris'])
  expect(found({ district: 'LD' })).toEqual(['sam', 'chris'])
  expect(found({ district: 'LD', role: 'auditor' })).toEqual(['sam'])
  expect(found({ status: 'one-time password' })).toEqual(['chris'])
})

test('a disabled account is disabled, whatever its password', () => {
  expect(accounts.map(statusOf)).toEqual(['active', 'one-time password', 'disabled'])
})
