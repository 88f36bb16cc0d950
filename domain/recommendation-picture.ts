import { permissions, type Condition } from './permissions'
import { roles, type Role } from './person'
import { recommendationSteps, statusWords, type RecommendationStep } from './recommendation'

/** The lifecycle as a Mermaid state diagram, drawn from the table: the steps between two statuses share an arrow. */
export function lifecycleDiagram(): string {
  const arrows = new Map<string, string[]>()
  for (const step of recommendationSteps)
    for (const from of step.from) {
      const to = step.to === 'unchanged' ? from : step.to === 'removed' ? '[*]' : step.to
      const arrow = `${nameOf(from)} --> ${to === '[*]' ? to : nameOf(to)}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), step.action])
    }
  return [
    'stateDiagram-v2',
    '  [*] --> draft: write',
    ...[...arrows].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`),
  ].join('\n')
}

/** The lifecycle as a table in Markdown: who, from which statuses, does what, to which status, with what. */
export function lifecycleTable(): string {
  return [
    '| who | from | action | to | required |',
    '|---|---|---|---|---|',
    ...recommendationSteps.map(
      (step) =>
        `| ${whoDoes(step)} | ${step.from.map((status) => statusWords[status]).join('; ')} | ${step.action} | ${ends(step)} | ${step.requires} |`,
    ),
  ].join('\n')
}

/** Who may take a step, in words: 'governance (never own district)'. */
export function whoDoes({ permission }: Pick<RecommendationStep, 'permission'>): string {
  const rule = permissions[permission].roles as Partial<Record<Role, Condition>>
  return roles
    .flatMap((role) => {
      const condition = rule[role]
      if (condition === undefined) return []
      return [condition === 'always' ? role : `${role} (${condition})`]
    })
    .join('; ')
}

function ends({ to }: RecommendationStep): string {
  return to === 'unchanged' || to === 'removed' ? to : statusWords[to]
}

/** Mermaid names hold no spaces. */
const nameOf = (status: string) => status.replaceAll(' ', '_')
