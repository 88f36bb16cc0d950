import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { SummaryList } from '@/components/summary-list'
import type { Draw } from '@/db/draws'
import { instantInWords } from '@/domain/days'

/** The draw that counts. */
export function StandingDraw({
  draw,
  extensions,
  names,
}: {
  readonly draw: Draw
  readonly extensions: number
  readonly names: ReadonlyMap<string, string>
}) {
  return (
    <>
      <Heading level={2} size="m">
        The draw
      </Heading>
      <SummaryList
        rows={[
          { key: 'Seed', value: <Mono>{draw.seed}</Mono> },
          {
            key: 'How it came about',
            value:
              draw.seedSource === 'typed'
                ? `Dice, watched by ${draw.witnesses}`
                : 'Made by the machine, once',
          },
          {
            key: 'Drawn',
            value: `${instantInWords(draw.drawnAt)} by ${names.get(draw.drawnBy) ?? 'somebody'}`,
          },
          ...(extensions > 0
            ? [{ key: 'Extended', value: extensions === 1 ? 'once' : `${extensions} times` }]
            : []),
        ]}
      />
    </>
  )
}
