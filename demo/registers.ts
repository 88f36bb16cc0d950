import { csvText } from '@/documents/csv-write'
import { addRiskTool } from '../commands/add-risk-tool'
import { pasteTrainingRegister } from '../commands/replace-training-register'
import { setContact } from '../commands/set-contact'
import { byCodePoint } from '../domain/sampling'
import { dice } from './dice'
import { demoExtract } from './extract'
import { daraFrom } from './scores'
import type { Stage } from './stage'

/*
 * What the fictional force keeps beside its audits: who is told of a risk, which risk assessment was in use when, and which
 * officers of the extract hold which course. The numbers of trained officers and supervisors are those of the published
 * report; who they are is made up.
 */

const trainedOfficers = 84
const trainedSupervisors = 48

/** Names contacts and enters the risk tools and the training register. */
export async function keepRegisters({ act, idOf }: Stage, daysAgo: number): Promise<void> {
  await act('administrator', daysAgo, setContact, {
    ...{ contact: 'risk-now-BD', person: idOf('safeguarding'), email: '', revision: 0 },
  })
  await act('administrator', daysAgo, setContact, {
    ...{ contact: 'crime-recording', person: '', email: 'crime-registrar@force.example', revision: 0 },
  })
  await act('administrator', daysAgo, addRiskTool, {
    name: 'DASH',
    inForceTo: '2021-05-31',
    note: 'Stalking crimes also have the eleven further questions of S-DASH.',
  })
  await act('administrator', daysAgo, addRiskTool, {
    name: 'DARA',
    inForceFrom: daraFrom,
    note: 'For domestic crimes; the others are still assessed with S-DASH.',
  })
  await act('administrator', daysAgo, addRiskTool, { name: 'S-DASH', note: 'For stalking of any kind.' })
  await act('lead', daysAgo, pasteTrainingRegister, { asAt: '2021-10-15', list: trainingList() })
}

/** A list as Learning and Development would send it: by key, no names. */
export function trainingList(): string {
  const throws = dice('Dip Sample demonstration training register, edition 1')
  const officers = [...new Map(demoExtract().map(({ officerKey, team }) => [officerKey, team]))]
  const inOrder = throws
    .shuffled(officers.sort(([a], [b]) => byCodePoint(a, b)))
    .sort(([, a], [, b]) => Number(b === 'Safeguarding') - Number(a === 'Safeguarding'))
  const day = (from: number, months: number) => {
    const month = from + throws.below(months)
    return new Date(Date.UTC(2019, month, 1 + throws.below(28))).toISOString().slice(0, 10)
  }
  const online = inOrder
    .slice(0, trainedOfficers)
    .map(([key]) => [key, 'Stalking and harassment, online', day(1, 30), ''])
  const supervisors = throws
    .shuffled(inOrder.slice(0, trainedOfficers + trainedSupervisors))
    .slice(0, trainedSupervisors)
    .map(([key]) => [key, 'Safeguarding supervisors’ course', day(4, 24), ''])
  const lapsed = inOrder
    .slice(trainedOfficers, trainedOfficers + 6)
    .map(([key]) => [key, 'Stalking and harassment, online', '2018-03-01', '2020-02-29'])
  return csvText(
    [['Officer key', 'Course', 'Held from', 'Held until'], ...online, ...supervisors, ...lapsed],
    {
      byteOrderMark: false,
    },
  )
}
