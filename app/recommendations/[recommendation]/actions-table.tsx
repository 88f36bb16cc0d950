import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Table, type Column } from '@/components/table'
import { Tag } from '@/components/tag'
import type { Action } from '@/db/recommendation-history'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'

/** What the district does about a recommendation, with a button at each open action for those who may. */
export function ActionsTable({
  actions,
  recommendationId,
  mayFinish,
  today,
}: {
  readonly actions: readonly Action[]
  readonly recommendationId: string
  readonly mayFinish: boolean
  readonly today: string
}) {
  const columns: Column<Action>[] = [
    { key: 'what', header: 'Action', rowHeader: true, cell: ({ what }) => what },
    { key: 'who', header: 'Who', cell: ({ ownerName }) => ownerName },
    { key: 'due', header: 'Due', cell: ({ dueOn }) => dayInWords(dueOn) },
    { key: 'state', header: 'State', cell: (action) => <ActionState action={action} today={today} /> },
    ...(mayFinish && actions.some(({ doneAt }) => !doneAt)
      ? [
          {
            key: 'finish',
            header: <span className="govuk-visually-hidden">Mark as done</span>,
            cell: ({ id, what, doneAt }: Action) =>
              !doneAt && (
                <Form
                  action={`/recommendations/${recommendationId}/finish-action`}
                  saveId={newId()}
                  hidden={{ action: id }}
                >
                  <Button kind="secondary" small>
                    Mark as done<span className="govuk-visually-hidden">: {what}</span>
                  </Button>
                </Form>
              ),
          },
        ]
      : []),
  ]
  return <Table caption="Actions" captionSize="m" columns={columns} rows={actions} rowKey={({ id }) => id} />
}

function ActionState({
  action: { doneAt, dueOn },
  today,
}: {
  readonly action: Action
  readonly today: string
}) {
  if (doneAt) return <Tag colour="green">Done {dayInWords(dayOf(doneAt))}</Tag>
  return dueOn < today ? <Tag colour="red">Late</Tag> : <Tag colour="grey">Open</Tag>
}
