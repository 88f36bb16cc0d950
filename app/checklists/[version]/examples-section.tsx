import { Button, ButtonGroup } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import type { ChecklistVersion } from '@/db/checklists'
import type { Reader } from '@/db/client'
import { examplesIn, waitingExamples, type RulingExample } from '@/db/ruling-examples'
import { answerWords } from '@/domain/checklist'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'

interface Props {
  readonly reader: Reader
  readonly version: ChecklistVersion
  /** No newer version is there, so that what waits can go into the next one. */
  readonly newest: boolean
}

/** Examples that were made of rulings: those in this version, and those that wait for a draft to take them. */
export async function ExamplesSection({ reader, version, newest }: Props) {
  const here = await examplesIn(reader, version.id)
  const waiting = newest ? await waitingExamples(reader, version.checklistId) : []
  const draft = version.publishedAt === null
  if (here.length === 0 && waiting.length === 0) return null
  return (
    <section aria-labelledby="examples">
      <Heading level={2} id="examples">
        Examples from rulings
      </Heading>
      {waiting.length > 0 && !draft && (
        <Inset>
          {waiting.length === 1 ? '1 example waits' : `${waiting.length} examples wait`} for the next version.
          Draft it to take them into its guidance.
        </Inset>
      )}
      {waiting.length > 0 && draft && (
        <Table
          caption="Waiting to be taken into this draft"
          captionSize="s"
          rows={waiting}
          rowKey={({ id }) => id}
          columns={[
            ...columnsFor(version),
            {
              key: 'decide',
              header: 'Decide',
              cell: ({ id, criterionKey }) => (
                <ButtonGroup>
                  {version.criteria.some(({ key }) => key === criterionKey) && (
                    <OneExample version={version} example={id} action="take-example">
                      Take it in
                    </OneExample>
                  )}
                  <OneExample version={version} example={id} action="leave-out-example">
                    Leave it out
                  </OneExample>
                </ButtonGroup>
              ),
            },
          ]}
        />
      )}
      {here.length > 0 && (
        <Table
          caption="In the guidance of this version"
          captionSize="s"
          rows={here}
          rowKey={({ id }) => id}
          columns={[
            ...columnsFor(version),
            ...(draft
              ? [
                  {
                    key: 'decide',
                    header: 'Decide',
                    cell: ({ id }: RulingExample) => (
                      <OneExample version={version} example={id} action="leave-out-example">
                        Leave it out
                      </OneExample>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}

function columnsFor({ criteria }: ChecklistVersion): Column<RulingExample>[] {
  return [
    {
      key: 'criterion',
      header: 'Criterion',
      rowHeader: true,
      cell: ({ criterionKey }) =>
        criteria.find(({ key }) => key === criterionKey)?.name ?? `${criterionKey} (not in this version)`,
    },
    { key: 'ruled', header: 'Ruled', cell: ({ answer }) => answerWords[answer] },
    { key: 'example', header: 'Example', cell: ({ text }) => text },
    { key: 'since', header: 'Put by', cell: ({ addedAt }) => dayInWords(dayOf(addedAt)) },
  ]
}

function OneExample({
  version,
  example,
  action,
  children,
}: {
  readonly version: ChecklistVersion
  readonly example: string
  readonly action: 'take-example' | 'leave-out-example'
  readonly children: string
}) {
  return (
    <Form action={`/checklists/${version.id}/${action}`} saveId={newId()} hidden={{ example }}>
      <Button kind="secondary" small>
        {children}
      </Button>
    </Form>
  )
}
