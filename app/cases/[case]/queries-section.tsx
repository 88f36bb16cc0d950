import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { namesOf } from '@/db/people'
import { queriesFor } from '@/db/queries'
import type { CaseSubject } from '@/db/samples'
import { sheetsFor } from '@/db/scores'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'
import { KeepBox } from './keep-box'
import { QueryThread } from './query-thread'

interface Props {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
  /** Something of the case can still change. */
  readonly open: boolean
  /** The form of the page as it was refused, if one was. */
  readonly form: FormState
}

/** The questions about answers of this case, each with everything that was said, and a new one. */
export async function QueriesSection({ consultation, criteria, open, form }: Props) {
  const { reader, subject, person } = consultation
  if (!allows('see an audit', person, subject.audit)) return null
  const queries = await queriesFor(reader, subject, person)
  const sheets = await sheetsFor(reader, subject, person)
  const asks = open && sheets.length > 0 && allows('ask about an answer', person, subject)
  if (queries.length === 0 && !asks) return null
  const names = await namesOf(reader)
  const asked = isQuestion(form) ? form : null
  return (
    <section className="app-queries" id="queries" aria-labelledby="queries-heading">
      <Heading level={2} size="m" id="queries-heading">
        Queries
      </Heading>
      {queries.map((query) => (
        <QueryThread
          key={query.id}
          query={query}
          names={names}
          replies={open && allows('reply to a query', person, subject)}
          resolves={open && allows('resolve a query', person, { ...subject, ownerId: query.askedBy })}
          form={form.typed('query') === query.id ? form : null}
          several={subject.sampleCase.second}
        />
      ))}
      {asks && (
        <Details summary="Ask about an answer" open={asked !== null}>
          <Form action={`/cases/${subject.id}/ask-query`} saveId={newId()}>
            <Select
              name="about"
              id="query-about"
              label="The answer"
              value={asked?.typed('about')}
              placeholder="Choose an answer"
              options={sheets.flatMap(({ score }) =>
                criteria.map(({ id, name }) => ({
                  value: `${score.turn} ${id}`,
                  text: sheets.length > 1 ? `${name}, ${score.turn} score` : name,
                })),
              )}
              error={errorFor(asked?.errors, 'about')}
            />
            <TextArea
              name="question"
              id="query-question"
              label="Your question"
              hint={whoReads(subject)}
              rows={2}
              value={asked?.typed('question')}
              error={errorFor(asked?.errors, 'question')}
            />
            <KeepBox form={asked} id="query-keep" />
            <Button kind="secondary">Ask</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

/** Whether the refused form is the one that asks. */
function isQuestion(form: FormState): boolean {
  return form.errors.some(({ field }) => field === 'about' || field === 'question')
}

/** With what the ids of the refused form's fields begin, where it is one of this section; null where it is none. */
export function refusedQuery(form: FormState): string | null {
  return isQuestion(form) ? 'query' : form.typed('query') || null
}

function whoReads({ sampleCase }: CaseSubject): string {
  const who = sampleCase.second
    ? 'The lead auditor reads it at once, the other scorer once both scores are finished.'
    : 'The lead auditor reads it at once, everybody who works on the audit once the case is finished.'
  return `${who} It stays with the case. No names.`
}
