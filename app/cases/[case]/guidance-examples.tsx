import type { Reader } from '@/db/client'
import { examplesIn } from '@/db/ruling-examples'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { answerWords } from '@/domain/checklist'

/** Rulings that were made examples of in this checklist version, beside the question. */
export async function GuidanceExamples({
  reader,
  criterion: { versionId, key },
}: {
  readonly reader: Reader
  readonly criterion: ScoringCriterion
}) {
  const examples = await examplesIn(reader, versionId, key)
  if (examples.length === 0) return null
  return (
    <dl className="app-guidance">
      {examples.map(({ id, answer, text }) => (
        <div key={id}>
          <dt>Ruled {answerWords[answer].toLowerCase()}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
