import type { ReactNode } from 'react'
import { Page, type PageProps } from '@/components/page'
import { isDemonstration } from '@/db/installation'
import { couldEver, type Permission } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import type { Consultation } from './session'
import type { Subject } from '@/domain/subject'

const places: readonly { text: string; href: string; permission: Permission }[] = [
  { text: 'Your work', href: '/', permission: 'see own work' },
  { text: 'Audits', href: '/audits', permission: 'see findings' },
  { text: 'Recommendations', href: '/recommendations', permission: 'see recommendations' },
  { text: 'Calendar', href: '/calendar', permission: 'see the calendar' },
  { text: 'Escalations', href: '/escalations', permission: 'see escalations' },
  { text: 'Checklists', href: '/checklists', permission: 'manage checklists' },
  { text: 'Verify a draw', href: '/verify', permission: 'verify a draw' },
  { text: 'Trail', href: '/trail', permission: 'read the trail' },
  { text: 'Administration', href: '/administration', permission: 'manage users' },
]

interface HousePageProps extends Omit<PageProps, 'person' | 'navigation' | 'signOut' | 'demonstration'> {
  /** What the door handed out: the page shows who is signed in and where they can go. */
  readonly consultation: Pick<Consultation<Subject>, 'person' | 'reader'>
  /** Address of the menu entry that the page belongs to. */
  readonly place: string
  readonly children: ReactNode
}

/** A page of the house for somebody signed in: the menu of what they could ever open, their name, the way out. */
export async function HousePage({ consultation, place, ...page }: HousePageProps) {
  const { person, reader } = consultation
  return (
    <Page
      {...page}
      person={{ name: person.name, role: rolesInWords(person), href: '/account' }}
      navigation={places
        .filter(({ permission }) => couldEver(permission, person))
        .map(({ text, href }) => ({ text, href, current: href === place }))}
      signOut={{ action: '/sign-out' }}
      demonstration={await isDemonstration(reader)}
    />
  )
}

/** 'Lead auditor', 'District lead, LD'. */
export function rolesInWords(person: Person): string {
  const words = person.roles.map(({ role, district }) => (district ? `${role} ${district}` : role))
  const text = words.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
