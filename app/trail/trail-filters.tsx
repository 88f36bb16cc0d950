import { DateInput } from '@/components/date-input'
import { errorFor, type FieldError } from '@/components/error-summary'
import { FilterForm, type AppliedFilter } from '@/components/filter-form'
import { Select } from '@/components/select'
import type { TrailScope } from '@/db/trail-scope'
import { dayInWords } from '@/domain/days'
import type { Law } from '@/domain/event-kind'
import { eventKinds } from '@/domain/events'
import { lawWords } from '@/domain/trail-words'
import { dayOfParts, noDay, queryOf, type AskedTrail } from './asked'

/** Who acts without an account: the machine and its command line, and whoever tried to sign in under no known address. */
const withoutAccount: [string, string][] = [
  ['command-line', 'Command line'],
  ['machine', 'The machine itself'],
  ['nobody', 'Somebody unknown'],
]

interface Props {
  readonly asked: AskedTrail
  readonly scope: TrailScope
  readonly names: ReadonlyMap<string, string>
  readonly errors: readonly FieldError[]
}

/** Narrows the trail. A lead auditor always reads one of their audits, so theirs is no filter that can be taken off. */
export function TrailFilters({ asked, scope, names, errors }: Props) {
  const people = [...[...names].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)), ...withoutAccount]
  return (
    <FilterForm
      action="/trail"
      clearHref={scope.whole ? '/trail' : `/trail?audit=${scope.auditId ?? ''}`}
      applied={appliedFilters(asked, scope, new Map(people))}
      hidden={{ about: asked.about }}
    >
      <Select
        name="audit"
        label="Audit"
        value={scope.auditId}
        {...(scope.whole ? { placeholder: 'Everything' } : {})}
        options={scope.audits.map(({ id, reference, title }) => ({
          value: id,
          text: `${reference}, ${title}`,
        }))}
      />
      <Select
        name="person"
        label="Person"
        value={asked.person}
        placeholder="Anybody"
        options={people.map(([value, text]) => ({ value, text }))}
      />
      <Select
        name="event"
        label="What happened"
        value={asked.event}
        placeholder="Anything"
        options={Object.keys(eventKinds)
          .sort()
          .map((event) => ({ value: event, text: event.charAt(0).toUpperCase() + event.slice(1) }))}
      />
      <Select
        name="law"
        label="Class (DPA 2018 s.62)"
        value={asked.law}
        placeholder="Any"
        options={Object.entries(lawWords).map(([value, text]) => ({ value, text }))}
      />
      <DateInput name="from" label="From" value={asked.from} error={errorFor(errors, 'from')} />
      <DateInput name="to" label="To" value={asked.to} error={errorFor(errors, 'to')} />
    </FilterForm>
  )
}

function appliedFilters(
  asked: AskedTrail,
  { whole, audits }: TrailScope,
  people: ReadonlyMap<string, string>,
): AppliedFilter[] {
  const without = (changed: Partial<AskedTrail>) =>
    `/trail?${queryOf(asked, { ...changed, before: undefined })}`
  const { audit, person, event, law, about, from, to } = asked
  const [first, last] = [dayOfParts(from), dayOfParts(to)]
  const reference = audits.find(({ id }) => id === audit)?.reference
  return [
    ...(whole && reference
      ? [{ label: `Audit: ${reference}`, removeHref: without({ audit: undefined }) }]
      : []),
    ...(person
      ? [{ label: `Person: ${people.get(person) ?? person}`, removeHref: without({ person: undefined }) }]
      : []),
    ...(event ? [{ label: `What happened: ${event}`, removeHref: without({ event: undefined }) }] : []),
    ...(law
      ? [{ label: `Class: ${lawWords[law as Law] ?? law}`, removeHref: without({ law: undefined }) }]
      : []),
    ...(about
      ? [{ label: `About: ${people.get(about) ?? about}`, removeHref: without({ about: undefined }) }]
      : []),
    ...(first ? [{ label: `From ${dayInWords(first)}`, removeHref: without({ from: noDay }) }] : []),
    ...(last ? [{ label: `To ${dayInWords(last)}`, removeHref: without({ to: noDay }) }] : []),
  ]
}
