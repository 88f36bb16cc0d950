import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Table, type Column } from '@/components/table'
import { Tag } from '@/components/tag'
import type { FindingResponse } from '@/db/finding-responses'
import { dayInWords, dayOf } from '@/domain/days'
import { findingDecisionWords } from '@/domain/finding-response'
import { newId } from '@/domain/identity'

interface AnswersProps {
  /** How the finding begins: it tells one table from another. */
  readonly about: string
  readonly answers: readonly FindingResponse[]
  readonly auditId: string
  readonly names: ReadonlyMap<string, string>
  /** Districts whose actions the reader may mark as done. */
  readonly mayFinish: readonly string[]
  readonly today: string
  /** The newest issue; an answer to an earlier one says so. */
  readonly version: number
}

/** What districts answered to one finding, with what they do about it. */
export function AnswersTable({ about, answers, auditId, names, mayFinish, today, version }: AnswersProps) {
  if (answers.length === 0) return <p className="govuk-body">Not answered yet.</p>
  const columns: Column<FindingResponse>[] = [
    {
      key: 'district',
      header: 'District',
      rowHeader: true,
      cell: ({ district }) => names.get(district) ?? district,
    },
    {
      key: 'answer',
      header: 'Answer',
      cell: (answer) => (
        <>
          {findingDecisionWords[answer.decision]}
          {answer.version < version && <span className="app-muted"> (to version {answer.version})</span>}
          {answer.reason && <p className="app-said app-typed">{answer.reason}</p>}
        </>
      ),
    },
    {
      key: 'action',
      header: 'What it does',
      cell: (answer) => (answer.action ? <Doing answer={answer} today={today} /> : 'Nothing said'),
    },
    {
      key: 'signed',
      header: 'Signed',
      cell: ({ signedRank, signedName, onBehalfOf, respondedAt }) =>
        `${signedRank} ${signedName}${onBehalfOf ? `, on behalf of ${onBehalfOf}` : ''}, ${dayInWords(dayOf(respondedAt))}`,
    },
    ...(answers.some(
      ({ district, action, actionDoneAt }) => mayFinish.includes(district) && action && !actionDoneAt,
    )
      ? [
          {
            key: 'finish',
            header: <span className="govuk-visually-hidden">Mark as done</span>,
            cell: ({ id, district, action, actionDoneAt }: FindingResponse) =>
              mayFinish.includes(district) &&
              action &&
              !actionDoneAt && (
                <Form
                  action={`/audits/${auditId}/finish-finding-action`}
                  saveId={newId()}
                  hidden={{ answer: id }}
                >
                  <Button kind="secondary" small>
                    Mark as done<span className="govuk-visually-hidden">: {action}</span>
                  </Button>
                </Form>
              ),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={`Answers to ‘${about}’`}
      captionSize="s"
      dense
      columns={columns}
      rows={answers}
      rowKey={({ id }) => id}
    />
  )
}

function Doing({ answer, today }: { readonly answer: FindingResponse; readonly today: string }) {
  const { action, actionOwner, actionDueOn, actionDoneAt } = answer
  return (
    <>
      <span className="app-typed">{action}</span>
      <p className="app-said">
        {' '}
        {actionOwner}
        {actionDueOn && `, due ${dayInWords(actionDueOn)}`}
      </p>
      {actionDoneAt ? (
        <Tag colour="green">Done {dayInWords(dayOf(actionDoneAt))}</Tag>
      ) : (
        actionDueOn && actionDueOn < today && <Tag colour="red">Late</Tag>
      )}
    </>
  )
}
