import type { SummaryRow } from '@/components/summary-list'
import type { History } from '@/db/recommendation-history'
import type { Recommendation } from '@/db/recommendations'
import type { ReadableWriteUp } from '@/db/write-ups'
import { dayInWords } from '@/domain/days'
import { daysSlipped } from '@/domain/recommendation'
import { ownerInWords, priorityWords } from '../register-table'

/** What was found, as the reader may know it: the finding behind a recommendation and its figures. */
export function basisRows(recommendation: Recommendation, basis: ReadableWriteUp | undefined): SummaryRow[] {
  if (!basis) return []
  const { writeUp, issued } = basis
  const found = writeUp.figures.find(({ criterion }) => criterion.id === recommendation.criterionId)
  const place = found?.districts.find(({ code }) => code === recommendation.district)
  const finding = writeUp.findings.find(({ id }) => id === recommendation.findingId)
  const asAt = issued ? `as issued, version ${issued.version}` : 'as they stand now'
  return [
    ...(finding ? [{ key: 'Finding', value: <span className="app-typed">{finding.text}</span> }] : []),
    ...(found && place
      ? [
          { key: 'Criterion', value: found.criterion.name },
          {
            key: `Figures, ${asAt}`,
            value: (
              <>
                <p className="govuk-body">
                  <strong>{place.name}:</strong> {place.figures.all.words}
                </p>
                <p className="govuk-body">
                  <strong>Force:</strong> {found.force.all.words}
                </p>
              </>
            ),
          },
        ]
      : []),
  ]
}

/** Who has to do what by when, and how it will be known to be done. */
export function taskRows(recommendation: Recommendation, { dueDateChanges }: History): SummaryRow[] {
  const { priority, closingTest, evidenceRequired } = recommendation
  return [
    { key: 'Priority', value: priorityWords[priority] },
    { key: 'Owner', value: ownerInWords(recommendation) },
    { key: 'Due', value: dueInWords(recommendation, dueDateChanges.length) },
    { key: 'Closing test', value: <span className="app-typed">{closingTest || 'Not set'}</span> },
    ...(evidenceRequired
      ? [{ key: 'Evidence required', value: <span className="app-typed">{evidenceRequired}</span> }]
      : []),
  ]
}

/** '31 March 2022. At issue 28 February 2022; moved twice, 31 days later.' */
export function dueInWords(recommendation: Recommendation, changes: number): string {
  const { dueOn, originalDueOn } = recommendation
  if (!dueOn) return 'Not set'
  if (changes === 0 || !originalDueOn) return dayInWords(dueOn)
  const slipped = daysSlipped(recommendation)
  const times = changes === 1 ? 'once' : changes === 2 ? 'twice' : `${changes} times`
  const by = `${Math.abs(slipped)} ${Math.abs(slipped) === 1 ? 'day' : 'days'} ${slipped < 0 ? 'earlier' : 'later'}`
  return `${dayInWords(dueOn)}. At issue ${dayInWords(originalDueOn)}; moved ${times}, ${slipped === 0 ? 'back to that day' : by}.`
}
