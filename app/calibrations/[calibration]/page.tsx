import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Inset } from '@/components/notices'
import { TaskList } from '@/components/task-list'
import { Tag } from '@/components/tag'
import { calibrationFor } from '@/db/calibrations'
import { checklistVersion } from '@/db/checklists'
import { namesOf } from '@/db/people'
import { newId } from '@/domain/identity'
import { CalibrationResult } from './calibration-result'

const sentences: Record<string, string> = {
  scored: 'Every case is scored. Look over them, then finish.',
  finished: 'The calibration is finished. The agreed answers are beside yours.',
}

interface Props {
  readonly params: Promise<{ calibration: string }>
  readonly searchParams: SearchParams
}

/** Somebody's calibration: its cases while it is being scored, afterwards what was answered beside what is agreed. */
export default async function CalibrationPage({ params, searchParams }: Props) {
  const { calibration: id } = await params
  const consultation = await consult('see a calibration', (reader, person) =>
    calibrationFor(reader, id, person),
  )
  const { reader, person, subject } = consultation
  const { audit, set, finishedAt, given, ownerId } = subject
  const form = await formState(consultation, searchParams, `/calibrations/${id}`)
  const version = await checklistVersion(reader, set.versionId)
  const own = ownerId === person.id
  const who = own
    ? 'Your calibration'
    : `Calibration of ${(await namesOf(reader)).get(ownerId) ?? 'somebody'}`
  const open = set.cases.filter((story) => !given.has(story.id)).length
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={who}
      caption={`${audit.audit.reference}: ${set.title}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: audit.audit.reference, href: `/audits/${audit.id}` },
        { text: 'Calibration', href: `/audits/${audit.id}/calibration` },
        { text: who },
      ]}
      errors={form.errors}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      <Inset>
        Every case here is fictional. The result is for {own ? 'you' : 'its taker'} and the lead auditor of
        this audit alone, and counts in no figure.
      </Inset>
      {finishedAt === null ? (
        <>
          <TaskList
            tasks={set.cases.map(({ id: story, number, title }) => ({
              title: `${number}. ${title}`,
              href: `/calibrations/${id}/cases/${number}`,
              status: given.has(story) ? 'Scored' : <Tag>To do</Tag>,
            }))}
          />
          {open === 0 ? (
            <Form action={`/calibrations/${id}/finish`} saveId={newId()}>
              <p className="govuk-body">
                Then the agreed answers are shown beside yours, and nothing can be changed any more.
              </p>
              <Button>Finish the calibration</Button>
            </Form>
          ) : (
            <p className="govuk-body">
              {set.cases.length - open} of {set.cases.length} scored. The agreed answers are shown once all
              are.
            </p>
          )}
        </>
      ) : (
        <CalibrationResult subject={subject} criteria={version?.criteria ?? []} own={own} />
      )}
    </HousePage>
  )
}
