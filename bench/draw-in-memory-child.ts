import { hash } from 'node:crypto'
import { firstTicketsOfStrata } from '@/domain/sampling'
import { stratumKey } from '@/domain/strata'
import { seedDistricts } from '@/demo/seed-figures'
import { answerParent, costOf, type Cost } from './child'
import { median, timed } from './measure'

export interface DrawInMemory {
  /** Milliseconds of the median run. */
  hashing: number
  drawing: number
  first: Cost
}

const seed = '73049182650418273645'
const runs = 5

/** Draws 5 x 15 from a list in memory, beside hashing the same texts and nothing else, one after the other in turn. */
answerParent<{ rows: number }, DrawInMemory>(async ({ rows }) => {
  const prefix = hash('sha256', seed)
  const strata = seedDistricts.flatMap(({ code }) => [stratumKey(code, 'DA'), stratumKey(code, 'non-DA')])
  const sizes = new Map(strata.map((key) => [key, key.endsWith('non-DA') ? 5 : 10]))
  const cases = Array.from({ length: rows }, (_, at) => ({
    id: `1321${String(at).padStart(7, '0')}`,
    stratum: strata[at % strata.length] ?? '',
  }))
  const hashAll = () => {
    for (const { id } of cases) hash('sha256', prefix + id)
  }
  const draw = async () => firstTicketsOfStrata(seed, cases, sizes)
  const { cost: first } = await costOf(draw)
  const times = { hashing: [] as number[], drawing: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    times.hashing.push((await timed(hashAll)).ms)
    times.drawing.push((await timed(draw)).ms)
  }
  return { hashing: median(times.hashing), drawing: median(times.drawing), first }
})
