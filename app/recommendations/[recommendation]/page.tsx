import { FindingText, WrongNumbers } from '@/app/audits/[audit]/written-findings'
import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Timeline } from '@/components/timeline'
import { auditFor } from '@/db/audits'
import { districtByCode } from '@/db/districts'
import { forceNamed } from '@/db/force-recommendations'
import { namesOf } from '@/db/people'
import { findingsBehind } from '@/db/recommendation-findings'
import { historyOf } from '@/db/recommendation-history'
import { recommendationFor, type RecommendationSubject } from '@/db/recommendations'
import { userAccount } from '@/db/users'
import { writeUpFor } from '@/db/write-ups'
import { dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { couldEver, whyNot } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import { actionsNow } from '@/domain/recommendation'
import { extensionsIn } from '@/domain/recommendation-facts'
import { recommendationReading } from '@/domain/recommendation-text'
import { ActionsTable } from './actions-table'
import { ClosureForms } from './closure-forms'
import { DistrictForms } from './district-forms'
import { DecideExtensionForms, WaitingExtension } from './extension-forms'
import { basisRows, standingRows, taskRows } from './facts'
import { GovernanceForms } from './governance-forms'
import { pageForms } from './one-form'
import { ResponseForm } from './response-form'
import { timelineItems } from './timeline-items'

interface Address {
  params: Promise<{ recommendation: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  answered: 'The response is recorded.',
  'action-added': 'The action is added.',
  'action-done': 'The action is marked as done.',
  progress: 'The progress is recorded.',
  moved: 'The due date is changed.',
  proposed: 'The closure is proposed. Governance verifies it or returns it.',
  asked: 'The extension is asked for. The due date stays until governance has decided.',
  agreed: 'The extension is agreed, and the due date moved.',
  declined: 'The extension is declined. The due date stays.',
  superseded: 'The recommendation is closed: another one takes its place.',
  'risk-accepted': 'The recommendation is closed with its risk accepted. It stays in every count.',
  reopened: 'The recommendation is reopened and back with the district.',
  returned: 'The closure is returned to the district.',
  verified: 'The closure is verified. The recommendation is closed.',
  changed: 'The draft is changed.',
}

export default async function RecommendationPage({ params, searchParams }: Address) {
  const { recommendation: id } = await params
  const consultation = await consult('see a recommendation', (reader, who) =>
    recommendationFor(reader, id, who),
  )
  const { reader, person, subject, now } = consultation
  const { recommendation, auditId, auditReference } = subject
  const today = dayOf(now)
  const forms = await pageForms(consultation, searchParams, `/recommendations/${id}`)
  const may = actionsNow(person, subject, recommendation.status)
  const history = await historyOf(reader, id)
  const request = history.requests.find(({ waiting }) => waiting)
  const names = await namesOf(reader)
  const audit = await auditFor(reader, auditId, person)
  const basis = audit && (await writeUpFor(reader, audit, person))
  // A draft reads with the figures of now; what was issued keeps the words that it was issued with.
  const reading =
    recommendation.status === 'draft'
      ? recommendationReading(recommendation, basis?.writeUp.figures ?? [])
      : { text: recommendation.wording, bound: recommendation.bound ?? [] }
  const force = recommendation.forceId ? await forceNamed(reader, recommendation.forceId) : undefined
  const district = await districtByCode(reader, recommendation.district)
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/recommendations"
      title={`Recommendation ${recommendation.reference}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Recommendations', href: '/recommendations' },
        { text: recommendation.reference },
      ]}
      errors={forms.errors}
      success={done && sentences[done]}
    >
      <Inset>
        <FindingText finding={reading} />
        {'faults' in reading && reading.faults.length > 0 && <WrongNumbers sentences={reading.faults} />}
      </Inset>
      <SummaryList
        rows={[
          ...standingRows(recommendation, history, today),
          { key: 'District', value: district?.name },
          {
            key: 'Audit',
            value: (
              <a className="govuk-link" href={`/audits/${auditId}`}>
                {auditReference}
              </a>
            ),
          },
          ...(force
            ? [
                {
                  key: 'Part of',
                  value: (
                    <a className="govuk-link" href={`/recommendations/force/${force.id}`}>
                      {force.reference}, to the whole force
                    </a>
                  ),
                },
              ]
            : []),
          ...taskRows(recommendation, history),
          ...basisRows(recommendation, await findingsBehind(reader, recommendation), basis),
        ]}
      />
      <LeftText texts={forms.left(may)} />
      {may.has('change') && <DraftActions id={id} />}
      {may.has('accept') && (
        <>
          <Heading level={2} size="m">
            Respond
          </Heading>
          <ResponseForm
            action={`/recommendations/${id}/respond`}
            form={forms.of('respond')}
            signatory={{ name: person.name, rank: (await userAccount(reader, person.id))?.rank ?? '' }}
          />
        </>
      )}
      {may.has('verify closure') && (
        <ClosureForms
          recommendation={recommendation}
          proposal={history.updates.findLast(({ kind }) => kind === 'closure proposed')}
          forms={forms}
        />
      )}
      {recommendation.status === 'closure proposed' && isOwnProposal(person, subject) && (
        <Inset>{whyNot('verify closure', person, subject)}</Inset>
      )}
      {request && <WaitingExtension request={request} asker={names.get(request.askedBy) ?? 'The district'} />}
      {request && may.has('agree an extension') && (
        <DecideExtensionForms
          recommendationId={id}
          request={request}
          changes={history.dueDateChanges.length}
          forms={forms}
        />
      )}
      {history.actions.length > 0 && (
        <ActionsTable
          actions={history.actions}
          recommendationId={id}
          mayFinish={may.has('act')}
          today={today}
        />
      )}
      {may.has('act') && (
        <Heading level={2} size="m">
          What you can do now
        </Heading>
      )}
      <DistrictForms
        recommendation={recommendation}
        may={may}
        forms={forms}
        extensions={extensionsIn(history.dueDateChanges)}
        extensionWaits={request !== undefined}
      />
      <GovernanceForms id={id} may={may} forms={forms} />
      {subject.issued && (
        <>
          <Heading level={2} size="m">
            What has happened
          </Heading>
          <Timeline items={timelineItems(recommendation, history, names)} />
        </>
      )}
    </HousePage>
  )
}

/** For somebody who verifies closures, but not this one. */
const isOwnProposal = (person: Person, { judged }: RecommendationSubject) =>
  couldEver('verify closure', person) && judged.includes(person.id)

/** Somebody else was faster and the form is gone: what was typed can still be copied from here. */
function LeftText({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Inset>
      <p className="govuk-body">
        <strong>What you typed was not saved.</strong> It is kept here to be copied:
      </p>
      {texts.map((text) => (
        <p className="govuk-body app-typed" key={text}>
          {text}
        </p>
      ))}
    </Inset>
  )
}

function DraftActions({ id }: { readonly id: string }) {
  return (
    <>
      <ButtonLink href={`/recommendations/${id}/wording`}>Change this draft</ButtonLink>
      <Form action={`/recommendations/${id}/remove`} saveId={newId()}>
        <Button kind="secondary">Remove this draft</Button>
      </Form>
    </>
  )
}
