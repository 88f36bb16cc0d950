import { mailSettings } from '@/db/configuration'
import type { Escalation } from '@/db/escalations'
import { caseLabel } from '@/domain/case-label'
import { instantInWords } from '@/domain/days'
import { acknowledgerInWords, escalationWords, type Acknowledger } from '@/domain/escalation'
import type { MailProgress } from '@/domain/mail'

/** 'Leeds case 7'. */
export const caseInWords = ({ districtName, caseNumber, caseTargeted }: Escalation): string =>
  `${districtName} case ${caseLabel({ number: caseNumber, targeted: caseTargeted })}`

/** Whether somebody has not acknowledged it who has to. */
export const isOpen = ({ askedOf, acknowledgements }: Escalation): boolean =>
  askedOf.some((one) => !acknowledgements.some(({ acknowledgedAs }) => acknowledgedAs === one))

/** 'lead@force.example: mailed on 20 November 2021 at 14:02'. */
export function mailInWords({ recipient, sentAt, nextTryAt, failure }: MailProgress): string {
  if (sentAt) return `${recipient}: mailed on ${instantInWords(sentAt)}`
  if (!failure) return `${recipient}: about to be mailed`
  return `${recipient}: mail not sent, ${failure}; ${nextTryAt ? `trying again after ${instantInWords(nextTryAt)}` : 'given up'}`
}

/**
 * What became of the mail about an escalation, a line for each recipient. There is none where no server was set, in the
 * demonstration, and where whoever passed it on is the only one to be told.
 */
export function mailsInWords({ mail }: Escalation): string[] {
  if (mail.length > 0) return mail.map(mailInWords)
  return [mailSettings() ? 'Nobody was mailed.' : 'Nobody was mailed: no mail server is set.']
}

/** When and by whom it was read, or 'Not yet'. */
export function readInWords(
  { acknowledgements }: Escalation,
  acknowledger: Acknowledger,
  names: ReadonlyMap<string, string>,
): string {
  const given = acknowledgements.find(({ acknowledgedAs }) => acknowledgedAs === acknowledger)
  return given
    ? `${instantInWords(given.acknowledgedAt)}, ${names.get(given.acknowledgedBy) ?? 'somebody'}`
    : 'Not yet'
}

/** The columns of the register as a file. Instants are ISO 8601 in UTC, to be counted with. */
export const registerColumns = [
  'Audit',
  'Case',
  'Crime reference',
  'Kind',
  'Found',
  'Told',
  'Passed on by',
  'Passed on at (UTC)',
  'Mail',
  'First mailed at (UTC)',
  'Acknowledged by lead auditor at (UTC)',
  'Acknowledged by district or contact at (UTC)',
  'Open',
] as const

/** One escalation as a row of the file. */
export function registerRow(escalation: Escalation): string[] {
  const at = (...as: Acknowledger[]) =>
    escalation.acknowledgements.find(({ acknowledgedAs }) => as.includes(acknowledgedAs))?.acknowledgedAt ??
    ''
  const mailed = escalation.mail.flatMap(({ sentAt }) => sentAt ?? []).sort()
  return [
    escalation.auditReference,
    caseInWords(escalation),
    escalation.crimeReference,
    escalationWords[escalation.kind].label,
    escalation.what,
    escalation.told,
    escalation.raisedByName,
    escalation.raisedAt,
    mailsInWords(escalation).join('; '),
    mailed[0] ?? '',
    at('lead auditor'),
    at('district lead', 'contact'),
    isOpen(escalation) ? 'yes' : 'no',
  ]
}

/** 'Read by the district'. */
export const readBy = (escalation: Escalation, acknowledger: Acknowledger): string =>
  `Read by ${acknowledgerInWords(acknowledger, escalation.kind)}`
