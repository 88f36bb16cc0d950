import { createHash } from 'node:crypto'
import type { Subject } from './permissions'

/** What DPA 2018 s.62(1) calls an operation; 'none' for what touches no personal data of a case. */
export type Law =
  'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure' | 'none'

type Details = Record<string, string | number | boolean | null | readonly string[]>

interface EventKind {
  law: Law
  /** What happened, as a sentence without its subject: '{name} ...'. Never a crime reference or case text. */
  sentence: (details: Details) => string
}

const d = (details: Details, key: string) => String(details[key] ?? '')

const also = (details: Details, key: string) => (details[key] ? `; ${d(details, key)}` : '')

/** Every kind of event there is. The phrase is the name in the trail, in the code and in the tests. */
export const eventKinds = {
  'signed in': { law: 'none', sentence: () => 'signed in' },
  'sign-in refused': { law: 'none', sentence: (x) => `was refused at sign-in: ${d(x, 'because')}` },
  'signed out': { law: 'none', sentence: () => 'signed out' },
  'signed out everywhere': { law: 'none', sentence: () => 'signed out of every session' },
  'password change refused': { law: 'none', sentence: () => 'gave a wrong current password' },
  'password changed': { law: 'none', sentence: () => 'changed their password' },
  'access refused': { law: 'none', sentence: (x) => `was refused '${d(x, 'permission')}'` },

  'user created': { law: 'none', sentence: (x) => `created the user ${d(x, 'name')} (${d(x, 'roles')})` },
  'user changed': { law: 'none', sentence: (x) => `changed the user ${d(x, 'name')}: ${d(x, 'changes')}` },
  'user disabled': { law: 'none', sentence: (x) => `disabled the user ${d(x, 'name')}` },
  'user enabled': { law: 'none', sentence: (x) => `enabled the user ${d(x, 'name')}` },
  'one-time password set': { law: 'none', sentence: (x) => `set a one-time password for ${d(x, 'name')}` },
  'district added': { law: 'none', sentence: (x) => `added the district ${d(x, 'code')} ${d(x, 'name')}` },
  'district changed': {
    law: 'none',
    sentence: (x) => `changed the district ${d(x, 'code')}: ${d(x, 'changes')}`,
  },
  'outcome group added': {
    law: 'none',
    sentence: (x) => `added the outcome group '${d(x, 'name')}': ${d(x, 'codes')}`,
  },
  'outcome group changed': {
    law: 'none',
    sentence: (x) => `changed the outcome group '${d(x, 'name')}': ${d(x, 'changes')}`,
  },
  'ward boundaries loaded': {
    law: 'none',
    sentence: (x) => `loaded the boundaries '${d(x, 'name')}' of ${d(x, 'wards')} wards`,
  },
  'recording change added': {
    law: 'none',
    sentence: (x) => `added the change of recording '${d(x, 'title')}' from ${d(x, 'beginsOn')}`,
  },
  'recording change removed': {
    law: 'none',
    sentence: (x) => `removed the change of recording '${d(x, 'title')}' from ${d(x, 'beginsOn')}`,
  },
  'checklist version drafted': {
    law: 'none',
    sentence: (x) => `drafted version ${d(x, 'version')} of the checklist '${d(x, 'title')}'`,
  },
  'checklist version changed': {
    law: 'none',
    sentence: (x) => `changed the draft of '${d(x, 'title')}': ${d(x, 'changes')}`,
  },
  'checklist version published': {
    law: 'none',
    sentence: (x) => `published version ${d(x, 'version')} of the checklist '${d(x, 'title')}'`,
  },

  'audit planned': { law: 'none', sentence: (x) => `planned the audit ${d(x, 'reference')}` },
  'audit plan changed': {
    law: 'none',
    sentence: (x) => `changed the plan of ${d(x, 'reference')}: ${d(x, 'changes')}`,
  },
  'auditor added': { law: 'none', sentence: (x) => `let ${d(x, 'name')} work on the audit` },
  'lead handed over': {
    law: 'none',
    sentence: (x) => `made ${d(x, 'to')} the lead auditor of ${d(x, 'reference')}: ${d(x, 'reason')}`,
  },
  'file received': {
    law: 'collection',
    sentence: (x) => `uploaded a file of ${d(x, 'bytes')} bytes to be checked`,
  },
  'file checked': {
    law: 'none',
    sentence: (x) =>
      `checked an extract: ${d(x, 'rowsRead')} rows read, ${d(x, 'problems')} problems${also(x, 'repeats')}`,
  },
  'file read again': { law: 'none', sentence: () => 'had an uploaded file read in another way' },
  'mapping profile saved': {
    law: 'none',
    sentence: (x) => `saved version ${d(x, 'version')} of the mapping profile '${d(x, 'name')}'`,
  },
  'check started': { law: 'none', sentence: () => 'started the check of an uploaded file' },
  'import started': { law: 'none', sentence: () => 'started the import of a checked file' },
  'job cancelled': {
    law: 'none',
    sentence: (x) => `cancelled the ${d(x, 'kind')} of a file at row ${d(x, 'rows')}`,
  },
  'file dropped': { law: 'erasure', sentence: () => 'dropped an uploaded file without importing it' },
  'extract imported': {
    law: 'collection',
    sentence: (x) =>
      `imported an extract: ${d(x, 'rowsRead')} rows read, ${d(x, 'accepted')} accepted, ${d(x, 'excluded')} excluded${also(x, 'repeats')}`,
  },
  'extract discarded': {
    law: 'erasure',
    sentence: (x) => `discarded an imported extract of ${d(x, 'crimes')} crimes`,
  },
  'control totals stated': {
    law: 'none',
    sentence: (x) => `stated ${d(x, 'figures')} control totals from '${d(x, 'source')}'`,
  },
  'control totals removed': {
    law: 'none',
    sentence: (x) => `removed the control totals from '${d(x, 'source')}'`,
  },
  'differences acknowledged': {
    law: 'none',
    sentence: (x) =>
      `acknowledged ${d(x, 'differences')} differences from the control totals: ${d(x, 'reason')}`,
  },
  'crimes to draw chosen': {
    law: 'none',
    sentence: (x) => `chose which crimes can be drawn: ${d(x, 'leftOut')} left out, ${d(x, 'left')} remain`,
  },
  'extract compared': {
    law: 'combination',
    sentence: (x) =>
      `held a file against the extract: ${d(x, 'new')} new, ${d(x, 'changed')} changed, ${d(x, 'vanished')} no longer there`,
  },
  'population frozen': {
    law: 'none',
    sentence: (x) => `froze a population of ${d(x, 'size')} crimes, SHA-256 ${d(x, 'sha256')}`,
  },
  'sample drawn': {
    law: 'combination',
    sentence: (x) => `drew ${d(x, 'cases')} cases in draw ${d(x, 'number')} (seed ${d(x, 'seedSource')})`,
  },
  'draw refused': {
    law: 'none',
    sentence: (x) => `tried to draw a sample and was refused: ${d(x, 'because')}`,
  },
  'void asked for': {
    law: 'none',
    sentence: (x) => `asked to void draw ${d(x, 'number')}: ${d(x, 'reason')}`,
  },
  'void declined': {
    law: 'none',
    sentence: (x) => `decided that draw ${d(x, 'number')} stands: ${d(x, 'reason')}`,
  },
  'sample extended': {
    law: 'combination',
    sentence: (x) =>
      `drew ${d(x, 'cases')} more cases of ${d(x, 'district')} (act ${d(x, 'act')}): ${d(x, 'reason')}`,
  },
  'targeted case added': {
    law: 'combination',
    sentence: (x) => `added targeted case T${d(x, 'number')} of ${d(x, 'district')}, which counts in no rate`,
  },
  'draw voided': { law: 'none', sentence: (x) => `voided draw ${d(x, 'number')}: ${d(x, 'reason')}` },
  'cases allocated': {
    law: 'alteration',
    sentence: (x) => `allocated ${d(x, 'cases')} cases to ${d(x, 'auditors')} auditors`,
  },
  'spare asked for': {
    law: 'alteration',
    sentence: (x) => `asked for a case to be taken out of scope: ${d(x, 'reason')}`,
  },
  'spare refused': { law: 'alteration', sentence: () => 'kept a case in the sample' },
  'cases handed over': {
    law: 'alteration',
    sentence: (x) => `handed ${d(x, 'cases')} cases over: ${d(x, 'reason')}`,
  },
  'conflict declared': {
    law: 'alteration',
    sentence: (x) =>
      x.turn
        ? `declared a conflict with a case; their ${d(x, 'turn')} score of it was taken away`
        : 'declared a conflict with a case',
  },
  'case replaced': {
    law: 'alteration',
    sentence: (x) => `took a case out of scope (${d(x, 'reason')}); the next ticket took its place`,
  },

  'escalation raised': {
    law: 'disclosure',
    sentence: (x) => `passed something on from a case at once: ${d(x, 'kind')}`,
  },
  'escalation acknowledged': { law: 'none', sentence: (x) => `acknowledged an escalation as ${d(x, 'as')}` },

  'answer saved': {
    law: 'alteration',
    sentence: (x) => `saved the answer to '${d(x, 'criterion')}' (revision ${d(x, 'revision')})`,
  },
  'case finished': { law: 'alteration', sentence: (x) => `finished the ${d(x, 'turn')} score of a case` },
  'case reopened': {
    law: 'alteration',
    sentence: (x) => `reopened the ${d(x, 'turn')} score of a case: ${d(x, 'reason')}`,
  },
  'disagreement ruled on': {
    law: 'alteration',
    sentence: (x) => `ruled on '${d(x, 'criterion')}' where two scores differ`,
  },

  'finding written': { law: 'none', sentence: (x) => `wrote a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'finding changed': { law: 'none', sentence: (x) => `changed a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'finding removed': { law: 'none', sentence: (x) => `removed a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'recommendation written': { law: 'none', sentence: (x) => `wrote recommendation ${d(x, 'reference')}` },
  'recommendation changed': {
    law: 'none',
    sentence: (x) => `changed recommendation ${d(x, 'reference')}: ${d(x, 'changes')}`,
  },
  'recommendation removed': {
    law: 'none',
    sentence: (x) => `removed the draft recommendation ${d(x, 'reference')}`,
  },
  'audit issued': {
    law: 'none',
    sentence: (x) => `issued version ${d(x, 'version')} of the audit to ${d(x, 'districts')}`,
  },
  'audit reopened': { law: 'none', sentence: (x) => `reopened the audit: ${d(x, 'reason')}` },
  'response given': { law: 'none', sentence: (x) => `answered ${d(x, 'reference')}: ${d(x, 'decision')}` },
  'action added': { law: 'none', sentence: (x) => `added an action to ${d(x, 'reference')}` },
  'action done': { law: 'none', sentence: (x) => `marked an action of ${d(x, 'reference')} as done` },
  'progress recorded': { law: 'none', sentence: (x) => `recorded progress on ${d(x, 'reference')}` },
  'due date changed': {
    law: 'none',
    sentence: (x) =>
      `moved the due date of ${d(x, 'reference')} from ${d(x, 'from')} to ${d(x, 'to')}: ${d(x, 'reason')}`,
  },
  'closure proposed': { law: 'none', sentence: (x) => `proposed to close ${d(x, 'reference')}` },
  'closure returned': { law: 'none', sentence: (x) => `returned the closure of ${d(x, 'reference')}` },
  'closure verified': { law: 'none', sentence: (x) => `verified the closure of ${d(x, 'reference')}` },

  'cases consulted': { law: 'consultation', sentence: (x) => `consulted ${d(x, 'what')}` },
  'trail consulted': { law: 'none', sentence: (x) => `read ${d(x, 'what')}` },
  'document exported': {
    law: 'disclosure',
    sentence: (x) => `exported ${d(x, 'document')} (${d(x, 'rows')} rows, SHA-256 ${d(x, 'sha256')})`,
  },
} satisfies Record<string, EventKind>

export type EventName = keyof typeof eventKinds

export interface TrailEvent {
  event: EventName
  subject: Pick<Subject, 'type' | 'id'> & { auditId?: string | undefined; district?: string | undefined }
  details: Details
}

/** The event of a change, to be written in the change's own transaction. */
export function event(name: EventName, subject: TrailEvent['subject'], details: Details = {}): TrailEvent {
  return { event: name, subject, details }
}

export function eventSentence(name: EventName, details: Details): string {
  return (eventKinds[name] as EventKind).sentence(details)
}

export function lawOf(name: EventName): Law {
  return eventKinds[name].law
}

/** One row of the trail as it is hashed and stored. */
export interface TrailRow {
  seq: number
  at: string
  actorId: string
  actorName: string
  event: string
  law: string
  subjectType: string
  subjectId: string
  auditId: string | null
  district: string | null
  details: string
  requestId: string
  previousHash: string
}

/** The hash that the first row names as its predecessor. */
export const chainStart = '0'.repeat(64)

/** SHA-256, hex, of the row's fields as a JSON array in this order. The next row carries it as its previousHash. */
export function trailHash(row: TrailRow): string {
  const fields = [
    row.seq, row.at, row.actorId, row.actorName, row.event, row.law, row.subjectType, row.subjectId,
    row.auditId, row.district, row.details, row.requestId, row.previousHash,
  ] // prettier-ignore
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** JSON with its keys in code-point order, so that equal values are equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
