import { describe, expect, test } from 'vitest'
import { allows, permissions, showsCases, type Permission } from './permissions'
import type { Role } from './person'
import { heldRoles, roleFaults, rolesAsText } from './role-rules'

describe('the roles of a person', () => {
  test('are at least one', () => {
    expect(roleFaults({ roles: [], districts: [] })).toEqual([
      { field: 'roles', message: 'Choose at least one role' },
    ])
  })

  test('of a district lead name the districts', () => {
    expect(roleFaults({ roles: ['district lead'], districts: [] })).toMatchObject([{ field: 'districts' }])
    expect(roleFaults({ roles: ['district lead'], districts: ['LD'] })).toEqual([])
  })

  test('never join administrator with another', () => {
    for (const role of ['auditor', 'lead auditor', 'district lead', 'governance'] as const)
      expect(roleFaults({ roles: ['administrator', role], districts: ['LD'] })).toMatchObject([
        { field: 'roles' },
      ])
    expect(roleFaults({ roles: ['administrator'], districts: [] })).toEqual([])
    expect(roleFaults({ roles: ['auditor', 'lead auditor'], districts: [] })).toEqual([])
  })

  test('give an administrator no permission that shows case data, whatever the subject', () => {
    const administrator = {
      id: 'a',
      name: 'A',
      homeDistrict: null,
      roles: [{ role: 'administrator' as Role, district: null }],
    }
    const everything = {
      type: 'sample case' as const, id: 'c', leadId: 'a', auditorIds: ['a'], allocatedTo: 'a', issued: true, district: 'LD',
    } // prettier-ignore
    for (const permission of (Object.keys(permissions) as Permission[]).filter(showsCases))
      expect(allows(permission, administrator, everything)).toBe(false)
  })

  test('are one row a role, and one a district for a district lead', () => {
    expect(
      heldRoles({ roles: ['auditor', 'district lead', 'auditor'], districts: ['LD', 'BD', 'LD'] }),
    ).toEqual([
      { role: 'auditor', district: null },
      { role: 'district lead', district: 'LD' },
      { role: 'district lead', district: 'BD' },
    ])
    expect(heldRoles({ roles: ['governance'], districts: ['LD'] })).toEqual([
      { role: 'governance', district: null },
    ])
  })

  test('are written in one order, however they were chosen', () => {
    expect(rolesAsText(heldRoles({ roles: ['district lead', 'auditor'], districts: ['LD', 'BD'] }))).toBe(
      'auditor, district lead BD, district lead LD',
    )
  })
})
