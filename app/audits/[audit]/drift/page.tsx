import { consult } from '@/app/session'
import { CellGrid, type CellState } from '@/components/cell-grid'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { auditFor } from '@/db/audits'
import { driftIn, type AuditorDrift } from '@/db/drift'
import { namesOf } from '@/db/people'
import { fewestToSay } from '@/domain/agreement'
import { answerWords } from '@/domain/checklist'
import { countsInWords } from '@/domain/drift'
import { AuditPage } from '../audit-page'

interface Address {
  params: Promise<{ audit: string }>
}

const answerStates: readonly CellState[] = [
  { key: 'yes', name: answerWords.yes, letter: 'Y', fill: 'none' },
  { key: 'no', name: answerWords.no, letter: 'N', fill: 'full' },
  { key: 'not applicable', name: answerWords['not applicable'], letter: 'A', fill: 'light' },
  { key: 'cannot tell', name: answerWords['cannot tell'], letter: 'C', fill: 'half' },
]

/** How each auditor's answers went along while they scored: for the lead auditor of this audit alone. */
export default async function DriftPage({ params }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see drift', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const names = await namesOf(reader)
  const nameOf = (scorer: string) => names.get(scorer) ?? 'Somebody'
  const drift = (await driftIn(reader, id)).sort((a, b) => (nameOf(a.scorerId) < nameOf(b.scorerId) ? -1 : 1))
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Cases"
      under={[]}
      title="Drift"
      marking="OFFICIAL"
    >
      <p className="govuk-body">
        Whether somebody’s answers changed while they went through their cases: the earlier half of them
        against the later, in the order of their finish. Only you, as the lead auditor of this audit, see this
        page. It is made of the scores and of nothing else; nobody’s times or looks are counted.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          The cases of the two halves are different ones, often of different districts. A clear change is a
          reason to look at some of them together, and says nothing yet about a person.
        </li>
        <li>
          With {fewestToSay - 1} or fewer answered yes or no in a half it is too few to say. Of many such
          comparisons about 1 in 20 shows a clear change by chance alone.
        </li>
        <li>A score counts once every score of its case is in. Auditors stand in order of their names.</li>
        <li>
          As moderated: of cases that two people scored and that are settled, how many answers stand as they
          gave them.
        </li>
      </ul>
      {drift.length === 0 ? (
        <EmptyState title="No score can be looked at yet" />
      ) : (
        drift.map((auditor) => (
          <AuditorSection key={auditor.scorerId} auditor={auditor} name={nameOf(auditor.scorerId)} />
        ))
      )}
    </AuditPage>
  )
}

function AuditorSection({
  auditor: { scorerId, scores, answers, criteria },
  name,
}: {
  readonly auditor: AuditorDrift
  readonly name: string
}) {
  return (
    <section aria-labelledby={`drift-${scorerId}`}>
      <Heading level={2} size="m" id={`drift-${scorerId}`}>
        {name}
      </Heading>
      <p className="govuk-body">
        {scores === 1 ? '1 score' : `${scores} scores`}. {answers.changed} of {answers.all} answers were saved
        otherwise before.
      </p>
      <CellGrid
        label={`Answers of ${name}, first case to last`}
        states={answerStates}
        rows={criteria.map(({ criterion, drift }) => ({
          label: criterion.name,
          cells: drift.answers.map((answer, at) => ({
            state: answer,
            name: `Case ${at + 1} in order`,
          })),
        }))}
      />
      <Table
        caption={`${name}, earlier and later half`}
        captionHidden
        dense
        rows={criteria}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.name },
          { key: 'earlier', header: 'Earlier half', cell: ({ drift }) => countsInWords(drift.earlier) },
          { key: 'later', header: 'Later half', cell: ({ drift }) => countsInWords(drift.later) },
          {
            key: 'change',
            header: 'Change of yes',
            cell: ({ drift }) => (drift.clear ? <strong>{drift.change}</strong> : drift.change),
          },
          {
            key: 'changed',
            header: 'Saved otherwise before',
            cell: ({ drift }) => `${drift.changed} of ${drift.answers.length}`,
          },
          {
            key: 'ruled',
            header: 'As moderated',
            cell: ({ drift: { borneOut } }) =>
              borneOut.of === 0 ? 'None moderated' : `${borneOut.same} of ${borneOut.of} the same`,
          },
        ]}
      />
    </section>
  )
}
