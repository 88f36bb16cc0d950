import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { DateInput, dayParts } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import { TextInput } from '@/components/text-input'
import type { District } from '@/db/districts'
import type { PossibleAuditor, PublishedChecklist } from '@/db/plan-choices'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { defaultPlan } from '@/domain/sample-plan'

/** The plan as the form shows it where nothing was typed. */
export interface PlanShown {
  title: string
  theme: string
  reference: string
  periodFrom: string
  periodTo: string
  districts: readonly string[]
  /** By code; a district that is not among them is shown with the usual ones. */
  quotas: ReadonlyMap<string, { domestic: number; nonDomestic: number }>
  secondScores: number
  checklistVersionId: string
  auditors: readonly string[]
}

interface PlanFormProps {
  readonly action: string
  readonly submit: string
  readonly form: FormState
  readonly shown: PlanShown
  readonly revision?: number
  /** An extract was imported: its period and its districts cannot be changed any more. */
  readonly settled?: boolean
  readonly choices: {
    districts: readonly District[]
    checklists: readonly PublishedChecklist[]
    auditors: readonly PossibleAuditor[]
    leadName: string
  }
}

/** Everything that a lead auditor decides about an audit, on one page. */
export function PlanForm({ action, submit, form, shown, revision, settled, choices }: PlanFormProps) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <Form action={action} saveId={newId()} revision={revision}>
      <TextInput name="title" label="Title" value={form.typed('title', shown.title)} error={error('title')} />
      <TextInput
        name="theme"
        label="Theme"
        hint="What is audited, in a word or two: Stalking, Missing people."
        width={20}
        value={form.typed('theme', shown.theme)}
        error={error('theme')}
      />
      <TextInput
        name="reference"
        label="Reference"
        hint="Letters, digits and hyphens, as in STK-2021-11. Leave it empty to have one made from the theme and the month."
        width={20}
        value={form.typed('reference', shown.reference)}
        error={error('reference')}
      />
      {settled ? (
        <SettledFields shown={shown} />
      ) : (
        <PeriodAndDistricts form={form} shown={shown} districts={choices.districts} />
      )}
      <Quotas
        form={form}
        shown={shown}
        districts={
          settled ? choices.districts.filter(({ code }) => shown.districts.includes(code)) : choices.districts
        }
      />
      <Heading level={2} size="m">
        Scoring
      </Heading>
      <TextInput
        name="secondScores"
        label="Cases of each district scored a second time"
        hint="By another auditor who does not see the first score. Shows how far two auditors agree."
        width={3}
        numeric
        value={form.typed('secondScores', String(shown.secondScores))}
        error={error('secondScores')}
      />
      <Select
        name="checklistVersionId"
        label="Checklist"
        value={form.typed('checklistVersionId', shown.checklistVersionId)}
        placeholder="Choose a checklist"
        options={choices.checklists.map(({ versionId, title, version, publishedAt }) => ({
          value: versionId,
          text: `${title}, version ${version} (published ${dayInWords(dayOf(publishedAt))})`,
        }))}
        error={error('checklistVersionId')}
      />
      <Checkboxes
        name="auditors[]"
        id="auditors"
        label="Auditors who work on it"
        hint={`${choices.leadName} leads the audit and is always among them.`}
        values={form.chosen('auditors', shown.auditors)}
        choices={choices.auditors.map(({ id, name, homeDistrict }) => ({
          value: id,
          label: homeDistrict
            ? `${name} (from ${nameOf(choices.districts, homeDistrict)}: scores no case of that district)`
            : name,
        }))}
        error={error('auditors')}
      />
      <Button>{submit}</Button>
    </Form>
  )
}

const nameOf = (districts: readonly District[], code: string) =>
  districts.find((one) => one.code === code)?.name ?? code

type Part = Pick<PlanFormProps, 'form' | 'shown'>

function PeriodAndDistricts({ form, shown, districts }: Part & { readonly districts: readonly District[] }) {
  return (
    <>
      <Heading level={2} size="m">
        Crimes
      </Heading>
      <DateInput
        name="periodFrom"
        label="First day of the period"
        hint="Crimes recorded from this day. For example, 1 10 2020."
        value={form.typedDay('periodFrom', shown.periodFrom)}
        error={errorFor(form.errors, 'periodFrom')}
      />
      <DateInput
        name="periodTo"
        label="Last day of the period"
        value={form.typedDay('periodTo', shown.periodTo)}
        error={errorFor(form.errors, 'periodTo')}
      />
      <Checkboxes
        name="districts[]"
        id="districts"
        label="Districts"
        values={form.chosen('districts', shown.districts)}
        choices={districts.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        error={errorFor(form.errors, 'districts')}
      />
    </>
  )
}

/** What was settled by the import travels along unseen: the form is sent whole. */
function SettledFields({ shown }: { readonly shown: PlanShown }) {
  const days = { periodFrom: shown.periodFrom, periodTo: shown.periodTo }
  return (
    <>
      {Object.entries(days).flatMap(([name, day]) =>
        Object.entries(dayParts(day)).map(([part, value]) => (
          <input type="hidden" key={`${name}-${part}`} name={`${name}-${part}`} value={value} />
        )),
      )}
      {shown.districts.map((code) => (
        <input type="hidden" key={code} name="districts[]" value={code} />
      ))}
    </>
  )
}

const usual = { domestic: defaultPlan.quotas.DA, nonDomestic: defaultPlan.quotas['non-DA'] }

function Quotas({ form, shown, districts }: Part & { readonly districts: readonly District[] }) {
  const box = (district: District, kind: 'domestic' | 'nonDomestic', label: string) => {
    const name = `quotas.${district.code}.${kind}`
    return (
      <TextInput
        name={name}
        label={`${district.name}, ${label} cases`}
        labelHidden
        width={3}
        numeric
        value={form.typed(name, String(shown.quotas.get(district.code)?.[kind] ?? usual[kind]))}
        error={errorFor(form.errors, name)}
      />
    )
  }
  const columns: Column<District>[] = [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ code, name }) => `${name} (${code})` },
    { key: 'domestic', header: 'Domestic (DA)', cell: (district) => box(district, 'domestic', 'DA') },
    {
      key: 'other',
      header: 'Not domestic (non-DA)',
      cell: (district) => box(district, 'nonDomestic', 'non-DA'),
    },
  ]
  return (
    <>
      <Heading level={2} size="m">
        Sample
      </Heading>
      <p className="govuk-body">
        How many cases are drawn from the domestic and from the other crimes of each district. 0 leaves those
        crimes out. A district that is not chosen counts for nothing.
      </p>
      <Table
        caption="Cases to draw"
        captionHidden
        columns={columns}
        rows={districts}
        rowKey={({ code }) => code}
      />
    </>
  )
}
