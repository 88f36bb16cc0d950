import { drawSample } from '@/commands/draw-sample'
import { casesIn } from '@/db/samples'
import {
  answers,
  checklists,
  checklistVersions,
  criteria,
  districts as districtsTable,
  reasonCodes,
  scores,
} from '@/db/schema'
import { scoringCriteria } from '@/db/scoring-criteria'
import { crimesOf, freezeByHand } from '@/db/testing/hand-made-population'
import { carryOut, plannedAudit, storySeed, storyTime } from '@/db/testing/stories'
import type { World } from '@/db/testing/world'
import { coreChecklist } from '@/domain/core-checklist'
import { newId } from '@/domain/identity'
import { answerParent } from './child'
import { openHouse } from './house'
import { signIn } from './sign-in'

export interface NationalAudit {
  audit: string
  /** The Cookie header of the lead auditor's browser. */
  lead: string
  cases: number
}

const [allDistricts, allCriteria, cases] = [43, 20, 2_000]

/**
 * An audit of every force's size at once: 43 districts, a checklist of 20 criteria and 2,000 cases, all scored and those
 * that are scored twice alike. Beside it stand `others` audits of 75 cases with the same checklist.
 */
answerParent<{ others: number }, NationalAudit>(async ({ others }) => {
  const world = await openHouse()
  const codes = await withDistricts(world)
  const checklistVersionId = await longChecklist(world)
  const each = Math.floor(cases / codes.length)
  const more = cases % codes.length
  const quotas = Object.fromEntries(
    codes.map((code, at) => [code, { domestic: each - 15 + (at < more ? 1 : 0), nonDomestic: 15 }]),
  )
  const audit = await plannedAudit(world, { districts: codes, quotas, checklistVersionId })
  await freezeByHand(world, audit, crimesOf(codes, { domestic: 100, nonDomestic: 30 }))
  const scored = await drawAndScore(world, audit)
  for (let at = 0; at < others; at += 1) {
    const other = await plannedAudit(world, { reference: `OTH-${at + 1}`, checklistVersionId })
    await freezeByHand(world, other, crimesOf(codes.slice(0, 5), { domestic: 60, nonDomestic: 12 }))
    await drawAndScore(world, other)
  }
  const lead = await signIn(world, 'lead')
  await world.database.close()
  return { audit, lead, cases: scored }
})

/** The five of the demonstration and as many more as there are forces. */
async function withDistricts({ database }: World): Promise<string[]> {
  const five = ['BD', 'CD', 'KD', 'LD', 'WD']
  const further = Array.from({ length: allDistricts - five.length }, (_, at) => `D${at + 6}`)
  await database.write(async (writer) => {
    for (const [at, code] of further.entries())
      await writer.insert(districtsTable).values({
        ...{ code, name: `District ${at + 6}`, aliases: [], position: at + 6 },
        ...{ activeFrom: '1974-04-01', activeTo: null, revision: 1 },
      })
  })
  return [...five, ...further]
}

/** The core checklist over and over, under new keys. */
async function longChecklist({ database }: World): Promise<string> {
  const [checklistId, versionId] = [newId(), newId()]
  const at = storyTime
  await database.write(async (writer) => {
    await writer.insert(checklists).values({ id: checklistId, title: 'All that there is', createdAt: at })
    await writer
      .insert(checklistVersions)
      .values({ id: versionId, checklistId, version: 1, createdAt: at, publishedAt: at })
    for (let position = 1; position <= allCriteria; position += 1) {
      const { criteria: core } = coreChecklist
      const found = core[position % core.length]
      if (!found) throw new Error('The core checklist is empty.')
      const { reasonCodes: reasons, ...criterion } = found
      const id = newId()
      const own = { key: `${criterion.key}-${position}`, name: `${criterion.name} ${position}` }
      await writer
        .insert(criteria)
        .values({ ...criterion, ...own, id, versionId, position, askedWhen: null, subCodes: null })
      for (const [place, reason] of reasons.entries())
        await writer.insert(reasonCodes).values({ criterionId: id, ...reason, position: place + 1 })
    }
  })
  return versionId
}

/** Every answer as finished scores have it, straight in the store: saved one by one they would take half an hour. */
async function drawAndScore(world: World, audit: string): Promise<number> {
  const typed = { how: 'typed', seed: storySeed, witnesses: 'Devi Prior, Morgan Vale' } as const
  await carryOut(world, 'lead', drawSample, { audit, ...typed })
  const { reader } = world.database
  const drawn = await casesIn(reader, audit)
  const asked = await askedIn(world, audit)
  const turns = drawn.flatMap((one, at) =>
    (one.second ? (['first', 'second'] as const) : (['first'] as const)).map((turn) => ({
      ...{ id: newId(), caseId: one.id, at, turn, scorerId: turn === 'first' ? 'auditor' : 'auditor-two' },
    })),
  )
  await world.database.write(async (writer) => {
    await writer.insertMany(
      scores,
      ['id', 'caseId', 'auditId', 'turn', 'scorerId', 'status', 'startedAt', 'finishedAt', 'revision'],
      turns.map(({ id, caseId, turn, scorerId }) => [
        ...[id, caseId, audit, turn, scorerId],
        ...['finished', storyTime, storyTime, 1],
      ]),
    )
    await writer.insertMany(
      answers,
      [
        ...['scoreId', 'criterionId', 'answer', 'reasonCode', 'reason'],
        ...['evidence', 'note', 'revision', 'savedAt', 'savedBy'],
      ],
      turns.flatMap(({ id, at, scorerId }) =>
        asked.map(({ id: criterionId, reason }, place) => {
          const answer = answerTo(at, place)
          const why = answer === 'no' ? reason : null
          return [id, criterionId, answer, why, '', 'Log entry 14, 3 March 2021', '', 1, storyTime, scorerId]
        }),
      ),
    )
  })
  return drawn.length
}

async function askedIn({ database }: World, audit: string): Promise<{ id: string; reason: string }[]> {
  const found = await scoringCriteria(database.reader, audit)
  return found.map(({ id, reasons }) => ({ id, reason: reasons[0]?.code ?? '' }))
}

function answerTo(at: number, place: number): string {
  const dice = (at * 37 + place * 11) % 50
  return dice < 33 ? 'yes' : dice < 46 ? 'no' : dice < 48 ? 'not applicable' : 'cannot tell'
}
