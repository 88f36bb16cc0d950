import type { ReactNode } from 'react'
import { parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tag'
import { TaskList } from '@/components/task-list'
import { auditToLead } from '@/db/audit-leads'
import { auditFor, districtsIn } from '@/db/audits'
import { caseProgress } from '@/db/case-progress'
import { namesOf } from '@/db/people'
import { progressIn } from '@/db/scores'
import { auditStatusWords } from '@/domain/audit'
import { instantInWords, periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { AuditPage } from './audit-page'
import { journey, nextThing, type StepState } from './journey'
import { ProgressPicture } from './progress-picture'
import { StatusTag } from '../status-tag'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  'lead-handed-over': 'The audit has another lead auditor. You are still one of its auditors.',
  'lead-taken': 'You lead this audit now.',
  planned: 'The audit is planned. Next, import the extract of its crimes.',
}

export default async function OverviewPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const { audit } = subject
  const names = await namesOf(reader)
  const districts = await districtsIn(reader, id)
  const scores = audit.status === 'scoring' ? await progressIn(reader, id) : []
  const progress = {
    scores: scores.length,
    finished: scores.filter(({ status }) => status === 'finished').length,
  }
  const next = nextThing(person, subject, progress)
  const done = await parameter(searchParams, 'done')
  const mayHandOver = allows('hand over the lead', person, (await auditToLead(reader, id, person)) ?? subject)
  const worksOnIt = allows('see an audit', person, subject)
  // Nothing half-scored is shown to anybody else: a district or governance reads what is issued.
  const drawn = audit.status === 'scoring' || audit.status === 'issued'
  const cases = worksOnIt && drawn ? await caseProgress(reader, id) : []
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Overview"
      title={audit.title}
      marking="OFFICIAL"
      success={done && sentences[done]}
    >
      <SummaryList
        rows={[
          { key: 'Status', value: <StatusTag status={audit.status} /> },
          { key: 'Theme', value: audit.theme },
          { key: 'Crimes recorded', value: periodInWords(audit.periodFrom, audit.periodTo) },
          { key: 'Districts', value: districts.map(({ name }) => name).join(', ') },
          {
            key: 'Lead auditor',
            value: names.get(audit.leadId),
            actions: mayHandOver
              ? [{ text: 'Change', href: `/audits/${id}/lead`, about: 'the lead auditor' }]
              : [],
          },
          ...(worksOnIt
            ? [{ key: 'Auditors', value: subject.auditorIds.map((one) => names.get(one)).join(', ') }]
            : []),
          ...(audit.issuedAt ? [{ key: 'Issued', value: instantInWords(audit.issuedAt) }] : []),
        ]}
      />
      {next ? (
        <ButtonLink href={next.href}>{next.text}</ButtonLink>
      ) : (
        <p className="govuk-body">
          This audit is {auditStatusWords[audit.status]}. The next step is for {names.get(audit.leadId)}, who
          leads it.
        </p>
      )}
      {worksOnIt && (
        <>
          {cases.length > 0 && (
            <>
              <Heading level={2} size="m">
                Progress
              </Heading>
              <ProgressPicture cases={cases} districts={districts} />
            </>
          )}
          <Heading level={2} size="m">
            The steps
          </Heading>
          <TaskList
            tasks={journey(person, subject, progress).map(({ state, ...step }) => ({
              ...step,
              status: stateWords[state],
            }))}
          />
        </>
      )}
    </AuditPage>
  )
}

const stateWords: Record<StepState, ReactNode> = {
  done: 'Completed',
  'to do': <Tag>To do</Tag>,
  'in work': <Tag colour="teal">In work</Tag>,
  'not yet': <Tag colour="grey">Cannot start yet</Tag>,
}
