import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Tag } from '@/components/tag'
import { TextArea } from '@/components/text-area'
import type { Query } from '@/db/queries'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { queryEntryWords } from '@/domain/query'
import { KeepBox } from './keep-box'

interface Props {
  readonly query: Query
  readonly names: ReadonlyMap<string, string>
  readonly replies: boolean
  readonly resolves: boolean
  /** Set where a form of this query was refused and is shown again. */
  readonly form: FormState | null
  /** Two people score the case. */
  readonly several: boolean
}

/** One query: what was asked, what was replied, and what was settled. */
export function QueryThread({ query, names, replies, resolves, form, several }: Props) {
  const { id, caseId, criterion, turn, entries, resolvedAt } = query
  const resolving = form?.errors.some(({ field }) => field === 'resolution') ?? false
  const hidden = { query: id, entries: entries.length }
  return (
    <article className="app-query" aria-labelledby={`query-${id}`}>
      <Heading level={3} size="s" id={`query-${id}`}>
        {criterion}
        {several && `, ${turn} score`} <QueryState query={query} />
      </Heading>
      <ol className="govuk-list">
        {entries.map(({ number, kind, text, saidBy, saidAt }) => (
          <li key={number}>
            <p className="app-said">
              <strong>{queryEntryWords[kind]}</strong>, {names.get(saidBy) ?? 'somebody'},{' '}
              {instantInWords(saidAt)}
            </p>
            <p className="govuk-body">{text}</p>
          </li>
        ))}
      </ol>
      {resolvedAt === null && replies && (
        <Details summary="Reply" open={form !== null && !resolving}>
          <Form action={`/cases/${caseId}/reply-to-query`} saveId={newId()} hidden={hidden}>
            <TextArea
              name="reply"
              id={`${id}-reply`}
              label="Your reply"
              rows={2}
              value={resolving ? '' : form?.typed('reply')}
              error={errorFor(form?.errors, 'reply')}
            />
            {!resolving && <KeepBox form={form} id={`${id}-keep`} />}
            <Button kind="secondary" small>
              Reply
            </Button>
          </Form>
        </Details>
      )}
      {resolvedAt === null && resolves && (
        <Details summary="Resolve" open={resolving}>
          <Form action={`/cases/${caseId}/resolve-query`} saveId={newId()} hidden={hidden}>
            <TextArea
              name="resolution"
              id={`${id}-resolution`}
              label="What was settled"
              rows={2}
              value={resolving ? form?.typed('resolution') : ''}
              error={errorFor(form?.errors, 'resolution')}
            />
            {resolving && <KeepBox form={form} id={`${id}-keep`} />}
            <Button small>Resolve the query</Button>
          </Form>
        </Details>
      )}
    </article>
  )
}

function QueryState({ query: { resolvedAt, withdrawnAt } }: { readonly query: Query }) {
  if (resolvedAt !== null) return <Tag colour="green">Resolved</Tag>
  if (withdrawnAt !== null) return <Tag colour="grey">Withdrawn with its score</Tag>
  return <Tag colour="orange">Open</Tag>
}
