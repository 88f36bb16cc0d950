import type { ComponentProps } from 'react'
import { HousePage } from '@/app/house-page'
import { SubNavigation } from '@/components/navigation'
import type { AuditSubject } from '@/db/audits'
import type { AuditStatus } from '@/domain/audit'
import { allows, type Permission } from '@/domain/permissions'
import type { Person } from '@/domain/person'

interface Place {
  /** The last part of the address, '' for the overview. */
  segment: string
  permission: Permission
  /** The states of an audit in which there is something to see. */
  in: readonly AuditStatus[]
}

const always: readonly AuditStatus[] = ['planned', 'imported', 'frozen', 'scoring', 'issued']
const fromImport: readonly AuditStatus[] = ['imported', 'frozen', 'scoring', 'issued']
const fromFreeze: readonly AuditStatus[] = ['frozen', 'scoring', 'issued']
const fromDraw: readonly AuditStatus[] = ['scoring', 'issued']

/** The pages of an audit, in the order of the journey. */
const places = {
  Overview: { segment: '', permission: 'see findings', in: always },
  Plan: { segment: 'plan', permission: 'see an audit', in: always },
  Population: { segment: 'population', permission: 'see an audit', in: always },
  Profile: { segment: 'profile', permission: 'see an audit', in: fromImport },
  Sample: { segment: 'sample', permission: 'see an audit', in: fromFreeze },
  Cases: { segment: 'cases', permission: 'list cases', in: fromDraw },
  Findings: { segment: 'findings', permission: 'see findings', in: fromDraw },
  Recommendations: { segment: 'recommendations', permission: 'see findings', in: fromDraw },
  Summary: { segment: 'summary', permission: 'see findings', in: fromDraw },
} satisfies Record<string, Place>

export type AuditPlace = keyof typeof places

/** The address of one of the pages of an audit. */
export function auditAddress(auditId: string, place: AuditPlace): string {
  const { segment } = places[place]
  return segment ? `/audits/${auditId}/${segment}` : `/audits/${auditId}`
}

/** Whether the person may open this page of the audit in the state that it is in. */
export function canOpen(place: AuditPlace, person: Person, audit: AuditSubject): boolean {
  const { permission, in: states }: Place = places[place]
  return states.includes(audit.audit.status) && allows(permission, person, audit)
}

interface AuditPageProps extends Omit<
  ComponentProps<typeof HousePage>,
  'place' | 'caption' | 'breadcrumbs' | 'back'
> {
  /** The audit that the page belongs to: mostly `consultation.subject`. */
  readonly audit: AuditSubject
  /** Which of its pages this is, or lies under. */
  readonly current: AuditPlace
  /** The way down from that page to this one, where this one lies deeper: its parents, without itself. */
  readonly under?: readonly { readonly text: string; readonly href: string }[] | undefined
}

/** A page of one audit: its reference above the title, the way here, and its other pages beside it. */
export function AuditPage({ audit: subject, current, under, children, ...page }: AuditPageProps) {
  const { audit } = subject
  const { person } = page.consultation
  const open = (Object.keys(places) as AuditPlace[]).filter((place) => canOpen(place, person, subject))
  const deeper = under !== undefined
  return (
    <HousePage
      {...page}
      place="/audits"
      caption={audit.reference}
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        ...(current === 'Overview' && !deeper
          ? []
          : [{ text: audit.reference, href: `/audits/${audit.id}` }]),
        ...(deeper && current !== 'Overview'
          ? [{ text: current, href: auditAddress(audit.id, current) }]
          : []),
        ...(under ?? []),
        { text: deeper ? page.title : current === 'Overview' ? audit.reference : current },
      ]}
    >
      {open.length > 1 && (
        <SubNavigation
          label={`Pages of ${audit.reference}`}
          items={open.map((place) => ({
            text: place,
            href: auditAddress(audit.id, place),
            current: place === current,
          }))}
        />
      )}
      {children}
    </HousePage>
  )
}
