import { parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import { caseProgress } from '@/db/case-progress'
import { auditStatusWords } from '@/domain/audit'
import { allows } from '@/domain/permissions'
import { AuditPage } from '../audit-page'
import { ProgressPicture } from '../progress-picture'
import { AllCases } from './all-cases'
import { OwnCases } from './own-cases'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  finished: 'The case is finished and locked. That was the last of yours.',
  'taken-away':
    'The case is taken away from you. The lead auditor is told and gives it to somebody else; it is not offered to you again.',
  conflict: 'Your conflict is noted. The case is not offered to you.',
  replaced: 'The case is out of the sample; the next ticket of its stratum took its place.',
}

/** How far every case is: the reader's own first, then every district at a glance and in a table. */
export default async function CasesPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('list cases', (reader, person) => auditFor(reader, id, person))
  const { reader, subject, person } = consultation
  const cases = await caseProgress(reader, id)
  const districts = await districtsIn(reader, id)
  const toRule = cases.filter(({ state }) => state === 'to be ruled on').length
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Cases"
      title="Cases"
      marking="OFFICIAL"
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      {cases.length === 0 ? (
        <EmptyState title="No sample stands">
          <p className="govuk-body">This audit is {auditStatusWords[subject.audit.status]}.</p>
        </EmptyState>
      ) : (
        <>
          <OwnCases cases={cases} personId={person.id} districts={districts} />
          <ProgressPicture cases={cases} districts={districts} />
          <ButtonGroup>
            {allows('allocate cases', person, subject) && (
              <ButtonLink kind="secondary" href={`/audits/${id}/allocation`}>
                Who scores what
              </ButtonLink>
            )}
            {allows('see disagreements', person, subject) && (
              <ButtonLink kind={toRule > 0 ? 'primary' : 'secondary'} href={`/audits/${id}/moderation`}>
                {toRule > 0 ? `Moderation (${toRule} to rule on)` : 'Moderation'}
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" href={`/audits/${id}/agreement`}>
              Agreement
            </ButtonLink>
            {subject.audit.calibrationSetId && (
              <ButtonLink kind="secondary" href={`/audits/${id}/calibration`}>
                Calibration
              </ButtonLink>
            )}
          </ButtonGroup>
          <Heading level={2} size="m">
            Every case
          </Heading>
          <AllCases cases={cases} districts={districts} />
        </>
      )}
    </AuditPage>
  )
}
