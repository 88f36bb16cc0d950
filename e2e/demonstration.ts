import { and, asc, eq } from 'drizzle-orm'
import { openDatabase } from '../db/open'
import type { Database } from '../db/client'
import { databaseAddress } from '../db/configuration'
import {
  audits,
  calibrationCases,
  calibrations,
  challenges,
  checklistVersions,
  criteria,
  districts,
  escalations,
  findings,
  forceRecommendations,
  mappingProfiles,
  meetings,
  offenceCodes,
  outcomeGroups,
  recommendations,
  riskTools,
  sampleCases,
  scores,
  users,
} from '../db/schema'
import { emailOf, worldPeople } from '../demo/world'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'

/** The played demonstration as the tests know it: people by key, and things of it with the facts that decide access. */
export interface Demonstration {
  database: Database
  person: (key: string) => Person
  /** Addresses' parameters with the subject they lead to, by the name of the parameter. */
  things: Record<string, { name: string; id: string; subject?: Subject }[]>
}

export async function demonstration(): Promise<Demonstration> {
  const database = await openDatabase(databaseAddress())
  const { reader } = database
  const accounts = await reader.select().from(users)
  const idOf = (key: string) => accounts.find(({ email }) => email === emailOf({ key }))?.id ?? ''
  const person = (key: string): Person => {
    const found = worldPeople.find((one) => one.key === key)
    if (!found) throw new Error(`Nobody has the key ${key}`)
    return { id: idOf(key), name: found.name, homeDistrict: found.homeDistrict, roles: found.roles }
  }
  const facts = {
    'STK-2021-11': {
      leadId: idOf('lead'),
      auditorIds: ['lead', 'auditor', 'auditor-two'].map(idOf),
      issued: true,
    },
    'STK-2020-11': {
      leadId: idOf('second-lead'),
      auditorIds: ['second-lead', 'auditor', 'auditor-two', 'auditor-leeds'].map(idOf),
      issued: false,
    },
  }
  const audit = async (reference: keyof typeof facts) => {
    const [row] = await reader.select({ id: audits.id }).from(audits).where(eq(audits.reference, reference))
    const id = row?.id ?? ''
    const subject: Subject = {
      type: 'audit',
      id,
      auditId: id,
      districts: ['BD', 'CD', 'KD', 'LD', 'WD'],
      ...facts[reference],
    }
    return { name: reference, id, subject }
  }
  const [issued, inWork] = [await audit('STK-2021-11'), await audit('STK-2020-11')]

  const caseOf = async (of: typeof issued, district: string) => {
    const [row] = await reader
      .select({ id: sampleCases.id, scorerId: scores.scorerId })
      .from(sampleCases)
      .innerJoin(scores, and(eq(scores.caseId, sampleCases.id), eq(scores.turn, 'first')))
      .where(
        and(
          eq(sampleCases.auditId, of.id),
          eq(sampleCases.district, district),
          eq(sampleCases.second, false),
        ),
      )
      .orderBy(asc(sampleCases.number))
    const { districts: _, ...rest } = of.subject
    const subject: Subject = {
      ...rest,
      type: 'sample case',
      id: row?.id ?? '',
      district,
      allocatedTo: row?.scorerId ?? null,
    }
    return { name: `a case of ${district} in ${of.name}`, id: row?.id ?? '', subject }
  }
  const recommendationOf = async (district: string) => {
    const [row] = await reader
      .select()
      .from(recommendations)
      .where(eq(recommendations.reference, `STK-2021-11/${district}/01`))
    const { districts: _, ...rest } = issued.subject
    const subject: Subject = {
      ...rest,
      type: 'recommendation',
      id: row?.id ?? '',
      district,
      judged: row?.closureProposedBy ? [row.closureProposedBy] : [],
    }
    return { name: `recommendation 01 of ${district}`, id: row?.id ?? '', subject }
  }
  /** Governance and those who work on the audit see all of its parts, a district lead the own one. */
  const forceOf = async ({ subject }: typeof issued) => {
    const [row] = await reader.select().from(forceRecommendations)
    return {
      name: 'a force-wide recommendation',
      id: row?.id ?? '',
      subject: { ...subject, id: row?.id ?? '' },
    }
  }
  /** The challenge of Leeds, which 'lead' has decided; nobody who scored the case or decided may decide it. */
  const challengeIn = async ({ subject }: typeof issued) => {
    const [row] = await reader.select().from(challenges)
    const scorers = await reader
      .select()
      .from(scores)
      .where(eq(scores.caseId, row?.caseId ?? ''))
    const { districts: _, ...rest } = subject
    const about: Subject = {
      ...rest,
      ...{ type: 'challenge', id: row?.id ?? '', district: 'LD' },
      judged: scorers.map(({ scorerId }) => scorerId),
    }
    return { name: 'the challenge of Leeds', id: row?.id ?? '', subject: about }
  }
  const escalationOf = async ({ id, subject, name }: typeof issued) => {
    const [row] = await reader.select().from(escalations).where(eq(escalations.auditId, id))
    const { leadId = '' } = subject
    const told = row?.district === 'BD' ? [idOf('safeguarding')] : []
    const facts = { leadId, auditorIds: [row?.raisedBy ?? ''], district: row?.district ?? '', told }
    const about: Subject = { type: 'escalation', id: row?.id ?? '', auditId: id, ...facts }
    return { name: `an escalation in ${name}`, id: row?.id ?? '', subject: about }
  }
  /** The calibration of 'auditor', which is finished: its taker and the lead auditor see it. */
  const calibrationIn = async ({ id, subject }: typeof inWork) => {
    const [row] = await reader
      .select()
      .from(calibrations)
      .where(and(eq(calibrations.auditId, id), eq(calibrations.userId, idOf('auditor'))))
    const { districts: _, ...rest } = subject
    const about: Subject = { ...rest, type: 'calibration', id: row?.id ?? '', ownerId: idOf('auditor') }
    return { name: 'the calibration of an auditor', id: row?.id ?? '', subject: about }
  }
  const [story] = await reader.select().from(calibrationCases).orderBy(asc(calibrationCases.position))
  const house: Subject = { type: 'house', id: 'house' }
  const first = async (table: typeof outcomeGroups | typeof offenceCodes | typeof mappingProfiles) => {
    const [row] = await reader.select({ id: table.id }).from(table as typeof outcomeGroups)
    return row?.id ?? ''
  }
  // The version that ships, and one of its own criteria: another journey may have drafted the next.
  const [version] = await reader
    .select()
    .from(checklistVersions)
    .orderBy(asc(checklistVersions.version), asc(checklistVersions.createdAt))
  const [criterion] = await reader
    .select()
    .from(criteria)
    .where(eq(criteria.versionId, version?.id ?? ''))
  const [finding] = await reader.select().from(findings).where(eq(findings.auditId, issued.id))
  const [district] = await reader.select().from(districts)
  const [meeting] = await reader.select().from(meetings).where(eq(meetings.kind, 'TDG'))
  const [tool] = await reader.select().from(riskTools)
  return {
    database,
    person,
    things: {
      audit: [issued, inWork],
      case: [await caseOf(issued, 'LD'), await caseOf(inWork, 'LD'), await caseOf(inWork, 'BD')],
      recommendation: [await recommendationOf('LD'), await recommendationOf('BD')],
      force: [await forceOf(issued)],
      challenge: [await challengeIn(issued)],
      escalation: [await escalationOf(issued), await escalationOf(inWork)],
      tool: [{ name: 'a risk tool', id: tool?.id ?? '', subject: house }],
      meeting: [{ name: 'a meeting of the force', id: meeting?.id ?? '', subject: house }],
      contact: [{ name: 'a contact', id: 'risk-now-LD', subject: house }],
      calibration: [await calibrationIn(inWork)],
      number: [{ name: 'the first case', id: '1' }],
      set: [{ name: 'a calibration set', id: story?.setId ?? '', subject: house }],
      story: [{ name: 'a fictional case', id: story?.id ?? '', subject: house }],
      finding: [{ name: 'a finding', id: finding?.id ?? '', subject: issued.subject }],
      user: [{ name: 'a user', id: idOf('auditor'), subject: house }],
      district: [{ name: 'a district', id: district?.code ?? '', subject: house }],
      version: [{ name: 'a checklist version', id: version?.id ?? '', subject: house }],
      // Parts of a page about an audit: the audit decides who may see it.
      measure: [{ name: 'a criterion', id: finding?.criterionId ?? '' }],
      place: [{ name: 'the force', id: 'force' }],
      earlier: [{ name: 'an earlier audit', id: inWork.id }],
      criterion: [{ name: 'a criterion', id: criterion?.id ?? '', subject: house }],
      group: [{ name: 'an outcome group', id: await first(outcomeGroups), subject: house }],
      profile: [{ name: 'a mapping profile', id: await first(mappingProfiles), subject: house }],
      offence: [{ name: 'an offence code', id: await first(offenceCodes), subject: house }],
    },
  }
}
