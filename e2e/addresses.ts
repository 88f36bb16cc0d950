import type { RouteRule } from '../app/routes'
import type { Subject } from '../domain/subject'
import type { Demonstration } from './demonstration'

/** One address of a route, with what it leads to and the facts that access is judged by. */
export interface Address {
  rule: RouteRule
  address: string
  about: string
  subject: Subject
}

/** The addresses of a route for everything in the demonstration that its parameters can name. */
export function addressesOf(rule: RouteRule, { things }: Demonstration): Address[] {
  const names = [...rule.path.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? '')
  let cells: Address[] = [{ rule, address: rule.path, about: '', subject: { type: 'house', id: 'house' } }]
  for (const name of names) {
    const district = name === 'district' && rule.path.startsWith('/audits/')
    const found = district
      ? ['LD', 'BD'].map((id) => ({ name: id, id, subject: undefined }))
      : (things[name] ?? [{ name: 'nothing', id: '0'.repeat(24), subject: undefined }])
    cells = cells.flatMap((cell) =>
      found.map(({ name: about, id, subject }) => ({
        rule,
        address: cell.address.replace(`[${name}]`, id),
        about: `${cell.about} ${about}`.trim(),
        subject: subject ?? (district ? { ...cell.subject, district: id } : cell.subject),
      })),
    )
  }
  return cells
}
