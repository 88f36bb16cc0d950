import { acceptRisk } from '../commands/accept-risk'
import { addAction } from '../commands/add-action'
import { askForExtension } from '../commands/ask-for-extension'
import { challengeAnswer } from '../commands/challenge-answer'
import { changeDueDate } from '../commands/change-due-date'
import { decideChallenge } from '../commands/decide-challenge'
import { issueAudit } from '../commands/issue-audit'
import { proposeClosure } from '../commands/propose-closure'
import { recordProgress } from '../commands/record-progress'
import { reopenRecommendation } from '../commands/reopen-recommendation'
import { respondToRecommendation } from '../commands/respond-to-recommendation'
import { returnClosure } from '../commands/return-closure'
import { supersedeRecommendation } from '../commands/supersede-recommendation'
import { verifyClosure } from '../commands/verify-closure'
import { writeFinding } from '../commands/write-finding'
import { writeRecommendation } from '../commands/write-recommendation'
import { finalAnswers } from '../db/final-answers'
import { recommendationsToIssue } from '../db/recommendations'
import { scoringCriteria } from '../db/scoring-criteria'
import type { ResponseDecision } from '../domain/recommendation'
import { answerFindings } from './answers'
import type { Stage } from './stage'
import { worldPeople } from './world'

/** Writes up the audit: findings, good practice and recommendations to every district, then issues it. */
export async function writeUpAndIssue(stage: Stage, audit: string, lead: string): Promise<void> {
  const { act, database, day } = stage
  const criteria = await scoringCriteria(database.reader, audit)
  const criterion = (key: string) => criteria.find((found) => found.key === key)?.id ?? ''
  const write = (kind: 'finding' | 'good practice', key: string, district: string, text: string) =>
    act(lead, 41, writeFinding, { audit, criterion: criterion(key), district, kind, text })

  await write(
    'finding',
    'risk-assessment',
    '',
    'Risk assessments are there for most domestic stalking and missing from much of the rest. Force policy asks for one in both.',
  )
  await write(
    'finding',
    'cumulative-risk',
    '',
    'History is often listed without being weighed. Where it was weighed, the grade and the plan followed from it.',
  )
  await write(
    'finding',
    'trained-investigator',
    'LD',
    'Training took place after the investigation in several of the crimes that were read.',
  )
  await write(
    'good practice',
    'referral',
    'CD',
    'The safeguarding team records which service was offered and what the victim answered, in one entry that the next officer can find.',
  )

  const recommend = (key: string, districts: string[], wording: string, closingTest: string, dueIn: number) =>
    act(lead, 40, writeRecommendation, {
      audit,
      criterion: criterion(key),
      districts,
      wording,
      closingTest,
      ...recommendationDetails,
      priority: key === 'risk-assessment' ? 'high' : 'medium',
      ownerRole: 'Detective Chief Inspector, Safeguarding',
      ownerName: 'District safeguarding lead',
      dueOn: day(-dueIn),
      evidenceRequired: 'Reference of the tasking or briefing, and the dates of the checks made since.',
      considered: '',
    })
  await recommend(
    'risk-assessment',
    ['force'],
    'A supervisor checks, before a stalking crime is filed, that a risk assessment for this crime is linked to it, domestic or not.',
    'At least 12 of 15 at the re-audit, non-DA reported apart.',
    45,
  )
  await recommend(
    'cumulative-risk',
    ['BD', 'KD', 'LD'],
    'The supervisor’s review states what the pattern of behaviour means for the grade and for the plan.',
    'At least 11 of 15 at the re-audit.',
    75,
  )
  await recommend(
    'trained-investigator',
    ['LD', 'WD'],
    'Stalking crimes go to an officer on the training list, or a trained officer directs the investigation and records it.',
    'At least 11 of 15 at the re-audit.',
    -6,
  )
  await recommend(
    'referral',
    ['CD', 'KD', 'WD'],
    'The entry on the referral names the service that was offered and what the victim answered.',
    'At least 12 of 15 at the re-audit.',
    60,
  )
  await act(lead, 38, issueAudit, { audit })
}

const recommendationDetails = {
  sponsor: 'Assistant Chief Constable, Safeguarding',
  strand: 'protect',
  meeting: 'TDG',
} as const

/** What the districts and governance did since: one recommendation at every stage of its life. */
export async function followUp(stage: Stage, audit: string): Promise<void> {
  const { act, database, day } = stage
  const all = await recommendationsToIssue(database.reader, audit)
  const find = (district: string, place: number) => {
    const found = all.filter((r) => r.district === district)[place - 1]
    if (!found) throw new Error(`${district} has no recommendation ${place}.`)
    return found
  }
  const leadOf = (district: string) => {
    const person = worldPeople.find((p) =>
      p.roles.some((r) => r.role === 'district lead' && r.district === district),
    )
    if (!person) throw new Error(`Nobody leads ${district}.`)
    return person
  }
  const respond = (
    district: string,
    place: number,
    daysAgo: number,
    decision: ResponseDecision,
    reason = '',
  ) => {
    const { key, name, rank } = leadOf(district)
    return act(key, daysAgo, respondToRecommendation, {
      recommendation: find(district, place).id,
      decision,
      reason,
      reviewOn: decision === 'not accepted' ? day(-90) : '',
      signedName: name,
      signedRank: rank,
    })
  }

  await challengeOne(stage, audit, leadOf('LD'))
  await respond('CD', 1, 33, 'accepted')
  await answerFindings(stage, audit)
  await respond('BD', 1, 32, 'accepted')
  await respond('LD', 1, 31, 'accepted')
  await respond(
    'WD',
    1,
    31,
    'not accepted',
    'The check is made at the daily management meeting already; a second one would slow filing.',
  )
  await respond(
    'KD',
    1,
    30,
    'accepted in part',
    'Accepted for crimes with a named suspect; the others are reviewed weekly.',
  )
  await respond('KD', 2, 30, 'accepted')
  await respond('LD', 3, 29, 'accepted')
  await respond('WD', 2, 28, 'accepted')

  await respond('CD', 2, 28, 'accepted')
  await respond('KD', 3, 28, 'accepted')
  await act(leadOf('CD').key, 27, addAction, {
    recommendation: find('CD', 1).id,
    what: 'Add the check to the filing template of the safeguarding supervisors',
    ownerName: 'Detective Inspector, Safeguarding',
    dueOn: day(14),
  })
  await act(leadOf('LD').key, 26, addAction, {
    recommendation: find('LD', 1).id,
    what: 'Brief all response supervisors at the January training day',
    ownerName: 'Detective Inspector, Safeguarding',
    dueOn: day(-30),
  })
  await act(leadOf('CD').key, 24, proposeClosure, {
    recommendation: find('CD', 2).id,
    text: 'The entry is a template with both fields since last week.',
    evidence: 'Policy log entry 91',
  })
  await act(leadOf('BD').key, 22, recordProgress, {
    recommendation: find('BD', 1).id,
    text: 'The check is part of the filing template since Monday. Supervisors were told by e-mail.',
    evidence: 'Policy log, entry 204',
  })
  await act(leadOf('CD').key, 20, proposeClosure, {
    recommendation: find('CD', 1).id,
    text: 'The template asks for the linked form. A check of the last 15 filed crimes found it in 14.',
    evidence: 'Supervisors’ check list of the first two weeks, policy log entry 88',
  })
  await act('governance', 18, verifyClosure, {
    recommendation: find('CD', 2).id,
    text: 'The template was seen, and five entries made with it.',
    evidence: 'Policy log entry 91, seen on the system',
  })
  await act('governance', 15, verifyClosure, {
    recommendation: find('CD', 1).id,
    text: 'The check list was read and five crimes were looked up at random; the form was linked in each.',
    evidence: 'Policy log entry 88, seen with the district on the system',
  })
  await act(leadOf('KD').key, 14, proposeClosure, {
    recommendation: find('KD', 2).id,
    text: 'Supervisors were reminded at the briefing.',
    evidence: 'Briefing note 17',
  })
  await act('governance', 12, acceptRisk, {
    recommendation: find('KD', 3).id,
    reason: 'The record system is replaced in the summer; a template in the old one is not worth its cost.',
    signedName: 'Kim Lowe',
    signedRank: 'Assistant Chief Constable',
    reviewOn: day(-120),
  })
  await act('governance', 11, supersedeRecommendation, {
    recommendation: find('WD', 3).id,
    by: find('WD', 2).reference,
    reason: 'The trained officer who directs the investigation makes this entry.',
  })
  await act('governance', 10, returnClosure, {
    recommendation: find('KD', 2).id,
    reason: 'A reminder is no evidence that reviews have changed. Show a check of reviews made since.',
  })
  const late = find('LD', 3)
  await act(leadOf('LD').key, 9, recordProgress, {
    recommendation: late.id,
    text: 'Eleven officers have places on the February course. Until then a trained supervisor countersigns.',
    evidence: 'Course booking, learning and development',
  })
  const extended = find('KD', 2)
  await act(leadOf('KD').key, 8, changeDueDate, {
    ...{
      recommendation: extended.id,
      revision: await revisionOf(stage, audit, extended.id),
      dueOn: day(-90),
    },
    reason: 'The check of reviews needs a full month of reviews made since the briefing.',
  })
  await act(leadOf('BD').key, 6, changeDueDate, {
    recommendation: find('BD', 1).id,
    revision: await revisionOf(stage, audit, find('BD', 1).id),
    dueOn: day(-60),
    reason: 'The template went live two weeks later than planned.',
  })
  await act('governance', 5, reopenRecommendation, {
    recommendation: find('CD', 2).id,
    reason: 'The template was taken out again with the update of the record system.',
    dueOn: day(-45),
  })
  await act(leadOf('KD').key, 4, askForExtension, {
    ...{
      recommendation: extended.id,
      revision: await revisionOf(stage, audit, extended.id),
      dueOn: day(-120),
    },
    reason: 'Two of the four supervisors who check the reviews are seconded until the spring.',
  })
  await act(leadOf('BD').key, 3, proposeClosure, {
    recommendation: find('BD', 1).id,
    text: 'Every stalking crime filed in the last three weeks was checked; the form was linked in 31 of 33.',
    evidence: 'Supervisors’ check list, policy log entries 210 to 214',
  })
}

/** Leeds challenges an answer to the question on the history, and is right: version 2 comes with the ruling. */
async function challengeOne(
  { act, database }: Stage,
  audit: string,
  { key, name, rank }: (typeof worldPeople)[number],
): Promise<void> {
  const criteria = await scoringCriteria(database.reader, audit)
  const criterion = criteria.find((found) => found.key === 'cumulative-risk')?.id ?? ''
  const { answers } = await finalAnswers(database.reader, audit)
  const wrong = answers.find(
    (a) => a.district === 'LD' && a.criterionId === criterion && a.answer === 'no' && a.by === 'one score',
  )
  const { id: challenge } = await act(key, 34, challengeAnswer, {
    ...{ case: wrong?.caseId ?? '', criterion, signedName: name, signedRank: rank },
    text: 'The supervisor weighed the history in an entry that was made under the linked earlier crime.',
    logReference: 'Record system, entry 12 of the linked crime, second day at 09:40',
  })
  await act('lead', 33, decideChallenge, {
    ...{ challenge, decision: 'upheld', answer: 'yes' },
    ruling: 'The entry was read with the district: it weighs the earlier crimes and raises the grade.',
  })
}

/** The version that a page opened just now would show. */
async function revisionOf({ database }: Stage, audit: string, id: string): Promise<number> {
  const all = await recommendationsToIssue(database.reader, audit)
  return all.find((recommendation) => recommendation.id === id)?.revision ?? 0
}
