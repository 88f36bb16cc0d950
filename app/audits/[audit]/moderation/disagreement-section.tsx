import type { ComponentProps } from 'react'
import { AnswerInWords } from '@/app/cases/[case]/sheets'
import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import type { AuditSubject } from '@/db/audits'
import type { Disagreement } from '@/db/moderation'
import { toolNotesFor, type ToolNotes } from '@/db/risk-tool-notes'
import type { RulingExample } from '@/db/ruling-examples'
import type { Ruling } from '@/db/rulings'
import type { Sheet } from '@/db/scores'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { caseLabel } from '@/domain/case-label'
import { dayInWords, dayOf } from '@/domain/days'
import { allows, whyNot } from '@/domain/permissions'
import type { Subject } from '@/domain/subject'
import { ExampleForm } from './example-form'
import { RulingForm } from './ruling-form'

interface DisagreementSectionProps {
  readonly consultation: Consultation<AuditSubject>
  readonly disagreement: Disagreement
  readonly district: string
  readonly names: ReadonlyMap<string, string>
  /** Examples that were made of rulings of this audit. */
  readonly examples: readonly RulingExample[]
  /** Set where the ruling was refused and is shown again. */
  readonly form: FormState | null
}

/** Two answers with what was written to them, the policy between, and the ruling. */
export async function DisagreementSection({
  consultation,
  disagreement,
  district,
  names,
  examples,
  form,
}: DisagreementSectionProps) {
  const { reader, person, subject: audit } = consultation
  const { sampleCase, criterion, first, second, rulings, ruled, conflicted, waitsFor } = disagreement
  const id = `${sampleCase.id}-${criterion.id}`
  const subject: Subject = {
    type: 'sample case',
    id: sampleCase.id,
    leadId: audit.leadId,
    auditorIds: audit.auditorIds,
    district: sampleCase.district,
    conflicted,
    judged: [first.score.scorerId, second.score.scorerId],
  }
  const newest = rulings.at(-1)
  const toolNotes = await toolNotesFor(reader, sampleCase, [criterion])
  const mayRule = allows('rule on a disagreement', person, subject) && audit.audit.status === 'scoring'
  return (
    <section className="app-moderation" aria-labelledby={`${id}-heading`}>
      <Heading level={3} size="s" id={`${id}-heading`}>
        <a className="govuk-link" href={`/cases/${sampleCase.id}`}>
          {district} case {caseLabel(sampleCase)}
        </a>
        : {criterion.name}
      </Heading>
      <p className="govuk-body">
        {criterion.question} <strong>{criterion.policy}</strong>
      </p>
      {waitsFor && !ruled && (
        <p className="govuk-body">
          Rule on ‘{waitsFor}’ first: whether this question is asked of the case hangs on it.
        </p>
      )}
      <div className="app-moderation__scores">
        {[first, second].map((sheet) => (
          <ScoreSide
            key={sheet.score.turn}
            sheet={sheet}
            criterion={criterion}
            names={names}
            toolNotes={toolNotes}
          />
        ))}
      </div>
      {rulings.map((ruling) => (
        <RulingInWords key={ruling.number} ruling={ruling} criterion={criterion} names={names} />
      ))}
      {rulings.length > 0 && !ruled && (
        <Inset>
          A score was reopened and finished again after this ruling, so the case has to be ruled on anew.
        </Inset>
      )}
      {ruled && newest && (
        <ExampleOf
          id={id}
          disagreement={disagreement}
          ruling={newest}
          made={examples.find(
            (one) =>
              one.caseId === sampleCase.id &&
              one.criterionId === criterion.id &&
              one.rulingNumber === newest.number,
          )}
          mayAdd={allows('add an example', person, audit)}
          page={`/audits/${audit.id}/moderation`}
          form={form}
        />
      )}
      {!ruled &&
        (mayRule ? (
          <RulingForm
            id={id}
            place={`${district} case ${caseLabel(sampleCase)}`}
            disagreement={disagreement}
            page={`/audits/${audit.id}/moderation`}
            form={form}
          />
        ) : (
          <p className="govuk-body">{whyNot('rule on a disagreement', person, subject)}</p>
        ))}
    </section>
  )
}

/** The example that was made of a ruling, or the form that makes one. */
function ExampleOf({
  made,
  mayAdd,
  ...form
}: ComponentProps<typeof ExampleForm> & {
  readonly made: RulingExample | undefined
  readonly mayAdd: boolean
}) {
  if (made)
    return (
      <Inset>
        <p className="govuk-body-s">
          {made.leftOutAt === null
            ? 'An example for the guidance was made of this ruling'
            : 'An example was made of this ruling and left out of the guidance'}
        </p>
        <p className="govuk-body">{made.text}</p>
      </Inset>
    )
  return mayAdd ? <ExampleForm {...form} /> : null
}

function ScoreSide({
  sheet: { score, answers },
  criterion,
  names,
  toolNotes,
}: {
  readonly sheet: Sheet
  readonly criterion: ScoringCriterion
  readonly names: ReadonlyMap<string, string>
  readonly toolNotes: ToolNotes
}) {
  return (
    <div className="app-moderation__score">
      <h4 className="govuk-body-s">
        {score.turn === 'first' ? 'First' : 'Second'} score, {names.get(score.scorerId) ?? 'somebody'}
      </h4>
      <AnswerInWords said={answers.get(criterion.id)} criterion={criterion} toolNotes={toolNotes} />
    </div>
  )
}

function RulingInWords({
  ruling,
  criterion,
  names,
}: {
  readonly ruling: Ruling
  readonly criterion: ScoringCriterion
  readonly names: ReadonlyMap<string, string>
}) {
  return (
    <Inset>
      <h4 className="govuk-body-s">
        Ruling by {names.get(ruling.ruledBy) ?? 'somebody'}, {dayInWords(dayOf(ruling.ruledAt))}
      </h4>
      <AnswerInWords said={{ ...ruling, evidence: '', note: '' }} criterion={criterion} />
    </Inset>
  )
}
