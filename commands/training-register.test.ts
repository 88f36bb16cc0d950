import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { trainingOf, trainingVersions } from '../db/training'
import { trainingCoverage } from '../db/training-coverage'
import { casesIn } from '../db/samples'
import { answers, crimes, sampleCases, trail } from '../db/schema'
import { progressIn } from '../db/scores'
import { keepUpload } from '../db/upload-files'
import '../db/testing/population-stories'
import { carryOut, drawnAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { newId } from '../domain/identity'
import { chooseCountingCourses } from './choose-counting-courses'
import { perform } from './command'
import { confirmTraining } from './confirm-training'
import { pasteTrainingRegister, replaceTrainingRegister } from './replace-training-register'

const now = '2021-11-20T14:02:00.000Z'
const list = [
  'Name,Collar number,Course,Held from,Held until',
  'Sarah Smith,OIC-1,Specialist,01/02/2020,',
  'John Brown,OIC-2,Specialist,01/10/2021,',
  'Ann Green,OIC-3,First aid,01/02/2020,',
].join('\n')

let w: World
beforeEach(async () => {
  w = await world()
})

const paste = (input: object, by = 'administrator') =>
  perform(pasteTrainingRegister, {
    ...{ database: w.database, person: w.person(by), now, requestId: 'r1' },
    input: { asAt: '2021-11-01', list, ...input },
  })

describe('the training register', () => {
  test('takes in a pasted list as its first version, all courses counting, and no name of it', async () => {
    expect(await paste({})).toMatchObject({ done: true })
    expect(await trainingVersions(w.database.reader)).toMatchObject([
      { version: 1, asAt: '2021-11-01', officers: 3, records: 3, counting: ['First aid', 'Specialist'] },
    ])
    expect(await trainingOf(w.database.reader, ' oic-1')).toMatchObject({
      records: [{ course: 'Specialist', heldFrom: '2020-02-01', heldUntil: null }],
    })
    const rows = await w.database.reader.select().from(trail)
    expect(rows.at(-1)).toMatchObject({ event: 'training register replaced' })
    expect(JSON.stringify(rows)).not.toMatch(/Smith|OIC-1/)
  })

  test('takes in a file the same way, by a lead auditor too', async () => {
    const upload = newId()
    const file = [Buffer.from(list.replaceAll(',', ';'), 'latin1')]
    const kept = await keepUpload(upload, (async function* () { yield* file })()) // prettier-ignore
    const input = {
      'asAt-day': '1',
      'asAt-month': '11',
      'asAt-year': '2021',
      upload,
      fileName: 'list.csv',
      ...kept,
    }
    const given = { database: w.database, person: w.person('lead'), now, requestId: 'r1' }
    expect(await perform(replaceTrainingRegister, { ...given, input })).toMatchObject({ done: true })
    expect(await trainingVersions(w.database.reader)).toMatchObject([
      { source: 'list.csv; left out: ‘Name’ (it holds people’s names)', records: 3 },
    ])
    const noDay = { ...input, 'asAt-month': '13' }
    expect(await perform(replaceTrainingRegister, { ...given, input: noDay })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'asAt', message: 'The day of the list must be a real date, like 27 3 2022' }],
    })
  })

  test('names every wrong row, and then keeps the version that was there', async () => {
    await paste({})
    const wrong = `${list}\n,,Specialist,01/02/2020,\n,OIC-4,Specialist,31/02/2020,`
    expect(await paste({ list: wrong })).toMatchObject({
      refusal: 'invalid',
      errors: [
        { field: 'list', message: expect.stringMatching(/^Row 5, ‘Collar number’: it is empty/) },
        { field: 'list', message: expect.stringMatching(/^Row 6, ‘Held from’: 31\/02\/2020 is not a date/) },
      ],
    })
    expect(await paste({ asAt: '2021-11-21' })).toMatchObject({ errors: [{ field: 'asAt' }] })
    expect(await paste({ asAt: '2021-10-31' })).toMatchObject({
      errors: [{ message: 'There is a newer list already, of 1 November 2021. Import the newest one' }],
    })
    expect(await trainingVersions(w.database.reader)).toHaveLength(1)
  })

  test('is kept by those who keep registers', async () => {
    for (const who of ['auditor', 'district', 'governance', 'safeguarding'])
      expect(await paste({}, who), who).toMatchObject({ refusal: 'not permitted' })
    expect(await trainingVersions(w.database.reader)).toEqual([])
  })

  test('counts in a newer list what counted before, until somebody chooses', async () => {
    await paste({})
    const choose = (courses: string[], revision = 1) =>
      perform(chooseCountingCourses, {
        ...{ database: w.database, person: w.person('lead'), now, requestId: 'r2' },
        input: { courses, revision },
      })
    expect(await choose(['Specialist'])).toMatchObject({ done: true })
    expect(await choose(['First aid'])).toMatchObject({ refusal: 'not now' })
    expect(await choose(['Juggling'], 2)).toMatchObject({ refusal: 'invalid' })
    await paste({ asAt: '2021-11-15', list: `${list}\n,OIC-5,Bronze,01/02/2020,` })
    expect(await trainingVersions(w.database.reader)).toMatchObject([
      { version: 2, counting: ['Specialist'], records: 4 },
      { version: 1, counting: ['Specialist'], records: 3 },
    ])
  })
})

describe('what the register has of the officer of a crime', () => {
  /** A case of Leeds that somebody scores, its crime recorded on 1 February 2021 and held by an officer. */
  async function caseOf(officerKey: string | null) {
    const audit = await drawnAudit(w)
    const found = (await casesIn(w.database.reader, audit)).find(
      (one) => one.district === 'LD' && !one.second,
    )
    const id = found?.id ?? ''
    const [row] = await w.database.reader.select().from(sampleCases).where(eq(sampleCases.id, id))
    const extractNumber = row?.extractNumber ?? 0
    // Crimes are written once: the case is given another one.
    const crime = { extractNumber, row: 90_001, reference: '13209990001', district: 'LD', officerKey }
    await w.database.write(async (writer) => {
      await writer.insert(crimes).values({ ...crime, span: 'this period', recordedOn: '2021-02-01' })
      await writer.update(sampleCases).set({ crimeRow: 90_001 }).where(eq(sampleCases.id, id))
    })
    const score = (await progressIn(w.database.reader, audit)).find(({ caseId }) => caseId === id)
    return { id, scorer: score?.scorerId ?? '', criterion: w.criterionIds[2] ?? '', extractNumber }
  }

  const confirm = ({ id, scorer, criterion }: Awaited<ReturnType<typeof caseOf>>, input: object = {}) =>
    perform(confirmTraining, {
      ...{ database: w.database, person: w.person(scorer), now, requestId: 'r3' },
      input: { case: id, criterion, register: 1, answer: 'yes', revision: 0, ...input },
    })
  const kept = () => w.database.reader.select().from(answers)

  test('becomes the scorer’s own answer by one press, with where it stands, and not before', async () => {
    await paste({})
    const found = await caseOf('oic-1')
    expect(await kept()).toEqual([])
    expect(await confirm(found)).toMatchObject({ done: true, result: { revision: 1 } })
    expect(await kept()).toMatchObject([
      {
        ...{ answer: 'yes', reasonCode: null, savedBy: found.scorer },
        evidence:
          'Training register of 1 November 2021 (version 1): Held: Specialist, since 1 February 2020, before the crime was recorded.',
      },
    ])
  })

  test('is a no with its reason where the course came later, or nobody has the key', async () => {
    await paste({})
    const later = await caseOf('OIC-2')
    expect(await confirm(later, { answer: 'no' })).toMatchObject({ done: true })
    expect(await kept()).toMatchObject([{ answer: 'no', reasonCode: 'trained-later' }])
  })

  test('is confirmed only as it is now: another list, another answer or nothing to say change nothing', async () => {
    await paste({})
    const found = await caseOf('OIC-1')
    const changed = {
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/^The training register changed/) }],
    }
    expect(await confirm(found, { answer: 'no' })).toMatchObject(changed)
    expect(await confirm(found, { register: 2 })).toMatchObject(changed)
    expect(await confirm(found, { criterion: w.criterionIds[0] })).toMatchObject({ refusal: 'not found' })
    expect(await kept()).toEqual([])
    expect(await confirm(found)).toMatchObject({ done: true })
    await w.database.write((writer) => writer.update(answers).set({ answer: 'no', revision: 2 }))
    expect(await confirm(found, { revision: 1 })).toMatchObject({ refusal: 'not now' })
    expect(await kept()).toMatchObject([{ answer: 'no', revision: 2 }])
  })

  test('is nobody else’s to confirm', async () => {
    await paste({})
    const found = await caseOf('OIC-1')
    for (const who of ['lead', 'auditor', 'auditor-two', 'district', 'administrator'].filter(
      (one) => one !== found.scorer,
    ))
      expect(await confirm({ ...found, scorer: who }), who).toMatchObject({ done: false })
    expect(await kept()).toEqual([])
  })

  test('is counted by district over the whole period, and again once other courses count', async () => {
    await paste({})
    const { extractNumber } = await caseOf('OIC-1')
    const coverage = async () => {
      const [register] = await trainingVersions(w.database.reader)
      const found = register && (await trainingCoverage(w.database.reader, extractNumber, register))
      return found?.find(({ district }) => district === 'LD')
    }
    expect(await coverage()).toMatchObject({ held: 1, judged: 1, officers: 1, officersHeld: 1 })
    await carryOut(w, 'lead', chooseCountingCourses, { courses: ['First aid'], revision: 1 })
    expect(await coverage()).toMatchObject({ held: 0, judged: 1, officers: 1, officersHeld: 0 })
  })
})
