import { Checkboxes } from '@/components/choices'
import { FilterForm, type AppliedFilter } from '@/components/filter-form'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import type { RegisterFilter } from '@/db/register'
import { recommendationStatuses, statusWords } from '@/domain/recommendation'
import { registerAddress, statusFilters, type RegisterQuery } from './register-query'

interface Choices {
  districts: readonly { code: string; name: string }[]
  audits: readonly { id: string; reference: string; title: string }[]
  /** Drafts are only known to those who work on the audit. */
  drafts: boolean
  criteria: readonly { key: string; name: string }[]
}

/** Narrows the register; every filter that is on can be taken off by itself. */
export function RegisterFilters({
  query,
  choices,
}: {
  readonly query: RegisterQuery
  readonly choices: Choices
}) {
  const { filter, by, descending } = query
  const { districts, audits, drafts } = choices
  return (
    <FilterForm
      action="/recommendations"
      clearHref={registerAddress({ ...query, filter: {}, page: 1 })}
      applied={appliedFilters(query, choices)}
      hidden={{ sort: by === 'due' ? undefined : by, order: descending ? 'down' : undefined }}
    >
      {districts.length > 1 && (
        <Select
          name="district"
          label="District"
          placeholder="All districts"
          value={filter.district}
          options={districts.map(({ code, name }) => ({ value: code, text: name }))}
        />
      )}
      {audits.length > 1 && (
        <Select
          name="audit"
          label="Audit"
          placeholder="All audits"
          value={filter.auditId}
          options={audits.map(({ id, reference }) => ({ value: id, text: reference }))}
        />
      )}
      <Select
        name="status"
        label="Status"
        placeholder="All statuses"
        value={filter.status}
        options={[
          ...statusFilters.map((value) => ({ value, text: statusFilterWords[value] })),
          ...recommendationStatuses
            .filter((status) => drafts || status !== 'draft')
            .map((status) => ({ value: status, text: statusWords[status] })),
        ]}
      />
      <TextInput name="owner" label="Owner" hint="Part of a name or a role" value={filter.owner} width={20} />
      <TextInput
        name="text"
        label="Text"
        hint="Part of a reference or the wording"
        value={filter.text}
        width={20}
      />
      {choices.criteria.length > 1 && (
        <Select
          name="criterion"
          label="Criterion"
          placeholder="All criteria"
          value={filter.criterion}
          options={choices.criteria.map(({ key, name }) => ({ value: key, text: name }))}
        />
      )}
      <Checkboxes
        name="overdue"
        label="Due date"
        values={filter.overdue ? ['yes'] : []}
        choices={[{ value: 'yes', label: 'Only overdue' }]}
      />
      <Checkboxes
        name="slipped"
        label="Slippage"
        values={filter.slipped ? ['yes'] : []}
        choices={[{ value: 'yes', label: 'Only slipped' }]}
      />
    </FilterForm>
  )
}

const statusFilterWords: Record<(typeof statusFilters)[number], string> = {
  open: 'Open: not closed and not refused',
  'to answer': 'For the district to answer',
  'in work': 'For the district to act on',
}

function appliedFilters(query: RegisterQuery, { districts, audits, criteria }: Choices): AppliedFilter[] {
  const { filter } = query
  const without = (name: keyof RegisterFilter) =>
    registerAddress({ ...query, filter: { ...filter, [name]: undefined }, page: 1 })
  const district = districts.find(({ code }) => code === filter.district)
  const criterion =
    filter.criterion && (criteria.find(({ key }) => key === filter.criterion)?.name ?? 'a criterion')
  const audit = audits.find(({ id }) => id === filter.auditId)
  const labels: [keyof RegisterFilter, string | undefined][] = [
    ['district', filter.district && (district?.name ?? filter.district)],
    ['auditId', filter.auditId && (audit?.reference ?? 'an audit')],
    ['status', filter.status && { ...statusWords, ...statusFilterWords }[filter.status]],
    ['overdue', filter.overdue ? 'Only overdue' : undefined],
    ['slipped', filter.slipped ? 'Only slipped' : undefined],
    ['criterion', criterion],
    ['owner', filter.owner && `Owner: ${filter.owner}`],
    ['text', filter.text && `Text: ${filter.text}`],
  ]
  return labels.flatMap(([name, label]) => (label ? [{ label, removeHref: without(name) }] : []))
}
