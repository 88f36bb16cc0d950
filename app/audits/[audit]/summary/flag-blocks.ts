import type { WordBlock } from '@/documents/docx-write'
import type { FlagAccuracy } from '@/domain/flag-accuracy'
import { flagStatements } from '@/domain/flag-words'

/** How right the flag is, in sentences for each place that the reader has; nothing where crimes were drawn by none. */
export function flagBlocks(flag: FlagAccuracy | undefined): WordBlock[] {
  if (!flag) return []
  const places = [...flag.districts, { name: 'Force', figures: flag.force }]
  return [
    { kind: 'heading', level: 2, text: 'How right the cyber-enabled flag is' },
    {
      kind: 'paragraph',
      text: `Crimes with the flag and crimes without it were drawn apart. A crime counts as cyber-enabled where ‘${flag.name}’ is answered yes, whatever its flag says.`,
    },
    ...places.map(({ name, figures }): WordBlock => ({
      kind: 'table',
      caption: `The flag, ${name}`,
      columns: [
        { header: 'What is said', width: 2 },
        { header: 'Of', width: 1.6 },
        { header: 'How many', width: 4.4 },
      ],
      rows: flagStatements(figures).map(({ title, of, words }) => [title, of, words]),
    })),
  ]
}
