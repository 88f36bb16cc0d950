import type { Consultation } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Table } from '@/components/table'
import type { AuditSubject } from '@/db/audits'
import { notPassed, type AgreedCase } from '@/db/moderation'
import { caseLabel } from '@/domain/case-label'
import { answerWords } from '@/domain/checklist'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'

interface Props {
  readonly consultation: Consultation<AuditSubject>
  readonly agreed: readonly AgreedCase[]
  readonly districts: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

/** What both scores say alike, passed in one act. */
export function AgreedSection({ consultation, agreed, districts, names }: Props) {
  const { subject, person } = consultation
  const { cases, answers } = notPassed({ agreed: [...agreed] })
  const mayPass = allows('pass agreed answers', person, subject) && subject.audit.status === 'scoring'
  const inCases = cases === 1 ? '1 case' : `${cases} cases`
  return (
    <section aria-labelledby="agreed">
      <Heading level={2} size="m" id="agreed">
        Agreed
      </Heading>
      {answers === 0 ? (
        <p className="govuk-body">Everything that both scores agree on is passed.</p>
      ) : (
        <p className="govuk-body">
          {answers} answers of {inCases} are the same in both scores and wait to be passed.
          {!mayPass && ' The lead auditor of this audit passes them.'}
        </p>
      )}
      <Details summary="Show the agreed answers">
        <Table
          caption="Agreed answers"
          captionHidden
          dense
          rows={agreed}
          rowKey={({ sampleCase }) => sampleCase.id}
          columns={[
            {
              key: 'case',
              header: 'Case',
              rowHeader: true,
              cell: ({ sampleCase }) => (
                <a className="govuk-link" href={`/cases/${sampleCase.id}`}>
                  {districts.get(sampleCase.district) ?? sampleCase.district} {caseLabel(sampleCase)}
                </a>
              ),
            },
            {
              key: 'answers',
              header: 'Both answered',
              cell: ({ answers: alike }) =>
                alike
                  .map(({ criterion, answer }) => `${criterion.name}: ${answerWords[answer].toLowerCase()}`)
                  .join('; '),
            },
            {
              key: 'passed',
              header: 'Passed',
              cell: ({ passed }) =>
                passed
                  ? `${names.get(passed.passedBy) ?? 'Somebody'}, ${dayInWords(dayOf(passed.passedAt))}`
                  : 'Not yet',
            },
          ]}
        />
      </Details>
      {answers > 0 && mayPass && (
        <Form action={`/audits/${subject.id}/pass-agreed`} saveId={newId()} hidden={{ answers }}>
          <Button>{answers === 1 ? 'Pass the agreed answer' : `Pass all ${answers} agreed answers`}</Button>
        </Form>
      )}
    </section>
  )
}
