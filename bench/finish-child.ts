import { allocateCases } from '@/commands/allocate-cases'
import { writeFinding } from '@/commands/write-finding'
import { writeRecommendation } from '@/commands/write-recommendation'
import { progressIn } from '@/db/scores'
import { carryOut, scoreCase, soundWording } from '@/db/testing/stories'
import type { World } from '@/db/testing/world'
import { seedDistricts } from '@/demo/seed-figures'
import { answerParent } from './child'
import { openHouse } from './house'
import { signIn } from './sign-in'

export interface Finished {
  /** The Cookie header of the lead auditor's browser. */
  lead: string
}

/** More than a page of the register. */
const recommendationsOfDistrict = 12

/** Scores every drawn case, writes findings and recommendations, and signs the lead auditor in. */
answerParent<{ audit: string }, Finished>(async ({ audit }) => {
  const world = await openHouse()
  const people = ['auditor', 'auditor-two']
  await carryOut(world, 'lead', allocateCases, { audit, how: 'even', people })
  for (const [at, score] of (await progressIn(world.database.reader, audit)).entries())
    await scoreCase(world, score, (_, place) =>
      score.turn === 'first' && (at + place) % 5 === 0 ? 'no' : 'yes',
    )
  await writeUp(world, audit)
  const lead = await signIn(world, 'lead')
  await world.database.close()
  return { lead }
})

async function writeUp(world: World, audit: string): Promise<void> {
  const districts = seedDistricts.map(({ code }) => code)
  for (const criterion of world.criterionIds) {
    const text = 'What is asked for is missing in some of the cases.'
    for (const district of districts)
      await carryOut(world, 'lead', writeFinding, { audit, criterion, district, kind: 'finding', text })
  }
  for (let round = 0; round < recommendationsOfDistrict; round += 1) {
    const criterion = world.criterionIds[round % world.criterionIds.length]
    const asked = { audit, districts, considered: 'yes', ...soundWording } as const
    await carryOut(world, 'lead', writeRecommendation, criterion ? { ...asked, criterion } : asked)
  }
}
