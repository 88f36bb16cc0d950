import { Button, ButtonGroup } from '@/components/button'
import { Card } from '@/components/card'
import { Form } from '@/components/form'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tag'
import type { ChecklistCriterion } from '@/db/checklists'
import { answerWords } from '@/domain/checklist'
import { newId } from '@/domain/identity'
import { stoppedLabel, type SubCode, type SubCodeKind } from '@/domain/sub-codes'

interface Props {
  readonly criterion: ChecklistCriterion
  /** From 1. */
  readonly number: number
  /** Of which cases it is asked, in words; '' for all. */
  readonly condition: string
  /** Where the draft is, and whether this is its last criterion; left out for what is published. */
  readonly editing?: { readonly address: string; readonly last: boolean } | undefined
}

/** Everything that an auditor is told of one criterion. */
export function CriterionCard({ criterion, number, condition, editing }: Props) {
  const { id, name, critical, notApplicableOffered, reasons, subCodes } = criterion
  const missing = <span className="app-muted">Not written yet</span>
  return (
    <div id={id}>
      <Card
        title={
          <>
            {number}. {name} {critical && <Tag colour="red">Critical</Tag>}
          </>
        }
        actions={editing && <Editing criterion={criterion} number={number} {...editing} />}
      >
        <SummaryList
          rows={[
            { key: 'Question', value: criterion.question || missing },
            { key: 'Policy', value: criterion.policy || missing },
            { key: 'Yes', value: criterion.yesMeans || missing },
            { key: 'No', value: criterion.noMeans || missing },
            {
              key: 'Not applicable',
              value: (
                <>
                  {!notApplicableOffered && <strong>Cannot be chosen. </strong>}
                  {criterion.notApplicableMeans || (notApplicableOffered && missing)}
                </>
              ),
            },
            { key: 'Cannot tell', value: criterion.cannotTellMeans || missing },
            { key: 'Evidence', value: criterion.evidence || missing },
            {
              key: 'Reasons for no',
              value:
                reasons.length === 0 ? (
                  missing
                ) : (
                  <ul className="govuk-list govuk-list--bullet">
                    {reasons.map(({ code, label }) => (
                      <li key={code}>
                        {label} <span className="app-muted">({code})</span>
                      </li>
                    ))}
                  </ul>
                ),
            },
            ...(subCodes ?? []).map((subCode) => ({
              key: subCode.label,
              value: <SubCodeInWords {...subCode} />,
            })),
            ...(condition ? [{ key: 'When', value: condition }] : []),
          ]}
        />
      </Card>
    </div>
  )
}

const givenWords: Record<SubCodeKind, string> = {
  'one of a list': 'One of',
  'several of a list': 'Any of',
  'a day': 'A date',
  'steps in order': 'The furthest of the steps',
}

/** With which answers a sub-code is asked, and its choices by their groups. */
function SubCodeInWords({ kind, askedOn, needed, options, stops = [] }: SubCode) {
  const groups = [...new Set(options.map(({ group }) => group))]
  const given = givenWords[kind]
  return (
    <>
      {given}, with {askedOn.map((answer) => answerWords[answer].toLowerCase()).join(' or ')}
      {needed ? ', needed' : ', if known'}
      {groups.map((group) => (
        <div key={group}>
          {group && <strong>{group}: </strong>}
          {options
            .filter((option) => option.group === group)
            .map(({ label }) => label)
            .join(kind === 'steps in order' ? ' → ' : ', ')}
        </div>
      ))}
      {stops.length > 0 && (
        <div>
          <strong>{stoppedLabel}: </strong>
          {stops.map(({ label }) => label).join(', ')}
        </div>
      )}
    </>
  )
}

interface EditingProps {
  readonly criterion: ChecklistCriterion
  readonly number: number
  readonly address: string
  readonly last: boolean
}

function Editing({ criterion: { id, name }, number, address, last }: EditingProps) {
  const own = `${address}/criteria/${id}`
  const about = <span className="govuk-visually-hidden"> {name}</span>
  const directions = [...(number > 1 ? ['up'] : []), ...(last ? [] : ['down'])]
  return (
    <ButtonGroup>
      {directions.map((direction) => (
        <Form action={`${own}/move`} saveId={newId()} hidden={{ direction }} key={direction}>
          <Button kind="secondary" small>
            Move{about} {direction}
          </Button>
        </Form>
      ))}
      <a className="govuk-link" href={own}>
        Change{about}
      </a>
    </ButtonGroup>
  )
}
