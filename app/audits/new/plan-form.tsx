import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { DateInput, dayParts } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import type { CalibrationSet } from '@/db/calibration-sets'
import type { District } from '@/db/districts'
import type { KnownSizes } from '@/db/last-known-sizes'
import type { PossibleAuditor, PublishedChecklist, PublishedQuestion } from '@/db/plan-choices'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import type { Sharing } from '@/domain/sample-plan'
import type { Strata, StratumKind } from '@/domain/strata'
import { planAsTyped } from './plan-as-typed'
import { FlagQuestion } from './flag-question'
import { SampleFields } from './sample-fields'
import { SampleOutlook } from './sample-outlook'

/** The plan as the form shows it where nothing was typed. */
export interface PlanShown {
  title: string
  theme: string
  reference: string
  periodFrom: string
  periodTo: string
  districts: readonly string[]
  strata: Strata
  sharing: Sharing
  flagCriterion: string | null
  /** By code; a district that is not among them is shown with the usual ones. */
  quotas: ReadonlyMap<string, Partial<Record<StratumKind, number>>>
  secondScores: number
  checklistVersionId: string
  calibrationSetId: string | null
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
  /** Path of the page that the form stands on. */
  readonly here: string
  /** The form came back to show its forecast: nothing is saved. */
  readonly forecast: boolean
  /** What is known of how many crimes there will be. */
  readonly known: KnownSizes
  readonly choices: {
    districts: readonly District[]
    checklists: readonly PublishedChecklist[]
    questions: readonly PublishedQuestion[]
    calibrationSets: readonly CalibrationSet[]
    auditors: readonly PossibleAuditor[]
    leadName: string
  }
}

/** Everything that a lead auditor decides about an audit, on one page. */
export function PlanForm({
  action,
  submit,
  form,
  shown,
  revision,
  settled,
  choices,
  here,
  forecast,
  known,
}: PlanFormProps) {
  const error = (field: string) => errorFor(form.errors, field)
  const sampled = settled
    ? choices.districts.filter(({ code }) => shown.districts.includes(code))
    : choices.districts
  return (
    <Form action={action} saveId={newId()} revision={revision}>
      {/* The first submit button is the one that Enter presses in any box: it has to be the form's own. */}
      <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
        {submit}
      </button>
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
      <SampleFields form={form} shown={shown} districts={sampled} settled={settled === true} />
      <SampleOutlook
        form={form}
        plan={planAsTyped(form, shown, sampled)}
        known={known}
        here={here}
        forecast={forecast}
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
      <FlagQuestion form={form} shown={shown} settled={settled === true} choices={choices} />
      {choices.calibrationSets.length > 0 && (
        <Select
          name="calibrationSetId"
          label="Calibration before the scoring (optional)"
          hint="Fictional cases with agreed answers that every auditor scores first. What they answer is shown to them and to you."
          value={form.typed('calibrationSetId', shown.calibrationSetId ?? '')}
          options={[
            { value: '', text: 'None is asked for' },
            ...choices.calibrationSets.map(({ id, title, cases, checklist, version }) => ({
              value: id,
              text: `${title}: ${cases.length === 1 ? '1 case' : `${cases.length} cases`} for ${checklist}, version ${version}`,
            })),
          ]}
          error={error('calibrationSetId')}
        />
      )}
      <Checkboxes
        name="auditors[]"
        id="auditors"
        label="Auditors who work on it"
        hint={`${choices.leadName} leads the audit and is always among them.`}
        values={form.chosen('auditors', shown.auditors)}
        choices={choices.auditors.map(({ id, name, ownDistricts }) => ({
          value: id,
          label: name,
          hint:
            ownDistricts.length > 0
              ? `Scores no case of ${inARow(ownDistricts.map((code) => nameOf(choices.districts, code)))}: works or worked there, or leads it.`
              : undefined,
        }))}
        error={error('auditors')}
      />
      <Button>{submit}</Button>
    </Form>
  )
}

const nameOf = (districts: readonly District[], code: string) =>
  districts.find((one) => one.code === code)?.name ?? code

const inARow = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

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
