import { RagTag, Tag } from '@/components/tag'
import { dayInWords, dayOf, daysBetween } from '@/domain/days'
import { statusWords, type RecommendationStatus } from '@/domain/recommendation'
import { isToReview, rag, type Rag } from '@/domain/recommendation-standing'

interface Judged {
  status: RecommendationStatus
  dueOn: string | null
  closedAt: string | null
  reviewOn: string | null
}

/** Why a recommendation has its colour: 'Overdue by 3 days'. */
export function ragReason(recommendation: Judged, today: string): string {
  const { status, dueOn, closedAt, reviewOn } = recommendation
  switch (rag(recommendation, today)) {
    case 'green':
      return closedAt ? `Verified ${dayInWords(dayOf(closedAt))}` : statusWords[status]
    case 'grey':
      return reviewOn ? `${statusWords[status]}, ${reviewWords(recommendation, today)}` : statusWords[status]
    case 'red':
      return dueOn ? `Overdue by ${days(daysBetween(dueOn, today))}` : 'Overdue'
    case 'amber':
      return dueOn ? dueWords(daysBetween(today, dueOn)) : 'No due date'
  }
}

/** 'review on 31 May 2022', 'to be reviewed since 31 May 2022'. */
function reviewWords(recommendation: Judged, today: string): string {
  const day = dayInWords(recommendation.reviewOn ?? today)
  return isToReview(recommendation, today) ? `to be reviewed since ${day}` : `review on ${day}`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const dueWords = (left: number) => (left === 0 ? 'Due today' : `Due in ${days(left)}`)

/** The colour with its word and its reason; grey is said as a plain tag. */
export function RagMark({
  recommendation,
  today,
}: {
  readonly recommendation: Judged
  readonly today: string
}) {
  const level = rag(recommendation, today)
  const reason = ragReason(recommendation, today)
  if (level === 'grey')
    return (
      <span className="app-rag">
        <Tag colour="grey">Grey</Tag>
        <span className="app-rag__reason">{reason}</span>
      </span>
    )
  return <RagTag level={level} reason={reason} />
}

export const ragNames: Record<Rag, string> = { red: 'Red', amber: 'Amber', green: 'Green', grey: 'Grey' }
