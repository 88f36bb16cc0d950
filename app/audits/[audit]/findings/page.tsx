import { ExportForm, spreadsheetFormats } from '@/app/export-form'
import { parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { casesIssuedTo } from '@/db/issued-sample'
import { snapshotVersions } from '@/db/snapshots'
import { writeUpFor } from '@/db/write-ups'
import type { CriterionFigures } from '@/domain/audit-figures'
import { allows } from '@/domain/permissions'
import { notWrittenUpNow } from '@/domain/finding'
import type { WrittenFinding } from '@/domain/snapshot'
import { changesBetween } from '@/domain/snapshot-changes'
import { AgreementSection } from '../agreement-section'
import { AuditPage } from '../audit-page'
import { CriterionSection } from '../criterion-section'
import { DistrictCases } from '../district-cases'
import { FlagAccuracySection } from '../flag-accuracy-section'
import { MethodNotes } from '../method-notes'
import { audiencesNow } from '../public-version'
import { ReadinessLink } from '../readiness-link'
import { RulingsSection } from '../rulings-section'
import { AfterIssue, issuedTo } from './after-issue'
import { WhatChanged, whatChangedTitle } from '../what-changed'
import { WhatThisIs } from '../what-this-is'
import { FigureMatrix } from './figure-matrix'
import { DigitsKey, inPlaceOrder, WrittenFindings } from '../written-findings'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  drafted: 'The drafts are written. Word them further where a figure alone does not say enough.',
  written: 'The finding is written. Districts see it once the audit is issued.',
  changed: 'The finding is changed.',
  removed: 'The finding is removed.',
}

/** Districts times criteria of which each gets its place in a picture and a table; of more, the matrix alone has all. */
const mostAtOnce = 200

export default async function FindingsPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const writes = allows('write findings', person, subject) && !notWrittenUpNow(subject.audit.status)
  const done = await parameter(searchParams, 'done')
  const page = {
    consultation,
    audit: subject,
    current: 'Findings',
    title: 'Findings',
    marking: 'OFFICIAL',
    success: done && sentences[done],
  } as const
  if (!readable)
    return (
      <AuditPage {...page}>
        <EmptyState title="There are no findings yet">
          <p className="govuk-body">Figures appear once the sample is drawn.</p>
        </EmptyState>
      </AuditPage>
    )
  const { writeUp } = readable
  const actions = (finding: WrittenFinding) => (
    <ButtonGroup>
      <a className="govuk-link" href={`/findings/${finding.id}`}>
        Change<span className="govuk-visually-hidden"> this finding</span>
      </a>
      <a className="govuk-link" href={`/audits/${id}/recommendations/new?finding=${finding.id}`}>
        Recommend<span className="govuk-visually-hidden"> something from this finding</span>
      </a>
    </ButtonGroup>
  )
  const written = (criterionId: string | null) => (
    <WrittenFindings
      findings={inPlaceOrder(
        writeUp.findings.filter((finding) => finding.criterionId === criterionId),
        writeUp,
      )}
      writeUp={writeUp}
      {...(writes ? { actions, faults: readable.faults } : {})}
    />
  )
  const ownCases = allows('list cases', person, subject)
    ? []
    : await casesIssuedTo(reader, subject.audit, person)
  const wasIssued = (await snapshotVersions(reader, id)).length > 0
  const critical = writeUp.figures.filter(({ criterion }) => criterion.critical)
  const others = writeUp.figures.filter(({ criterion }) => !criterion.critical)
  const opened = await parameter(searchParams, 'criterion')
  const tooMany = writeUp.districts.length * writeUp.figures.length > mostAtOnce
  const shownOf = (found: CriterionFigures) =>
    tooMany && found.criterion.id !== opened ? { ...found, districts: [] } : found
  const general = writeUp.findings.some(({ criterionId }) => criterionId === null)
  return (
    <AuditPage
      {...page}
      actions={
        writes && (
          <ButtonGroup>
            <ButtonLink href={`/audits/${id}/findings/new`}>Write a finding</ButtonLink>
            <ButtonLink kind="secondary" href={`/audits/${id}/findings/drafts`}>
              Draft from the figures
            </ButtonLink>
          </ButtonGroup>
        )
      }
    >
      <WhatThisIs readable={readable} auditId={id} />
      {readable.previous && (
        <WhatChanged
          title={whatChangedTitle(readable.previous.version)}
          reason={readable.previous.reason}
          changes={changesBetween(readable.previous.writeUp, writeUp)}
        />
      )}
      <ReadinessLink audit={subject} person={person} />
      <ExportForm
        action={`/audits/${id}/findings/file`}
        formats={spreadsheetFormats}
        only={audiencesNow(wasIssued)}
      />
      <FlagAccuracySection flag={writeUp.flag} />
      {writeUp.findings.length > 0 && <DigitsKey />}
      {[critical, others].map(
        (figures) =>
          figures.length > 0 && (
            <FigureMatrix
              key={figures === critical ? 'critical' : 'others'}
              figures={figures}
              auditId={id}
              caption={figures === critical ? 'Critical criteria' : 'Other criteria'}
            />
          ),
      )}
      <p className="govuk-body-s app-muted">
        Counts are of the sample; the range is for all crimes of the place. Each figure opens what it is made
        of.{' '}
        <a className="govuk-link app-no-print" href={`/audits/${id}/changes`}>
          What has changed since an earlier audit
        </a>
      </p>
      {general && (
        <section>
          <Heading level={2} size="m">
            In general
          </Heading>
          {written(null)}
        </section>
      )}
      {writeUp.figures.map((found) => (
        <CriterionSection key={found.criterion.id} found={shownOf(found)}>
          {found.districts.length > shownOf(found).districts.length && (
            <p className="govuk-body">
              <a
                className="govuk-link"
                href={`/audits/${id}/findings?criterion=${found.criterion.id}#criterion-${found.criterion.id}`}
              >
                {found.criterion.name} in all {found.districts.length} districts
              </a>
            </p>
          )}
          {written(found.criterion.id)}
          {writes && (
            <p className="govuk-body app-no-print">
              <a className="govuk-link" href={`/audits/${id}/findings/new?criterion=${found.criterion.id}`}>
                Write a finding on {found.criterion.name}
              </a>
            </p>
          )}
        </CriterionSection>
      ))}
      <RulingsSection writeUp={writeUp} />
      {issuedTo(subject) && (
        <AfterIssue auditId={id} challenges={allows('see challenges', person, subject)} />
      )}
      <DistrictCases
        cases={ownCases}
        districts={new Map(writeUp.districts.map(({ code, name }) => [code, name]))}
      />
      <AgreementSection agreement={writeUp.agreement} />
      <MethodNotes writeUp={writeUp} />
      {allows('export scores', person, subject) && (
        <p className="govuk-body app-no-print">
          To compute them again: the scores, one row for each case and criterion, OFFICIAL-SENSITIVE, as{' '}
          <a className="govuk-link" href={`/audits/${id}/scores-file?as=xlsx`} download>
            Excel
          </a>{' '}
          or{' '}
          <a className="govuk-link" href={`/audits/${id}/scores-file?as=csv`} download>
            CSV
          </a>
          .
        </p>
      )}
    </AuditPage>
  )
}
