import { notFound } from 'next/navigation'
import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { EmptyState, Inset } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { earlierAudits, earlierRound, matchesOf, roundOf } from '@/db/comparable-audits'
import { allRecordingChanges } from '@/db/recording-changes'
import { writeUpFor } from '@/db/write-ups'
import { comparedCriteria } from '@/domain/audit-comparison'
import { dayInWords, periodInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../../audit-page'
import { WhatThisIs } from '../../what-this-is'
import { ChangedCriterion } from './changed-criterion'
import { MatchForm } from './match-form'

interface Address {
  params: Promise<{ audit: string; earlier: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  matched: 'Recorded. The two are compared, and your reason stands beside it.',
  'taken-back': 'Taken back. The two are not compared any more.',
}

/** Every figure of an audit beside that of an earlier one, with one verdict each. */
export default async function ChangePage({ params, searchParams }: Address) {
  const { audit: id, earlier: earlierId } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const earlier = (await earlierAudits(reader, subject.audit, person)).find((one) => one.id === earlierId)
  if (!readable || !earlier) notFound()
  const form = await formState(consultation, searchParams, `/audits/${id}/changes/${earlierId}`)
  const now = await roundOf(reader, subject.audit, readable)
  const before = await earlierRound(reader, now, earlier, person)
  const done = await parameter(searchParams, 'done')
  const page = {
    consultation,
    audit: subject,
    current: 'Findings',
    under: [{ text: 'What has changed since', href: `/audits/${id}/changes` }],
    title: `Since ${earlier.reference}`,
    marking: 'OFFICIAL',
    errors: form.errors,
    success: done && sentences[done],
  } as const
  if ('refusal' in before)
    return (
      <AuditPage {...page}>
        <EmptyState title="These two audits cannot be compared">
          <p className="govuk-body">
            {before.refusal} A difference between them could come from that, and not from what the districts
            do.
          </p>
        </EmptyState>
      </AuditPage>
    )
  const matches = await matchesOf(
    reader,
    now.figures.map(({ criterion }) => criterion.id),
  )
  const compared = comparedCriteria(now.figures, before.round.figures, matches)
  const writes = allows('write findings', person, subject)
  const breaks = (await allRecordingChanges(reader)).filter(
    ({ beginsOn }) => beginsOn > earlier.periodFrom && beginsOn <= subject.audit.periodTo,
  )
  return (
    <AuditPage {...page}>
      <WhatThisIs readable={readable} auditId={id} />
      <p className="govuk-body">
        Now: crimes recorded {periodInWords(subject.audit.periodFrom, subject.audit.periodTo)}. Then: crimes
        recorded {periodInWords(earlier.periodFrom, earlier.periodTo)}. A change is clear only where the range
        of the difference leaves out zero; otherwise the samples cannot tell it from chance, which is not the
        same as no change.
      </p>
      {breaks.length > 0 && (
        <Inset>
          <p className="govuk-body">Between the two, crimes came to be recorded by other rules:</p>
          <ul className="govuk-list govuk-list--bullet">
            {breaks.map(({ id: key, beginsOn, title }) => (
              <li key={key}>
                {dayInWords(beginsOn)}: {title}
              </li>
            ))}
          </ul>
        </Inset>
      )}
      {compared.map((one) => (
        <ChangedCriterion key={one.now.criterion.id} compared={one}>
          {writes && (
            <MatchForm
              compared={one}
              others={before.round.figures.map(({ criterion }) => criterion)}
              action={`/audits/${id}/changes/${earlierId}`}
              form={form}
            />
          )}
        </ChangedCriterion>
      ))}
      <p className="govuk-body-s app-muted">
        A district drawn as one: Newcombe’s interval for the difference of two rates. Everything weighted: the
        same formula with the ranges of the two figures (Zou and Donner). With many comparisons on a page,
        about 1 in 20 can look clear by chance alone.
      </p>
    </AuditPage>
  )
}
