import { dayInWords } from '@/domain/days'
import { challengeDays } from '@/domain/challenge'

/** Until when answers may be challenged, as a sentence. */
export function WindowInWords({
  until,
  today,
}: {
  /** Undefined before the first issue. */
  readonly until: string | undefined
  readonly today: string
}) {
  return (
    <p className="govuk-body">
      {until === undefined
        ? `Answers can be challenged for ${challengeDays} working days once they are issued.`
        : today <= until
          ? `Answers can be challenged until the end of ${dayInWords(until)}: ${challengeDays} working days after they were issued.`
          : `Answers could be challenged until ${dayInWords(until)}, ${challengeDays} working days after they were issued.`}
    </p>
  )
}
