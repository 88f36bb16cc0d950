import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedSet, type SetSubject } from '@/commands/calibration-subject'
import { Button, ButtonLink } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, EmptyState } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { missingForCalibration } from '@/domain/calibration'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { StoryCard } from './story-card'

const sentences: Record<string, string> = {
  started: 'The set is started. Add its cases, then publish it.',
  copied: 'This is the copy. Change what should be different, then publish it.',
  added: 'The case is added.',
  changed: 'The case is changed.',
  removed: 'The case is removed.',
  published: 'The set is published. Audits that use its checklist can ask for it from now on.',
}

interface Props {
  readonly params: Promise<{ set: string }>
  readonly searchParams: SearchParams
}

/** A calibration set with its agreed answers: for lead auditors, never for those who are to score it. */
export default async function CalibrationSetPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage calibration sets', (reader) => namedSet(reader, named))
  const { set, criteria } = consultation.subject
  const address = `/calibration-sets/${set.id}`
  const form = await formState(consultation, searchParams, address)
  const draft = set.publishedAt === null
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title={set.title}
      caption={`${draft ? 'Draft of a' : 'A'} calibration set for ${set.checklist}, version ${set.version}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Checklists', href: '/checklists' },
        { text: 'Calibration sets', href: '/calibration-sets' },
        { text: set.title },
      ]}
      errors={form.errors}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
      actions={draft && <ButtonLink href={`${address}/cases/new`}>Add a case</ButtonLink>}
    >
      <p className="govuk-body">
        {set.publishedAt === null
          ? 'Auditors see nothing of a draft. Every case in it has to be made up: no real one, however much is changed in it.'
          : `Published on ${dayInWords(dayOf(set.publishedAt))}. It never changes: results made with it keep their meaning.`}
      </p>
      {set.cases.map((story) => (
        <StoryCard
          key={story.id}
          story={story}
          criteria={criteria}
          change={draft ? `${address}/cases/${story.id}` : undefined}
        />
      ))}
      {draft && <Publication subject={consultation.subject} address={address} />}
      {!draft && (
        <Details summary="Copy this set to change it" open={form.refused}>
          <Form action={`${address}/copy`} saveId={newId()}>
            <TextInput
              name="title"
              label="Title of the copy"
              value={form.typed('title')}
              error={errorFor(form.errors, 'title')}
            />
            <Button kind="secondary">Copy the set</Button>
          </Form>
        </Details>
      )}
    </HousePage>
  )
}

function Publication({
  subject: { set, criteria },
  address,
}: {
  readonly subject: SetSubject
  readonly address: string
}) {
  const missing = missingForCalibration(set.cases, criteria)
  if (missing.length > 0)
    return (
      <EmptyState title="Not ready to be published">
        <ul className="govuk-list govuk-list--bullet">
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </EmptyState>
    )
  return (
    <>
      <Heading level={2}>Publish</Heading>
      <p className="govuk-body">A published set can be asked for by audits and never changes again.</p>
      <Form action={`${address}/publish`} saveId={newId()}>
        <Button>Publish the set</Button>
      </Form>
    </>
  )
}
