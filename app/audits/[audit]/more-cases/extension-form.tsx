import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { AuditDistrict } from '@/db/audits'
import type { DrawStratum } from '@/db/draws'
import { newId } from '@/domain/identity'
import { quotaFields, type QuotaField } from '@/domain/quota-fields'
import { stratumKindWords, type StratumKind } from '@/domain/strata'

export interface StratumLeft extends DrawStratum {
  taken: number
  inSample: number
}

/** Five more in one district: by the tickets that follow, so that nobody chooses them. */
export function ExtensionForm({
  auditId,
  acts,
  districts,
  strata,
  kinds,
  form,
}: {
  readonly auditId: string
  readonly acts: number
  readonly districts: readonly AuditDistrict[]
  readonly strata: readonly StratumLeft[]
  /** The kinds of a district's strata; 'all' where it is drawn as one. */
  readonly kinds: readonly StratumKind[]
  readonly form: FormState
}) {
  const nameOf = (code: string) => districts.find((district) => district.code === code)?.name ?? code
  const columns: Column<StratumLeft>[] = [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ district }) => nameOf(district) },
    { key: 'kind', header: 'Kind', cell: ({ kind }) => stratumKindWords[kind] },
    { key: 'drawn', header: 'In the sample', numeric: true, cell: ({ inSample }) => inSample },
    {
      key: 'left',
      header: 'Left to draw',
      numeric: true,
      cell: ({ population, taken }) => (population - taken).toLocaleString('en-GB'),
    },
  ]
  const count = (name: QuotaField, label: string) => (
    <TextInput
      key={name}
      name={name}
      label={label}
      width={3}
      numeric
      value={form.typed(name)}
      error={errorFor(form.errors, name)}
    />
  )
  return (
    <section aria-labelledby="extension-heading">
      <Heading level={2} size="m" id="extension-heading">
        Extend the sample in one district
      </Heading>
      <p className="govuk-body">
        The cases that are drawn stay. The tickets that follow them come in, from the same seed, and the
        receipt gains an act with your reason and with how many cases were finished by now. Decide on it
        before results are known wherever you can: who goes on drawing until a figure pleases makes its range
        say too much.
      </p>
      <Form action={`/audits/${auditId}/extend`} saveId={newId()} hidden={{ acts: String(acts) }}>
        <Select
          name="district"
          label="District"
          placeholder="Choose a district"
          options={districts.map(({ code, name }) => ({ value: code, text: name }))}
          value={form.typed('district')}
          error={errorFor(form.errors, 'district')}
        />
        {kinds.map((kind) =>
          count(
            quotaFields[kind],
            ['How many more', kind !== 'all' && stratumKindWords[kind]].filter(Boolean).join(' '),
          ),
        )}
        <TextArea
          name="reason"
          label="Why more cases are needed"
          hint="It stands on the receipt"
          rows={2}
          maxLength={500}
          value={form.typed('reason')}
          error={errorFor(form.errors, 'reason')}
        />
        <Button>Draw the next tickets</Button>
      </Form>
      <Table
        caption="What is drawn and what is left"
        captionSize="s"
        columns={columns}
        rows={strata}
        rowKey={({ key }) => key}
        dense
      />
    </section>
  )
}
