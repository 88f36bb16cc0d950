import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import { TextInput } from '@/components/text-input'
import type { District } from '@/db/districts'
import { quotaFields } from '@/domain/quota-fields'
import { crimeKinds, flagKinds, stratumKindWords, type StratumKind } from '@/domain/strata'
import { quotaShown, sizeShown, type SizeField } from './plan-as-typed'
import type { PlanShown } from './plan-form'

interface SampleProps {
  readonly form: FormState
  readonly shown: PlanShown
  readonly districts: readonly District[]
  /** The extract was imported for these strata. */
  readonly settled: boolean
}

/** How many cases are drawn, and from what. */
export function SampleFields({ form, shown, districts, settled }: SampleProps) {
  const box = (field: SizeField, label: string, hint?: string) => (
    <TextInput
      name={`sharing.${field}`}
      label={label}
      hint={hint}
      width={4}
      numeric
      value={form.typed(`sharing.${field}`, String(sizeShown(shown.sharing, field)))}
      error={errorFor(form.errors, `sharing.${field}`)}
    />
  )
  return (
    <>
      <Heading level={2} size="m">
        Sample
      </Heading>
      {settled ? (
        <input type="hidden" name="strata" value={shown.strata} />
      ) : (
        <Radios
          name="strata"
          label="What a district’s sample is drawn from"
          value={form.typed('strata', shown.strata)}
          error={errorFor(form.errors, 'strata')}
          choices={[
            {
              value: 'apart',
              label: 'Domestic (DA) and other (non-DA) crimes apart',
              hint: 'Each is sure to be looked at, however few there are.',
            },
            {
              value: 'together',
              label: 'Each district as one',
              hint: 'Also where the extract does not say which crimes are domestic. Few non-DA cases come up by chance alone.',
            },
            {
              value: 'by flag',
              label: 'By the cyber-enabled flag: flagged and not flagged crimes apart',
              hint: 'To find how often the flag is right and how many crimes it misses. The extract needs the flag, and the checklist a question that tells whether it should be on.',
            },
          ]}
        />
      )}
      <Radios
        name="sharing.mode"
        label="How many cases"
        value={form.typed('sharing.mode', shown.sharing.mode)}
        error={errorFor(form.errors, 'sharing.mode')}
        choices={[
          {
            value: 'fixed',
            label: 'Numbers that you enter for each district',
            conditional: <Quotas form={form} shown={shown} districts={districts} settled={settled} />,
          },
          {
            value: 'in each district',
            label: 'The same number in each district, shared between its strata in proportion',
            conditional: (
              <>
                {box('inEach', 'Shared in each district: cases in each district')}
                {box('inEachMinimum', 'Shared in each district: at least this many from each stratum')}
              </>
            ),
          },
          {
            value: 'proportional',
            label: 'One number for the whole audit, in proportion to the crimes of each stratum',
            hint: 'Large districts give more cases.',
            conditional: (
              <>
                {box('proportional', 'Shared over the audit: cases in all')}
                {box('proportionalMinimum', 'Shared over the audit: at least this many from each stratum')}
              </>
            ),
          },
          {
            value: 'equal',
            label: 'One number for the whole audit, as equally as it goes from each stratum',
            conditional: box('equal', 'Shared equally: cases in all'),
          },
        ]}
      />
      <p className="govuk-body">
        What a rule shares out is worked out from the imported crimes, shown on the population page, and fixed
        when the population is frozen. A stratum smaller than its number is taken whole.
      </p>
    </>
  )
}

function Quotas({ form, shown, districts, settled }: SampleProps) {
  const box = (district: District, kind: StratumKind, label: string) => {
    const name = `quotas.${district.code}.${quotaFields[kind]}`
    return (
      <TextInput
        name={name}
        label={`${district.name}, ${label}`}
        labelHidden
        width={3}
        numeric
        value={form.typed(name, String(quotaShown(shown, district.code, kind)))}
        error={errorFor(form.errors, name)}
      />
    )
  }
  const named: Column<District> = {
    key: 'district',
    header: 'District',
    rowHeader: true,
    cell: ({ code, name }) => `${name} (${code})`,
  }
  const pair = (kinds: readonly StratumKind[], caption: string) => (
    <Table
      caption={caption}
      captionSize="s"
      columns={[
        named,
        ...kinds.map((kind) => ({
          key: kind,
          header: headers[kind],
          cell: (district: District) => box(district, kind, `${stratumKindWords[kind]} cases`),
        })),
      ]}
      rows={districts}
      rowKey={({ code }) => code}
    />
  )
  return (
    <>
      <p className="govuk-body">
        0 leaves those crimes out. A district that is not chosen counts for nothing.
      </p>
      {(!settled || shown.strata === 'apart') && (
        <div className="app-when-apart">
          {pair(crimeKinds, 'Where DA and non-DA are drawn apart: cases of each')}
        </div>
      )}
      {(!settled || shown.strata === 'by flag') && (
        <div className="app-when-by-flag">
          {pair(flagKinds, 'Where they are drawn by the flag: cases of each')}
        </div>
      )}
      {(!settled || shown.strata === 'together') && (
        <div className="app-when-together">
          <Table
            caption="Where each district is one: cases of each district"
            captionSize="s"
            columns={[
              named,
              { key: 'all', header: 'Cases', cell: (district) => box(district, 'all', 'cases in all') },
            ]}
            rows={districts}
            rowKey={({ code }) => code}
          />
        </div>
      )}
    </>
  )
}

const headers: Record<StratumKind, string> = {
  DA: 'Domestic (DA)',
  'non-DA': 'Not domestic (non-DA)',
  flagged: 'Flagged',
  'not-flagged': 'Not flagged',
  all: 'Cases',
}
