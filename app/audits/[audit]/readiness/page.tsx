import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, EmptyState, WarningText } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { auditFor } from '@/db/audits'
import { calibrationsIn } from '@/db/calibrations'
import { moderationLeft } from '@/db/moderation-left'
import { snapshotVersions } from '@/db/snapshots'
import { changesSinceIssue, writeUpNow } from '@/db/write-ups'
import { namesOf } from '@/db/people'
import { dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { obstacles } from '@/domain/readiness'
import { AuditPage } from '../audit-page'
import { WhatChanged, whatChangedTitle } from '../what-changed'
import { ReadinessList } from './readiness-list'
import { Versions } from './versions'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

function sentenceFor(done: string | undefined): string | undefined {
  if (done === 'reopened')
    return 'The audit is reopened. Districts keep the version that they have until you issue the next one.'
  const version = /^issued-(\d{1,4})$/.exec(done ?? '')?.[1]
  return version && `Version ${version} is issued. Every district sees its results from this minute on.`
}

/** What is complete and what is missing before an audit goes out, the button that issues it, and every issue so far. */
export default async function ReadinessPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('issue an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject, now } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/readiness`)
  const versions = await snapshotVersions(reader, id)
  const issued = subject.audit.status === 'issued'
  const page = {
    consultation,
    audit: subject,
    current: 'Recommendations',
    under: [],
    title: issued ? 'Issued' : 'Ready to issue?',
    marking: 'OFFICIAL',
    errors: form.errors,
    success: sentenceFor(await parameter(searchParams, 'done')),
  } as const
  const state = await writeUpNow(reader, subject.audit)
  if (!state)
    return (
      <AuditPage {...page}>
        <EmptyState title="There is nothing to issue yet">
          <p className="govuk-body">Draw the sample, score its cases and write up what you find.</p>
        </EmptyState>
      </AuditPage>
    )
  const { recommendations } = state
  const moderation = await moderationLeft(reader, id)
  const missing = issued
    ? []
    : obstacles({ ...state.tallies, moderation, findings: state.findings, recommendations }, dayOf(now))
  const drafts = recommendations.filter(({ status }) => status === 'draft').length
  return (
    <AuditPage {...page}>
      {!issued && (
        <ReadinessList
          auditId={id}
          cases={state.tallies.cases}
          openCases={state.tallies.openCases}
          findings={state.writeUp.findings.length}
          drafts={drafts}
          missing={missing}
          moderation={moderation}
          notCalibrated={await namesNotCalibrated()}
        />
      )}
      {!issued && versions.length > 0 && (
        <WhatChanged
          title={whatChangedTitle(versions[0]?.version ?? 1)}
          changes={await changesSinceIssue(reader, id, state.writeUp)}
        />
      )}
      {missing.length > 0 && (
        <p className="govuk-body">
          The audit can be issued from this page once everything above is completed.
        </p>
      )}
      {!issued && missing.length === 0 && (
        <Form action={`/audits/${id}/issue`} saveId={newId()}>
          <WarningText>
            {state.writeUp.districts.map(({ name }) => name).join(', ')} will see their results and{' '}
            {drafts === 1 ? '1 recommendation' : `${drafts} recommendations`} in the same minute.
          </WarningText>
          {versions.length > 0 && (
            <TextArea
              name="reason"
              label={`What has changed since version ${versions[0]?.version}`}
              rows={3}
              maxLength={1000}
              value={form.typed('reason')}
              error={errorFor(form.errors, 'reason')}
            />
          )}
          <Button>Issue to the districts</Button>
        </Form>
      )}
      {versions.length > 0 && <Versions versions={versions} names={await namesOf(reader)} />}
      {issued && (
        <>
          <Heading level={2} size="m">
            Reopen
          </Heading>
          <Details summary="Reopen this audit for a correction" open={form.refused}>
            <Form action={`/audits/${id}/reopen`} saveId={newId()}>
              <TextArea
                name="reason"
                label="Why it is reopened"
                rows={3}
                maxLength={1000}
                value={form.typed('reason')}
                error={errorFor(form.errors, 'reason')}
              />
              <Button kind="warning">Reopen</Button>
            </Form>
          </Details>
        </>
      )}
    </AuditPage>
  )

  /** Who has not done the calibration that the audit asks for, by name; null where it asks for none. */
  async function namesNotCalibrated(): Promise<string[] | null> {
    const asked = await calibrationsIn(reader, subject)
    const names = await namesOf(reader)
    return (
      asked &&
      asked.people.flatMap(({ userId, finishedAt }) =>
        finishedAt === null ? [names.get(userId) ?? 'Somebody'] : [],
      )
    )
  }
}
