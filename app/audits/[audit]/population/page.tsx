import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { Details, EmptyState } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { ruleOf } from '@/commands/freeze-population'
import { auditFor, districtsIn, samplePlanOf, type AuditSubject } from '@/db/audits'
import type { Reader } from '@/db/client'
import { controlTotalsOf, heldTotals } from '@/db/control-totals'
import { standingRule } from '@/db/drawable-rules'
import { frozenPopulation, type Population } from '@/db/draws'
import { currentExtract, type Extract } from '@/db/extracts'
import { profileVersion } from '@/db/mapping-profiles'
import { namesOf } from '@/db/people'
import { stratumSizes } from '@/db/stratum-sizes'
import { whyNoFile } from '@/domain/audit'
import { instantInWords } from '@/domain/days'
import { flagRefusals } from '@/domain/flag-freeze'
import { plannedStrata, populationSteps } from '@/domain/freeze'
import { newId } from '@/domain/identity'
import { grouped } from '@/domain/percent'
import { allows } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import { AuditPage, auditAddress, canOpen } from '../audit-page'
import { Comparisons } from './comparisons'
import { ControlTotalsNote } from '../control-totals-note'
import { BeforeTheFreeze } from './before-the-freeze'
import { EligibleCrimes } from './eligible-crimes'
import { ExtractFacts } from './extract-facts'
import { Figures } from './figures'
import { FileWaiting } from './file-waiting'
import { UploadForm } from './upload-form'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  imported:
    'The extract is imported and its file is deleted. Look at the figures, then freeze the population.',
  dropped: 'The uploaded file is deleted. Nothing of it was imported.',
  discarded: 'The imported crimes are deleted.',
  frozen: 'The population is frozen. Next, the sample is drawn.',
  acknowledged: 'The differences are acknowledged. Every report prints them with the reason.',
  chosen: 'Chosen. What is left at each step stands below.',
}

export default async function PopulationPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/population`)
  const extract = await currentExtract(reader, id)
  const population = await frozenPopulation(reader, id)
  const mayImport = !population && allows('import an extract', person, subject)
  const mayCompare =
    population !== undefined &&
    allows('import an extract', person, subject) &&
    whyNoFile(subject.audit.status) === null
  const done = await parameter(searchParams, 'done')
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Population"
      title="Population"
      marking="OFFICIAL"
      errors={form.errors}
      success={done && sentences[done]}
    >
      {(mayImport || mayCompare) && (
        <FileWaiting reader={reader} audit={id} extract={extract} now={consultation.now} />
      )}
      {mayImport && (
        <BeforeTheFreeze
          audit={id}
          extract={extract}
          totals={await controlTotalsOf(reader, id)}
          held={await heldTotals(reader, id)}
          rule={extract && (await standingRule(reader, extract.number))}
          mayFreeze={allows('freeze a population', person, subject)}
        />
      )}
      {population && <WhatNext audit={subject} person={person} />}
      {extract && (
        <ImportedPopulation
          reader={reader}
          subject={subject}
          extract={extract}
          population={population}
          mayFreeze={!population && allows('freeze a population', person, subject)}
          mayOpenProfile={allows('manage mapping profiles', person, subject)}
        />
      )}
      {extract && <Figures reader={reader} subject={subject} />}
      {!extract && !mayImport && (
        <EmptyState title="No extract is imported yet">
          <p className="govuk-body">
            The lead auditor imports the extract of crimes. Its figures will stand here.
          </p>
        </EmptyState>
      )}
      {allows('import an extract', person, subject) && <Comparisons reader={reader} audit={id} />}
      {mayCompare && <CompareSection subject={subject} form={form} />}
      {mayImport && <ImportSection subject={subject} form={form} extract={extract} />}
    </AuditPage>
  )
}

/** Where the audit goes on, once nothing of its population can change any more. */
function WhatNext({ audit, person }: { readonly audit: AuditSubject; readonly person: Person }) {
  if (!canOpen('Sample', person, audit)) return null
  return (
    <p className="govuk-body app-no-print">
      The population is frozen: nothing on this page changes any more.{' '}
      <a className="govuk-link" href={auditAddress(audit.id, 'Sample')}>
        {audit.audit.status === 'frozen' ? 'Draw the sample next' : 'The sample that was drawn from it'}
      </a>
      .
    </p>
  )
}

interface Imported {
  readonly reader: Reader
  readonly subject: AuditSubject
  readonly extract: Extract
  readonly population: Population | undefined
  readonly mayFreeze: boolean
  readonly mayOpenProfile: boolean
}

async function ImportedPopulation(imported: Imported) {
  const { reader, subject, extract, population, mayFreeze, mayOpenProfile } = imported
  const { audit } = subject
  const plan = await samplePlanOf(reader, audit)
  const strata = plannedStrata(plan, await stratumSizes(reader, audit, extract.number))
  const districts = await districtsIn(reader, audit.id)
  const names = await namesOf(reader)
  const rule = await standingRule(reader, extract.number)
  const held = await heldTotals(reader, audit.id)
  const steps = population
    ? population.steps
    : populationSteps(extract.report, audit.strata, rule?.steps ?? [])
  return (
    <>
      {population && <Frozen population={population} frozenBy={names.get(population.frozenBy)} />}
      <EligibleCrimes
        audit={audit.id}
        rule={population?.rule ?? ruleOf(subject, extract, districts, rule?.steps)}
        steps={steps}
        unsettled={held?.settled === false}
        strata={strata}
        flag={flagRefusals(audit, extract, strata)}
        plan={plan}
        mayFreeze={mayFreeze}
      />
      <ControlTotalsNote reader={reader} audit={audit.id} />
      <Heading level={2} size="m" id={population ? undefined : 'extract'}>
        Extract
      </Heading>
      <ExtractFacts
        extract={extract}
        importedBy={names.get(extract.importedBy)}
        profile={extract.profileId ? await profileVersion(reader, extract.profileId) : undefined}
        mayOpenProfile={mayOpenProfile}
      />
    </>
  )
}

function Frozen({
  population,
  frozenBy,
}: {
  readonly population: Population
  readonly frozenBy: string | undefined
}) {
  return (
    <SummaryList
      rows={[
        { key: 'Frozen', value: `${instantInWords(population.frozenAt)} by ${frozenBy}` },
        { key: 'Size', value: `${grouped(population.size)} crimes` },
        { key: 'SHA-256 of the list', value: <Mono>{population.sha256}</Mono> },
      ]}
    />
  )
}

/** A frozen population stays as it is; a later extract can be held against it. */
function CompareSection({
  subject: { audit },
  form,
}: {
  readonly subject: AuditSubject
  readonly form: FormState
}) {
  return (
    <div className="app-no-print">
      <Details summary="Compare a later extract with this population" open={form.refused}>
        <p className="govuk-body">
          It is checked and compared: which crimes are new, changed or gone, and whether one of the sample is
          among them. Nothing of it is imported.
        </p>
        <UploadForm audit={audit.id} period={{ from: audit.periodFrom, to: audit.periodTo }} form={form} />
      </Details>
    </div>
  )
}

interface Importing {
  readonly subject: AuditSubject
  readonly form: FormState
  readonly extract: Extract | undefined
}

function ImportSection({ subject: { audit }, form, extract }: Importing) {
  const upload = (
    <UploadForm audit={audit.id} period={{ from: audit.periodFrom, to: audit.periodTo }} form={form} />
  )
  if (!extract)
    return (
      <>
        <Heading level={2} size="m" id="extract">
          Import the extract
        </Heading>
        {upload}
      </>
    )
  return (
    <div className="app-no-print">
      <Details summary="Import another extract, or discard this one" open={form.refused}>
        <p className="govuk-body">
          Another extract takes the place of this one once it is checked and imported.
        </p>
        {upload}
        <Form action={`/audits/${audit.id}/discard-extract`} saveId={newId()}>
          <Button kind="warning">Discard the {grouped(extract.report.accepted)} imported crimes</Button>
        </Form>
      </Details>
    </div>
  )
}
