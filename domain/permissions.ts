import { districtsOf, hasRole, ownDistricts, roles, type Person, type Role } from './person'
import type { Subject } from './subject'
import { whoseWork } from './whose-work'

/**
 * Who may do what. The table is the rule: the doors, the buttons, the tests and the README all read it.
 * 'own district' and 'works on' are judged against the facts that the caller gives of the subject (see `Subject`).
 */
const conditions = {
  always: () => true,
  'once issued': (_, s) => s.issued === true,
  'leads the audit': (p, s) => s.leadId === p.id,
  // Where the lead auditor scored the case or dealt with its crime, another one who works on the audit stands in.
  'leads the audit, or stands in; not own score, not own crime': (p, s) =>
    leadsOrStandsIn(p, s, [...(s.judged ?? []), ...(s.conflicted ?? [])]),
  'leads the audit, or stands in; not own crime': (p, s) => leadsOrStandsIn(p, s, s.conflicted ?? []),
  'leads the audit, or finds it without a lead': (p, s) => s.leadId === p.id || s.leadGone === true,
  own: (p, s) => s.ownerId === p.id,
  'own, or leads the audit': (p, s) => s.ownerId === p.id || s.leadId === p.id,
  'another lead auditor': (p, s) => s.leadId !== p.id,
  'works on the audit': (p, s) => s.leadId === p.id || (s.auditorIds ?? []).includes(p.id),
  'works on the audit; not own score, not own crime, not own district': (p, s) =>
    (s.leadId === p.id || (s.auditorIds ?? []).includes(p.id)) &&
    s.judged?.includes(p.id) !== true &&
    !isConflicted(p, s) &&
    !isOfOwnDistrict(p, s),
  'allocated, not own district, not own crime': (p, s) =>
    (s.allocatedTo === p.id || s.secondScorerId === p.id) && !isOfOwnDistrict(p, s) && !isConflicted(p, s),
  'own district, once issued': (p, s) =>
    s.issued === true && districtsOf(p, 'district lead').some((d) => covers(s, d)),
  'own district': (p, s) => districtsOf(p, 'district lead').some((d) => covers(s, d)),
  'is told of it': (p, s) => s.told?.includes(p.id) === true,
  'never own proposal, own district or as owner': (p, s) =>
    s.judged?.includes(p.id) !== true && !leadsIt(p, s) && !isOwner(p, s),
  'never own request or own district': (p, s) => s.askedBy !== p.id && !leadsIt(p, s),
  'never own district': (p, s) => !leadsIt(p, s),
} satisfies Record<string, (person: Person, subject: Subject) => boolean>

export type Condition = keyof typeof conditions

interface Rule {
  /** Reading under this permission shows single cases, and is written to the trail (DPA 2018 s.62). */
  caseData?: true
  roles: Partial<Record<Role, Condition>>
}

export const permissions = {
  'see own work': { roles: everyone('always') },
  'use own account': { roles: everyone('always') },
  'verify a draw': { roles: everyone('always') },

  'plan an audit': { roles: { 'lead auditor': 'always' } },
  'see an audit': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'change an audit plan': { roles: { 'lead auditor': 'leads the audit' } },
  'hand over the lead': { roles: { 'lead auditor': 'leads the audit, or finds it without a lead' } },
  'import an extract': { roles: { 'lead auditor': 'leads the audit' } },
  'manage mapping profiles': { roles: { 'lead auditor': 'always', administrator: 'always' } },
  'see an uploaded file': { caseData: true, roles: { 'lead auditor': 'leads the audit' } },
  'freeze a population': { roles: { 'lead auditor': 'leads the audit' } },
  'draw a sample': { roles: { 'lead auditor': 'leads the audit' } },
  'ask to void a draw': { roles: { 'lead auditor': 'leads the audit' } },
  'void a draw': { roles: { 'lead auditor': 'another lead auditor' } },
  'see a receipt': {
    caseData: true,
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'allocate cases': { roles: { 'lead auditor': 'leads the audit' } },
  'ask for a spare': {
    roles: { auditor: 'allocated, not own district, not own crime', 'lead auditor': 'works on the audit' },
  },
  'replace a case': { roles: { 'lead auditor': 'leads the audit, or stands in; not own crime' } },

  'list cases': { roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' } },
  'see a case': {
    caseData: true,
    roles: {
      auditor: 'works on the audit',
      'lead auditor': 'works on the audit',
      'district lead': 'own district, once issued',
    },
  },
  'score a case': {
    roles: {
      auditor: 'allocated, not own district, not own crime',
      'lead auditor': 'allocated, not own district, not own crime',
    },
  },
  'declare a conflict': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'raise an escalation': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'see escalations': {
    caseData: true,
    roles: everyone('always', 'governance', 'administrator'),
  },
  'acknowledge an escalation': {
    roles: {
      'lead auditor': 'leads the audit',
      'district lead': 'own district',
      contact: 'is told of it',
    },
  },
  'see disagreements': { caseData: true, roles: { 'lead auditor': 'works on the audit' } },
  'pass agreed answers': { roles: { 'lead auditor': 'leads the audit' } },
  'add an example': { roles: { 'lead auditor': 'works on the audit' } },
  'reopen a score': { roles: { 'lead auditor': 'leads the audit' } },
  'rule on a disagreement': {
    roles: { 'lead auditor': 'leads the audit, or stands in; not own score, not own crime' },
  },

  'ask about an answer': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'reply to a query': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'resolve a query': {
    roles: { auditor: 'own, or leads the audit', 'lead auditor': 'own, or leads the audit' },
  },
  'see drift': { roles: { 'lead auditor': 'leads the audit' } },

  'see calibrations': {
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },
  'see a calibration': { roles: { auditor: 'own', 'lead auditor': 'own, or leads the audit' } },
  'take a calibration': { roles: { auditor: 'own', 'lead auditor': 'own' } },
  'manage calibration sets': { roles: { 'lead auditor': 'always' } },

  'see findings': {
    roles: {
      auditor: 'works on the audit',
      'lead auditor': 'works on the audit',
      'district lead': 'own district, once issued',
      governance: 'once issued',
    },
  },
  'write findings': { roles: { 'lead auditor': 'leads the audit' } },
  'write recommendations': { roles: { 'lead auditor': 'leads the audit' } },
  'issue an audit': { roles: { 'lead auditor': 'leads the audit' } },
  'reopen an audit': { roles: { 'lead auditor': 'leads the audit' } },

  'answer a finding': { roles: { 'district lead': 'own district, once issued' } },
  'challenge an answer': { roles: { 'district lead': 'own district, once issued' } },
  'see challenges': {
    caseData: true,
    roles: {
      auditor: 'works on the audit',
      'lead auditor': 'works on the audit',
      'district lead': 'own district, once issued',
    },
  },
  'decide a challenge': {
    roles: {
      auditor: 'works on the audit; not own score, not own crime, not own district',
      'lead auditor': 'works on the audit; not own score, not own crime, not own district',
    },
  },

  'see recommendations': { roles: everyone('always', 'administrator', 'contact') },
  'see a recommendation': {
    roles: {
      auditor: 'works on the audit',
      'lead auditor': 'works on the audit',
      'district lead': 'own district, once issued',
      governance: 'once issued',
    },
  },
  'respond to a recommendation': { roles: { 'district lead': 'own district, once issued' } },
  'act on a recommendation': { roles: { 'district lead': 'own district, once issued' } },
  'propose closure': { roles: { 'district lead': 'own district, once issued' } },
  'verify closure': { roles: { governance: 'never own proposal, own district or as owner' } },
  'agree an extension': { roles: { governance: 'never own request or own district' } },
  'close without verification': { roles: { governance: 'never own district' } },
  'reopen a recommendation': { roles: { governance: 'never own district' } },

  'export scores': {
    caseData: true,
    roles: { auditor: 'works on the audit', 'lead auditor': 'works on the audit' },
  },

  'manage users': { roles: { administrator: 'always' } },
  'manage districts': { roles: { administrator: 'always' } },
  'manage outcome groups': { roles: { administrator: 'always' } },
  'see the calendar': { roles: everyone('always', 'administrator', 'contact') },
  'keep the calendar': { roles: { governance: 'always' } },
  'manage reference data': { roles: { administrator: 'always' } },
  'keep registers': { roles: { administrator: 'always', 'lead auditor': 'always' } },
  'manage checklists': { roles: { administrator: 'always', 'lead auditor': 'always' } },
  'read the trail': {
    roles: { 'lead auditor': 'leads the audit', governance: 'always', administrator: 'always' },
  },
} satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** Whether reading under the permission shows single cases. */
export function showsCases(permission: Permission): boolean {
  return (permissions[permission] as Rule).caseData === true
}

/** Whether the person may do this to this subject: some role of theirs has the permission and its condition holds. */
export function allows(permission: Permission, person: Person, subject: Subject): boolean {
  const rule: Rule = permissions[permission]
  return person.roles.some(({ role }) => {
    const condition = rule.roles[role]
    return condition !== undefined && conditions[condition](person, subject)
  })
}

const judgesCases: readonly Permission[] = [
  'score a case',
  'ask for a spare',
  'replace a case',
  'rule on a disagreement',
  'decide a challenge',
]

/** Why the person may not do this, as a sentence: the special reasons first, which the person cannot know of. */
export function whyNot(permission: Permission, person: Person, subject: Subject): string {
  if (permission === 'rule on a disagreement' && subject.judged?.includes(person.id))
    return 'You scored this case yourself. Another lead auditor who works on this audit must rule on it.'
  if (permission === 'decide a challenge' && subject.judged?.includes(person.id))
    return 'You gave this answer yourself or ruled on it. Somebody else who works on this audit must decide.'
  if (permission === 'decide a challenge' && isOfOwnDistrict(person, subject))
    return 'This case is of your own district. Somebody from elsewhere must decide.'
  if (judgesCases.includes(permission) && isConflicted(person, subject))
    return 'You dealt with this crime yourself or declared a conflict with it. Somebody else must judge it.'
  if (permission === 'score a case' && isOfOwnDistrict(person, subject))
    return 'This case is of your own district. Somebody from elsewhere must score it.'
  if (permission === 'void a draw' && subject.leadId === person.id)
    return 'A draw is voided by a second lead auditor, not by the one who leads the audit.'
  return (
    whyNotAsGovernance(permission, person, subject) ??
    whoseWork[permission] ??
    `You may not ${permission} here.`
  )
}

/** What governance does to nothing of its own. */
function whyNotAsGovernance(permission: Permission, person: Person, subject: Subject): string | undefined {
  if (!hasRole(person, 'governance')) return undefined
  if (permission === 'verify closure' && subject.judged?.includes(person.id))
    return 'You proposed this closure yourself. Somebody else must verify or return it.'
  if (permission === 'verify closure' && isOwner(person, subject))
    return 'You are named as the owner of this recommendation. Somebody else must verify or return its closure.'
  if (permission === 'agree an extension' && subject.askedBy === person.id)
    return 'You asked for this extension yourself. Somebody else must agree or decline it.'
  const judgesDistricts: readonly Permission[] = [
    'verify closure',
    'agree an extension',
    'close without verification',
    'reopen a recommendation',
  ]
  if (judgesDistricts.includes(permission) && leadsIt(person, subject))
    return 'You lead this district yourself. Somebody else of governance must decide this.'
  return undefined
}

/** Whether some role of the person has the permission for some subject: what decides a menu entry, never access. */
export function couldEver(permission: Permission, person: Person): boolean {
  const rule: Rule = permissions[permission]
  return person.roles.some(({ role }) => rule.roles[role] !== undefined)
}

function isConflicted(person: Person, { conflicted = [] }: Subject): boolean {
  return conflicted.includes(person.id)
}

function leadsOrStandsIn(person: Person, subject: Subject, barred: readonly string[]): boolean {
  const { leadId = '', auditorIds = [] } = subject
  if (barred.includes(person.id)) return false
  return leadId === person.id || (barred.includes(leadId) && auditorIds.includes(person.id))
}

function isOfOwnDistrict(person: Person, { district }: Subject): boolean {
  return district !== undefined && ownDistricts(person).includes(district)
}

/** Whether the person leads the district that the subject belongs to. */
function leadsIt(person: Person, subject: Subject): boolean {
  return districtsOf(person, 'district lead').some((district) => covers(subject, district))
}

/** Whether the person is the owner, by name: the only thing that is known of one. */
function isOwner({ name }: Person, { ownerName = '' }: Subject): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
  return ownerName !== '' && plain(ownerName) === plain(name)
}

function covers(subject: Subject, district: string): boolean {
  return subject.district !== undefined
    ? subject.district === district
    : (subject.districts ?? []).includes(district)
}

function everyone(condition: Condition, ...but: Role[]): Partial<Record<Role, Condition>> {
  return Object.fromEntries(roles.filter((role) => !but.includes(role)).map((role) => [role, condition]))
}
