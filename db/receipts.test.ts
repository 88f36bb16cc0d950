import { expect, test } from 'vitest'
import { askForSpare } from '../commands/ask-for-spare'
import { askToVoid } from '../commands/ask-to-void'
import { drawSample } from '../commands/draw-sample'
import { replaceCase } from '../commands/replace-case'
import { voidDraw } from '../commands/void-draw'
import { identifierListLines, readIdentifierList } from '../domain/identifier-list'
import { verifyReceipt } from '../domain/receipt-check'
import { auditFor } from './audits'
import { frozenPopulation, standingDraw } from './draws'
import { eligibleCrimes } from './population-reading'
import { receiptOf } from './receipts'
import { casesIn } from './samples'
import { carryOut, drawnAudit } from './testing/stories'
import { world, type World } from './testing/world'

/** What an outsider gets: the receipt as JSON text and the list as it is handed out, read back. */
async function handedOut(w: World, audit: string) {
  const { reader } = w.database
  const receipt = await receiptOf(reader, (await auditFor(reader, audit, w.person('lead')))!.audit)
  const list = []
  for await (const page of eligibleCrimes(reader, (await frozenPopulation(reader, audit))!.extractNumber))
    list.push(...page.map(({ reference: id, stratum }) => ({ id, stratum })))
  const read = readIdentifierList([...identifierListLines(list)].join(''))
  if ('sentence' in read) throw new Error(read.sentence)
  return { json: JSON.parse(JSON.stringify(receipt)) as unknown, cases: read.cases }
}

test('a receipt verifies from itself and the list, after a spare and after a voided draw too', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const { reader } = w.database
  const before = await handedOut(w, audit)
  expect(verifyReceipt(before.json, before.cases)).toMatchObject({ outcome: 'verified' })

  const draw = (await standingDraw(reader, audit))!
  await carryOut(w, 'lead', askToVoid, { audit, reason: 'The witness saw the wrong list' })
  await carryOut(w, 'second-lead', voidDraw, { audit, draw: draw.id })
  expect(await receiptOf(reader, (await auditFor(reader, audit, w.person('lead')))!.audit)).toBeUndefined()
  await carryOut(w, 'lead', drawSample, { audit, how: 'generated' })
  const [replaced] = (await casesIn(reader, audit)).filter(({ stratum }) => stratum === 'KD/non-DA')
  await carryOut(w, 'lead', askForSpare, {
    case: replaced!.id,
    reason: 'wrong offence',
    note: 'Recorded as harassment',
  })
  await carryOut(w, 'lead', replaceCase, { case: replaced!.id })

  const after = await handedOut(w, audit)
  const verdict = verifyReceipt(after.json, after.cases)
  expect(verdict).toMatchObject({ outcome: 'verified' })
  expect(after.json).toMatchObject({
    seedSource: { how: 'generated' },
    acts: [{ act: 'draw', by: 'Robin Hale' }],
    voidedDraws: [
      {
        by: 'Robin Hale',
        approvedBy: 'Alex Thorne',
        reason: 'The witness saw the wrong list',
        seed: draw.seed,
      },
    ],
  })
  const stratum = 'strata' in verdict ? verdict.strata.find(({ key }) => key === 'KD/non-DA') : undefined
  expect(stratum).toMatchObject({
    inSample: 5,
    spares: 1,
    outOfScope: [{ reason: 'Wrong offence: Recorded as harassment' }],
  })
})

test('a receipt of another list does not verify', async () => {
  const w = await world()
  const { json, cases } = await handedOut(w, await drawnAudit(w))
  expect(verifyReceipt(json, cases.slice(1))).toMatchObject({ outcome: 'not verified' })
})
