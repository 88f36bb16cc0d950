import type { Role } from './person'

export interface HeldRole {
  role: Role
  district: string | null
}

/** The roles of a person as a form gives them: the districts belong to the role of district lead. */
export interface ChosenRoles {
  roles: readonly Role[]
  districts: readonly string[]
}

/**
 * Why these roles cannot be held together, by the field that is at fault. Whoever runs the accounts sees no case data:
 * the separation would be worth nothing if the same account could also audit.
 */
export function roleFaults({
  roles,
  districts,
}: ChosenRoles): { field: 'roles' | 'districts'; message: string }[] {
  if (roles.length === 0) return [{ field: 'roles', message: 'Choose at least one role' }]
  if (roles.includes('administrator') && roles.length > 1)
    return [
      {
        field: 'roles',
        message:
          'Administrator cannot be held with another role: an administrator sees no case data. Give the person a second account',
      },
    ]
  if (roles.includes('district lead') && districts.length === 0)
    return [{ field: 'districts', message: 'Choose at least one district for the district lead' }]
  return []
}

/** The roles one by one; a district lead holds one for each district, and districts without that role are left out. */
export function heldRoles({ roles, districts }: ChosenRoles): HeldRole[] {
  return [...new Set(roles)].flatMap((role): HeldRole[] =>
    role === 'district lead'
      ? [...new Set(districts)].map((district) => ({ role, district }))
      : [{ role, district: null }],
  )
}

/** 'auditor, district lead BD': in the order of the code points, so that equal roles are equal text. */
export function rolesAsText(held: readonly HeldRole[]): string {
  return held
    .map(({ role, district }) => (district ? `${role} ${district}` : role))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(', ')
}
