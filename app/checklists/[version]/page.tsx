import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedVersion } from '@/commands/checklist-subject'
import { Button, ButtonGroup, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { newestVersion, type ChecklistVersion } from '@/db/checklists'
import { namesOf } from '@/db/people'
import { askedWhenInWords } from '@/domain/applicability'
import { missingForPublication } from '@/domain/checklist-draft'
import { dayInWords, dayOf } from '@/domain/days'
import { fingerprint } from '@/domain/fingerprint'
import { newId } from '@/domain/identity'
import { publisherName } from '../publisher'
import { CriterionCard } from './criterion-card'
import { ExamplesSection } from './examples-section'

const sentences: Record<string, string> = {
  started: 'The checklist is started. Add its criteria, then publish it.',
  drafted: 'A new version is drafted as a copy of the newest one.',
  added: 'The criterion is added.',
  taken: 'The chosen criteria are added at the end of the draft.',
  changed: 'The criterion is changed.',
  removed: 'The criterion is removed.',
  moved: 'The criterion is moved.',
  'example-taken': 'The example is taken into the guidance of this draft.',
  'example-left-out': 'The example is left out. It stays with its ruling.',
  published: 'The version is published. Audits can be planned with it from now on.',
}

interface Props {
  readonly params: Promise<{ version: string }>
  readonly searchParams: SearchParams
}

export default async function ChecklistVersionPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage checklists', (reader) => namedVersion(reader, named))
  const { reader } = consultation
  const { version } = consultation.subject
  const address = `/checklists/${version.id}`
  const form = await formState(consultation, searchParams, address)
  const done = await parameter(searchParams, 'done')
  const newest = await newestVersion(reader, version.checklistId)
  const draft = version.publishedAt === null
  return (
    <HousePage
      consultation={consultation}
      place="/checklists"
      title={`${version.title}, version ${version.version}`}
      caption={draft ? 'Draft' : 'Published'}
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Checklists', href: '/checklists' }, { text: `Version ${version.version}` }]}
      errors={form.errors}
      success={done && sentences[done]}
      actions={
        draft && (
          <ButtonGroup>
            <ButtonLink href={`${address}/library`} kind="secondary">
              Add from the library
            </ButtonLink>
            <ButtonLink href={`${address}/criteria/new`}>Add a criterion</ButtonLink>
          </ButtonGroup>
        )
      }
    >
      {draft ? (
        <p className="govuk-body">
          Auditors see nothing of a draft. Write it, put it in order, then publish it at the end of this page.
        </p>
      ) : (
        <PublishedNote
          version={version}
          newest={newest}
          by={publisherName(version.publishedBy, await namesOf(reader))}
        />
      )}
      {version.criteria.map((criterion, index) => (
        <CriterionCard
          key={criterion.id}
          criterion={criterion}
          number={index + 1}
          condition={askedWhenInWords(criterion.askedWhen, version.criteria)}
          editing={draft ? { address, last: index === version.criteria.length - 1 } : undefined}
        />
      ))}
      <ExamplesSection
        reader={reader}
        version={version}
        newest={newest === undefined || newest.id === version.id}
      />
      {draft && <Publication version={version} address={address} />}
    </HousePage>
  )
}

interface PublishedNoteProps {
  readonly version: ChecklistVersion
  readonly newest: ChecklistVersion | undefined
  readonly by: string
}

/** A published version leads on to the next one: to its draft, to a newer version, or to the button that drafts it. */
function PublishedNote({ version, newest, by }: PublishedNoteProps) {
  const isNewest = newest === undefined || newest.id === version.id
  return (
    <>
      <p className="govuk-body">
        Published on {version.publishedAt && dayInWords(dayOf(version.publishedAt))}
        {by && ` (${by})`}. It never changes: audits that use it keep their meaning.
      </p>
      {isNewest ? (
        <Form action={`/checklists/${version.id}/draft`} saveId={newId()}>
          <Button kind="secondary">Draft a new version</Button>
        </Form>
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href={`/checklists/${newest.id}`}>
            Version {newest.version}
          </a>{' '}
          {newest.publishedAt === null ? 'is being drafted.' : 'is newer.'}
        </p>
      )}
    </>
  )
}

function Publication({ version, address }: { readonly version: ChecklistVersion; readonly address: string }) {
  const missing = missingForPublication(version.criteria)
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
      <p className="govuk-body">
        A published version can be used by audits and never changes again. Audits that were planned with an
        older one keep theirs.
      </p>
      <Form action={`${address}/publish`} saveId={newId()} revision={fingerprint(version)}>
        <Button>Publish version {version.version}</Button>
      </Form>
    </>
  )
}
