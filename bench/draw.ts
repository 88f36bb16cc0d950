import { inChild } from './child'
import type { DrawInMemory } from './draw-in-memory-child'
import type { Section } from './report'
import { count, say, type Workshop } from './workshop'

/** The draw of 15 cases in each of five districts, beside hashing as many references and nothing else. */
export async function drawPart(workshop: Workshop): Promise<Section[]> {
  const { rows } = workshop
  const { frozen, drawn } = (await workshop.drawn(rows)).facts
  say('drawing from a list in memory')
  const { hashing, drawing, first } = await inChild<DrawInMemory>('draw-in-memory-child.ts', { rows })
  const floor = { name: `${count(rows)} bare crypto.hash calls`, value: hashing }
  return [
    {
      title: `Draw of 5 x 15 out of ${count(rows)} crimes`,
      figures: [
        {
          what: 'the tickets of a list in memory',
          value: drawing,
          unit: 'ms',
          floors: [{ ...floor, atMostTimes: 3 }],
        },
        { what: 'the same, memory above idle', value: first.peak - first.idle, unit: 'bytes' },
        {
          what: 'draw-sample: read and hash the list again, draw, store, trail',
          value: drawn.ms,
          unit: 'ms',
          floors: [{ ...floor, atMostTimes: 3 }],
        },
        { what: 'the same, memory above idle', value: drawn.peak - drawn.idle, unit: 'bytes' },
        { what: 'the same, wait for the event loop, p99', value: drawn.waits.p99, unit: 'ms', atMost: 100 },
        { what: 'the same, wait for the event loop, longest', value: drawn.waits.most, unit: 'ms' },
        { what: 'freeze-population, before it', value: frozen.ms, unit: 'ms', floors: [floor] },
        { what: 'the same, wait for the event loop, p99', value: frozen.waits.p99, unit: 'ms', atMost: 100 },
      ],
      how: [
        'in memory: medians of 5 runs each, in turn, in a process of its own; memory at the first of them.',
        'the commands: once each, in a process of its own, on the store of the import.',
      ],
    },
  ]
}
