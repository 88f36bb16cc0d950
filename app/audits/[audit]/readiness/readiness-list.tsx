import { Tag } from '@/components/tag'
import { TaskList } from '@/components/task-list'
import type { Obstacle } from '@/domain/readiness'

interface ReadinessProps {
  readonly auditId: string
  readonly cases: number
  readonly openCases: number
  readonly findings: number
  readonly drafts: number
  readonly missing: readonly Obstacle[]
}

type Named = Extract<Obstacle, { id: string }>

/** Each thing that has to be there, with where it is put right. */
export function ReadinessList({ auditId, cases, openCases, findings, drafts, missing }: ReadinessProps) {
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
