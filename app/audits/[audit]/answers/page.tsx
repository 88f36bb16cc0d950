import { parameter, type SearchParams } from '@/app/form-state'
import { pageForms } from '@/app/recommendations/[recommendation]/one-form'
import { consult } from '@/app/session'
import { Card } from '@/components/card'
import { Details, EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { answersFor } from '@/db/finding-responses'
import { userAccount } from '@/db/users'
import { issuedWriteUpFor } from '@/db/write-ups'
import { dayOf } from '@/domain/days'
import { scopeInWords } from '@/domain/finding'
import { allows } from '@/domain/permissions'
import { districtsOf } from '@/domain/person'
import { AuditPage } from '../audit-page'
import { figureBeside, FindingText, inPlaceOrder } from '../written-findings'
import { AnswerForm } from './answer-form'
import { AnswersTable } from './answers-table'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  answered: 'The answer is recorded.',
  'action-done': 'The action is marked as done.',
}

/** Every finding that was issued with what the districts answered, and for a district lead the form to answer it. */
export default async function AnswersPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject, now } = consultation
  const read = await issuedWriteUpFor(reader, subject, person)
  const done = await parameter(searchParams, 'done')
  const forms = await pageForms(consultation, searchParams, `/audits/${id}/answers`)
  const page = {
    consultation,
    audit: subject,
    current: 'Findings',
    under: [],
    title: 'Answers to the findings',
    marking: 'OFFICIAL',
    errors: forms.errors,
    success: done && sentences[done],
  } as const
  if (!read?.issued)
    return (
      <AuditPage {...page}>
        <EmptyState title="Nothing is issued yet">
          <p className="govuk-body">Districts answer findings once the audit is issued to them.</p>
        </EmptyState>
      </AuditPage>
    )
  const { writeUp, issued } = read
  const answers = await answersFor(reader, subject, person)
  const answering = allows('answer a finding', person, subject)
    ? districtsOf(person, 'district lead').filter((code) => subject.districts.includes(code))
    : []
  const signatory = { name: person.name, rank: (await userAccount(reader, person.id))?.rank ?? '' }
  const placeOf = (code: string | null) =>
    scopeInWords(writeUp.districts.find((district) => district.code === code)?.name ?? null)
  return (
    <AuditPage {...page}>
      <p className="govuk-body">
        {answering.length > 0
          ? 'For each finding: does your district agree, agree in part or disagree, and what does it do about it? Each is answered once for each issue, and signed by a named person.'
          : 'What the districts answered to the findings, signed by a named person of each.'}
      </p>
      {writeUp.findings.length === 0 && (
        <p className="govuk-body">No finding is recorded beyond the figures.</p>
      )}
      {inPlaceOrder(writeUp.findings, writeUp).map((finding) => {
        const given = answers.filter(({ findingId }) => findingId === finding.id)
        const figure = figureBeside(finding, writeUp.figures)
        const open = answering.filter(
          (code) =>
            (finding.district === null || finding.district === code) &&
            !given.some(({ district, version }) => district === code && version === issued.version),
        )
        return (
          <Card
            key={finding.id}
            headingLevel={2}
            title={`${capital(placeOf(finding.district))}: ${kindOf(finding)}`}
          >
            <FindingText finding={finding} />
            {figure && <p className="govuk-body-s app-muted">Figure: {figure}</p>}
            <AnswersTable
              about={beginning(finding.text)}
              answers={given}
              auditId={id}
              names={new Map(writeUp.districts.map(({ code, name }) => [code, name]))}
              mayFinish={answering}
              today={dayOf(now)}
              version={issued.version}
            />
            {open.map((code) => {
              const form = forms.of(`${finding.id}-${code}`)
              return (
                <Details key={code} summary={`Answer for ${placeOf(code)}`} open={form.refused}>
                  <AnswerForm
                    auditId={id}
                    findingId={finding.id}
                    district={code}
                    about={beginning(finding.text)}
                    form={form}
                    signatory={signatory}
                  />
                </Details>
              )
            })}
          </Card>
        )
      })}
    </AuditPage>
  )
}

/** Enough of a finding to know it by. */
const beginning = (text: string) => {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 60).join('').trimEnd()}…` : text
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const kindOf = ({ kind }: { kind: 'finding' | 'good practice' }) => kind
