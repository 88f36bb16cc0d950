import { Tag } from '@/components/tag'
import type { Task } from '@/components/task-list'
import type { WaitingCalibration } from '@/db/calibrations'
import type { WaitingQuery } from '@/db/queries'
import { instantInWords } from '@/domain/days'

/** Queries in which it is the person's turn; what was said stands on the page of the case alone. */
export function queryTasks(waiting: readonly WaitingQuery[]): Task[] {
  return waiting.map(({ caseId, criterion, auditReference, entries, replied }) => ({
    title: `${replied ? 'Read the reply on' : 'Reply to a query on'} ‘${criterion}’`,
    href: `/cases/${caseId}#queries`,
    hint: `${auditReference}. Last entry on ${instantInWords(entries.at(-1)?.saidAt ?? '')}.`,
    status: <Tag>{replied ? 'Reply or resolve' : 'Your turn'}</Tag>,
  }))
}

/** Calibrations that audits ask of the person and that are not finished. */
export function calibrationTasks(waiting: readonly WaitingCalibration[]): Task[] {
  return waiting.map(({ auditId, reference, set, begun }) => ({
    title: `${begun ? 'Finish' : 'Do'} the calibration of ${reference}`,
    href: `/audits/${auditId}/calibration`,
    hint: `${set}: fictional cases, to be scored before the real ones.`,
    status: <Tag colour={begun ? 'teal' : 'blue'}>{begun ? 'In work' : 'To do'}</Tag>,
  }))
}
