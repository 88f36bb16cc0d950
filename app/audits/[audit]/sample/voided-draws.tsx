import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { SummaryList } from '@/components/summary-list'
import type { Draw } from '@/db/draws'
import { instantInWords } from '@/domain/days'

/** Draws that count no longer. They are never deleted and stand on every later receipt. */
export function VoidedDraws({
  draws,
  names,
}: {
  readonly draws: readonly Draw[]
  readonly names: ReadonlyMap<string, string>
}) {
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'somebody'
  return draws.map((draw) => (
    <section key={draw.id}>
      <Heading level={2} size="m">
        Draw {draw.number}, voided
      </Heading>
      <SummaryList
        rows={[
          { key: 'Reason', value: draw.voidReason },
          { key: 'Asked for by', value: nameOf(draw.voidAskedBy) },
          {
            key: 'Voided',
            value: `${draw.voidedAt ? instantInWords(draw.voidedAt) : ''} by ${nameOf(draw.voidedBy)}`,
          },
          { key: 'Drawn', value: `${instantInWords(draw.drawnAt)} by ${nameOf(draw.drawnBy)}` },
          { key: 'Seed', value: <Mono>{draw.seed}</Mono> },
        ]}
      />
    </section>
  ))
}
