import { Tag } from '@/components/tag'
import { TaskList } from '@/components/task-list'
import type { Obstacle, ReadinessFacts } from '@/domain/readiness'

interface ReadinessProps {
  readonly auditId: string
  readonly cases: number
  readonly openCases: number
  readonly findings: number
  readonly drafts: number
  readonly missing: readonly Obstacle[]
  readonly moderation: ReadinessFacts['moderation']
  /** Who has not done the calibration that the audit asks for; null where it asks for none. */
  readonly notCalibrated: readonly string[] | null
}

type Named = Extract<Obstacle, { id: string }>

/** Each thing that has to be there, with where it is put right. */
export function ReadinessList(props: ReadinessProps) {
  const { auditId, cases, openCases, findings, drafts, missing, moderation, notCalibrated } = props
  const recommendations = missing.filter((o): o is Named => o.kind === 'recommendation')
  const contradictions = missing.filter((o): o is Named => o.kind === 'finding')
  return (
    <TaskList
      tasks={[
        {
          title: 'Cases finished, disagreements ruled on',
          href: `/audits/${auditId}/cases`,
          hint: `${cases - openCases} of ${cases} cases.`,
          status: openCases === 0 && cases > 0 ? 'Completed' : <Tag>To do</Tag>,
        },
        {
          title: 'Agreed answers passed',
          href: `/audits/${auditId}/moderation`,
          hint: moderation.notPassed > 0 ? `${moderation.notPassed} wait to be passed.` : 'None waits.',
          status: moderation.notPassed === 0 ? 'Completed' : <Tag>To do</Tag>,
        },
        {
          title: 'Queries resolved',
          href: `/audits/${auditId}/moderation#queries`,
          hint: moderation.openQueries > 0 ? `${moderation.openQueries} open.` : 'None is open.',
          status: moderation.openQueries === 0 ? 'Completed' : <Tag>To do</Tag>,
        },
        ...(notCalibrated === null ? [] : [calibrationTask(auditId, notCalibrated)]),
        {
          title: 'Findings and good practice',
          href: `/audits/${auditId}/findings`,
          hint:
            findings === 0 ? 'None is written: districts would get figures alone.' : `${findings} written.`,
          status:
            findings === 0 ? (
              <Tag colour="grey">Optional</Tag>
            ) : contradictions.length > 0 ? (
              <Tag>To do</Tag>
            ) : (
              'Completed'
            ),
        },
        ...contradictions.map((obstacle) => ({
          title: obstacle.sentence,
          href: `/findings/${obstacle.id}`,
          status: <Tag>To do</Tag>,
        })),
        ...(recommendations.length === 0
          ? [
              {
                title: 'Recommendations have owner, due date and closing test',
                href: `/audits/${auditId}/recommendations`,
                hint: drafts === 0 ? 'No drafts.' : `${drafts} to be issued.`,
                status: 'Completed',
              },
            ]
          : recommendations.map((obstacle) => ({
              title: obstacle.sentence,
              href: `/recommendations/${obstacle.id}/wording`,
              status: <Tag>To do</Tag>,
            }))),
      ]}
    />
  )
}

/** Named and not in the way: a calibration that is done after the scoring would be done for the paper alone. */
function calibrationTask(auditId: string, notCalibrated: readonly string[]) {
  return {
    title: 'Calibration before the scoring',
    href: `/audits/${auditId}/calibration`,
    hint:
      notCalibrated.length === 0
        ? 'Done by everybody who works on the audit.'
        : `Not done by ${notCalibrated.join(', ')}. This does not hold the issue up.`,
    status: notCalibrated.length === 0 ? 'Completed' : <Tag colour="grey">Not done by all</Tag>,
  }
}
