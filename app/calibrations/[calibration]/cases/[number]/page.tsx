import { notFound } from 'next/navigation'
import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { GivenSubCodeFields } from '@/app/calibration-sets/given-sub-codes'
import { StoryText } from '@/app/calibration-sets/[set]/story-card'
import { Button, ButtonGroup, ButtonLink } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details, EmptyState } from '@/components/notices'
import { Select } from '@/components/select'
import { SummaryList } from '@/components/summary-list'
import { calibrationFor, type GivenInCalibration } from '@/db/calibrations'
import { checklistVersion, type ChecklistCriterion } from '@/db/checklists'
import { answers, answerWords } from '@/domain/checklist'
import { newId } from '@/domain/identity'

interface Props {
  readonly params: Promise<{ calibration: string; number: string }>
  readonly searchParams: SearchParams
}

/** One fictional case to be scored. Nothing of the agreed answers is on it. */
export default async function CalibrationCasePage({ params, searchParams }: Props) {
  const { calibration: id, number } = await params
  const consultation = await consult('take a calibration', (reader, person) =>
    calibrationFor(reader, id, person),
  )
  const { reader, subject } = consultation
  const { set, given, audit, finishedAt } = subject
  const story = set.cases.find((one) => String(one.number) === number)
  if (!story) notFound()
  const address = `/calibrations/${id}`
  const form = await formState(consultation, searchParams, `${address}/cases/${number}`)
  const version = await checklistVersion(reader, set.versionId)
  const criteria = (version?.criteria ?? []).filter(({ key }) => story.agreed.has(key))
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={story.title}
      caption={`Fictional case ${number} of ${set.cases.length}`}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: audit.audit.reference, href: `/audits/${audit.id}` },
        { text: 'Your calibration', href: address },
        { text: `Case ${number}` },
      ]}
      errors={form.errors}
      success={
        (await parameter(searchParams, 'done')) === 'scored' ? 'The case before is scored.' : undefined
      }
    >
      {finishedAt !== null ? (
        <EmptyState title="This calibration is finished">
          <p className="govuk-body">
            <a className="govuk-link" href={address}>
              The agreed answers beside yours
            </a>
          </p>
        </EmptyState>
      ) : (
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-one-half">
            <Heading level={2} size="s">
              What is in the records
            </Heading>
            <StoryText kind={story.kind} text={story.text} />
          </div>
          <div className="govuk-grid-column-one-half">
            <Form action={`${address}/cases/${number}/score`} saveId={newId()} label="Your answers">
              {criteria.map((criterion) => (
                <AnswerFields
                  key={criterion.id}
                  criterion={criterion}
                  given={given.get(story.id)?.get(criterion.key)}
                  form={form}
                />
              ))}
              <ButtonGroup>
                <Button>Save and go on</Button>
                <ButtonLink kind="secondary" href={address}>
                  All cases
                </ButtonLink>
              </ButtonGroup>
            </Form>
          </div>
        </div>
      )}
    </HousePage>
  )
}

function AnswerFields({
  criterion,
  given,
  form,
}: {
  readonly criterion: ChecklistCriterion
  readonly given: GivenInCalibration | undefined
  readonly form: FormState
}) {
  const { id, name, question, policy, notApplicableOffered, reasons, subCodes } = criterion
  const { yesMeans, noMeans, notApplicableMeans, cannotTellMeans } = criterion
  const answer = `answers.${id}.answer`
  const reasonCode = `answers.${id}.reasonCode`
  return (
    <section aria-labelledby={`${id}-heading`}>
      <Heading level={2} size="s" id={`${id}-heading`}>
        {name}
      </Heading>
      <Radios
        name={answer}
        label={question || name}
        hint={policy}
        inline
        value={form.typed(answer, given?.answer)}
        choices={answers
          .filter((one) => one !== 'not applicable' || notApplicableOffered)
          .map((one) => ({ value: one, label: answerWords[one] }))}
        error={errorFor(form.errors, answer)}
      />
      <Select
        name={reasonCode}
        label={
          <>
            Reason, where it is no<span className="govuk-visually-hidden">: {name}</span>
          </>
        }
        options={[
          { value: '', text: 'None' },
          ...reasons.map(({ code, label }) => ({ value: code, text: label })),
        ]}
        value={form.typed(reasonCode, given?.reasonCode ?? '')}
        error={errorFor(form.errors, reasonCode)}
      />
      <GivenSubCodeFields
        prefix={`answers.${id}.sub.`}
        subCodes={subCodes ?? []}
        given={given?.subCodes}
        form={form}
        about={name}
      />
      <Details summary="What counts as which answer">
        <SummaryList
          rows={[
            { key: 'Yes', value: yesMeans },
            { key: 'No', value: noMeans },
            { key: 'Not applicable', value: notApplicableMeans },
            { key: 'Cannot tell', value: cannotTellMeans },
          ].filter(({ value }) => value !== '')}
        />
      </Details>
    </section>
  )
}
