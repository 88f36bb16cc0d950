import { drawSample } from '@/commands/draw-sample'
import { freezePopulation } from '@/commands/freeze-population'
import { carryOut, storySeed } from '@/db/testing/stories'
import { answerParent, costOf, type Cost } from './child'
import { openHouse } from './house'

export interface DrawCosts {
  frozen: Cost
  drawn: Cost
}

/** Freezes the imported population of the store of this process and draws from it. */
answerParent<{ audit: string }, DrawCosts>(async ({ audit }) => {
  const world = await openHouse()
  const frozen = await costOf(() => carryOut(world, 'lead', freezePopulation, { audit }))
  const typed = { audit, how: 'typed', seed: storySeed, witnesses: 'Devi Prior, Morgan Vale' } as const
  const drawn = await costOf(() => carryOut(world, 'lead', drawSample, typed))
  await world.database.close()
  return { frozen: frozen.cost, drawn: drawn.cost }
})
