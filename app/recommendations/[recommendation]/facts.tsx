import type { SummaryRow } from '@/components/summary-list'
import type { History } from '@/db/recommendation-history'
import type { Recommendation } from '@/db/recommendations'
import type { ReadableWriteUp } from '@/db/write-ups'
import { dayInWords } from '@/domain/days'
import { FindingText } from '@/app/audits/[audit]/written-findings'
import { statusWords } from '@/domain/recommendation'
import { meetingWords, strandWords, type Meeting } from '@/domain/recommendation-facts'
import { daysSlipped, isToReview, overdueRule, ragRule, slippageRule } from '@/domain/recommendation-standing'
import { RagMark } from '../rag-mark'
import { ownerInWords, priorityWords } from '../register-table'

/** What was found, as the reader may know it: the findings behind a recommendation and its figures. */
export function basisRows(
  recommendation: Recommendation,
  findingIds: readonly string[],
  basis: ReadableWriteUp | undefined,
): SummaryRow[] {
  if (!basis) return []
  const { writeUp, issued } = basis
  const found = writeUp.figures.find(({ criterion }) => criterion.id === recommendation.criterionId)
  const place = found?.districts.find(({ code }) => code === recommendation.district)
  const findings = writeUp.findings.filter(({ id }) => findingIds.includes(id))
  const asAt = issued ? `as issued, version ${issued.version}` : 'as they stand now'
  return [
    ...(findings.length > 0
      ? [
          {
            key: findings.length === 1 ? 'Finding' : 'Findings',
            value: findings.map((finding) => <FindingText key={finding.id} finding={finding} />),
          },
        ]
      : []),
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

/** Where it stands on a day, each with the rule that says so. */
export function standingRows(
  recommendation: Recommendation,
  { responses, updates }: History,
  today: string,
): SummaryRow[] {
  const { status, reviewOn, supersededBy } = recommendation
  const refused = responses.findLast(({ decision }) => decision === 'not accepted')
  const accepted = updates.findLast(({ kind }) => kind === 'risk accepted')
  const answersFor =
    status === 'not accepted'
      ? refused && `${refused.signedRank} ${refused.signedName}: ${refused.reason}`
      : status === 'closed risk accepted'
        ? accepted && `${accepted.signedRank} ${accepted.signedName}: ${accepted.text}`
        : undefined
  return [
    { key: 'Status', value: statusWords[status] },
    ...(answersFor
      ? [
          {
            key: status === 'not accepted' ? 'Not accepted by' : 'Risk accepted by',
            value: <span className="app-typed">{answersFor}</span>,
          },
          {
            key: 'Review',
            value: <ReviewDay reviewOn={reviewOn} late={isToReview(recommendation, today)} />,
          },
        ]
      : []),
    ...(status === 'closed superseded' && supersededBy
      ? [
          {
            key: 'In its place',
            value: (
              <a className="govuk-link" href={`/recommendations/${supersededBy}`}>
                The recommendation that superseded it
              </a>
            ),
          },
        ]
      : []),
    {
      key: 'Red, amber, green',
      value: (
        <>
          <p className="govuk-body">
            <RagMark recommendation={recommendation} today={today} />
          </p>
          <p className="govuk-body-s app-muted">
            {ragRule} {overdueRule}
          </p>
        </>
      ),
    },
  ]
}

function ReviewDay({ reviewOn, late }: { readonly reviewOn: string | null; readonly late: boolean }) {
  if (!reviewOn) return 'No day was named'
  return late
    ? `To be looked at again since ${dayInWords(reviewOn)}`
    : `Looked at again on ${dayInWords(reviewOn)}`
}

/** Who has to do what by when, and how it will be known to be done. */
export function taskRows(recommendation: Recommendation, { dueDateChanges }: History): SummaryRow[] {
  const { priority, closingTest, evidenceRequired, strand, sponsor, source } = recommendation
  return [
    { key: 'Priority', value: priorityWords[priority] },
    ...(strand
      ? [{ key: 'Strand', value: `${strandWords[strand].name}: ${strandWords[strand].means}` }]
      : []),
    { key: 'Owner', value: ownerInWords(recommendation) },
    ...(sponsor ? [{ key: 'Sponsor', value: sponsor }] : []),
    {
      key: 'Due',
      value: (
        <>
          <p className="govuk-body">{dueInWords(recommendation, dueDateChanges.length)}</p>
          {dueDateChanges.length > 0 && <p className="govuk-body-s app-muted">{slippageRule}</p>}
        </>
      ),
    },
    { key: 'Closing test', value: <span className="app-typed">{closingTest || 'Not set'}</span> },
    ...(evidenceRequired
      ? [{ key: 'Evidence required', value: <span className="app-typed">{evidenceRequired}</span> }]
      : []),
    ...(recommendation.meeting ? [{ key: 'Meeting', value: meetingInWords(recommendation) }] : []),
    ...(source ? [{ key: 'Other numbers', value: <span className="app-typed">{source}</span> }] : []),
  ]
}

/** 'Tactical Delivery Group (TDG), 14 February 2022'; '' where it is answered for in none. */
export function meetingInWords({
  meeting,
  meetingOn,
}: {
  meeting?: Meeting | null
  meetingOn?: string | null
}): string {
  if (!meeting) return ''
  return meetingOn ? `${meetingWords[meeting]}, ${dayInWords(meetingOn)}` : meetingWords[meeting]
}

/** '31 March 2022. At issue 28 February 2022; moved twice, 31 days later.' */
export function dueInWords(recommendation: Recommendation, changes: number): string {
  const { dueOn, originalDueOn } = recommendation
  if (!dueOn) return 'Not set'
  if (!originalDueOn) return dayInWords(dueOn)
  if (changes === 0) return `${dayInWords(dueOn)}, as at issue`
  const slipped = daysSlipped(recommendation)
  const times = changes === 1 ? 'once' : changes === 2 ? 'twice' : `${changes} times`
  const by = `${Math.abs(slipped)} ${Math.abs(slipped) === 1 ? 'day' : 'days'} ${slipped < 0 ? 'earlier' : 'later'}`
  return `${dayInWords(dueOn)}. At issue ${dayInWords(originalDueOn)}; moved ${times}, ${slipped === 0 ? 'back to that day' : by}.`
}
