import { Tag } from '@/components/tag'
import { TaskList, type Task } from '@/components/task-list'
import type { ControlTotals, HeldTotals } from '@/db/control-totals'
import type { DrawableRule } from '@/db/drawable-rules'
import type { Extract } from '@/db/extracts'
import { grouped } from '@/domain/percent'

interface Before {
  readonly audit: string
  readonly extract: Extract | undefined
  readonly totals: ControlTotals | undefined
  readonly held: HeldTotals | undefined
  readonly rule: DrawableRule | undefined
  readonly mayFreeze: boolean
}

/** What the lead does between the plan and the freeze, each with where it stands. */
export function BeforeTheFreeze(before: Before) {
  const { audit, extract } = before
  const tasks: Task[] = [
    {
      title: 'Import the extract',
      href: '#extract',
      hint: extract
        ? `${grouped(extract.report.accepted)} crimes from ${extract.fileName}`
        : 'Nothing of a file is imported before it was checked.',
      status: extract ? 'Done' : <Tag colour="blue">To do</Tag>,
    },
    { title: 'Control totals', href: `/audits/${audit}/control-totals`, ...whereTotalsStand(before) },
    whichCrimes(before),
    {
      title: 'Freeze the population',
      ...(before.mayFreeze && extract && before.held?.settled !== false ? { href: '#freeze' } : {}),
      hint:
        before.held?.settled === false
          ? 'Once the differences from the control totals are acknowledged.'
          : 'Fixes the list by its hash. The sample is drawn from it.',
      status: extract ? <Tag colour="blue">To do</Tag> : 'Cannot start yet',
    },
  ]
  return <TaskList tasks={tasks} />
}

function whereTotalsStand({ totals, held }: Before): Pick<Task, 'hint' | 'status'> {
  if (!totals)
    return {
      hint: 'If somebody else published or counted these crimes, hold the extract against their figures.',
      status: 'Optional',
    }
  if (!held)
    return { hint: 'Held against the extract once it is imported.', status: grouped(totals.totals.length) }
  const { differences, settled, compared } = held
  if (differences.length === 0)
    return { hint: `All ${grouped(compared.length)} figures agree.`, status: 'Done' }
  const hint = `${grouped(differences.length)} of ${grouped(compared.length)} figures ${differences.length === 1 ? 'differs' : 'differ'} from the extract.`
  return { hint, status: settled ? 'Acknowledged' : <Tag colour="red">To acknowledge</Tag> }
}

function whichCrimes({ audit, extract, rule }: Before): Task {
  const title = 'Which crimes can be drawn'
  if (!extract)
    return { title, hint: 'Chosen from what is found in the extract.', status: 'Cannot start yet' }
  const left = rule?.steps.at(-1)?.left
  return {
    title,
    href: `/audits/${audit}/drawable`,
    hint:
      left === undefined
        ? `All ${grouped(extract.report.crimes.eligible)} of this period. Offences, statuses and crimes audited before can be left out.`
        : `${grouped(left)} of ${grouped(extract.report.crimes.eligible)}, by what was chosen.`,
    status: rule ? 'Chosen' : 'Optional',
  }
}
