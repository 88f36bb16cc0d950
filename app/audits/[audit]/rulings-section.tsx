import { Heading } from '@/components/heading'
import type { WriteUp } from '@/domain/snapshot'
import { rulingInWords } from '@/domain/snapshot-changes'

/** Rulings on factual challenges, each in one line: the answer as issued, the ruling, and its effect on the rate. */
export function RulingsSection({
  writeUp,
  size = 'm',
}: {
  readonly writeUp: Pick<WriteUp, 'rulings' | 'figures' | 'districts'>
  readonly size?: 'm' | 'l'
}) {
  const { rulings = [] } = writeUp
  if (rulings.length === 0) return null
  return (
    <section>
      <Heading level={2} size={size}>
        Factual challenges
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {rulings.map((ruling) => (
          <li key={ruling.number}>{rulingInWords(ruling, writeUp)}</li>
        ))}
      </ul>
    </section>
  )
}
