export const roles = [
  'auditor',
  'lead auditor',
  'district lead',
  'governance',
  'contact',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Somebody signed in, or the command line acting as itself. */
export interface Person {
  id: string
  name: string
  roles: readonly { role: Role; district: string | null }[]
  /** The district that the person works in or came from; nobody audits their own. */
  homeDistrict: string | null
}

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.some((held) => held.role === role)
}

/** The districts that the person holds this role for. */
export function districtsOf(person: Pick<Person, 'roles'>, role: Role): string[] {
  return person.roles.flatMap((held) => (held.role === role && held.district ? [held.district] : []))
}

/** The districts whose work is partly the person's own, so that they judge none of it: where they work, what they lead. */
export function ownDistricts(person: Pick<Person, 'homeDistrict' | 'roles'>): string[] {
  const home = person.homeDistrict ? [person.homeDistrict] : []
  return [...new Set([...home, ...districtsOf(person, 'district lead')])]
}
