import type { ScoringCriterion } from '@/db/scoring-criteria'

/** What the answers mean, beside the question. */
export function Guidance({ criterion }: { readonly criterion: ScoringCriterion }) {
  const { policy, yesMeans, noMeans, notApplicableMeans, cannotTellMeans, evidence } = criterion
  const meanings = [
    ['Yes', yesMeans],
    ['No', noMeans],
    ['Not applicable', notApplicableMeans],
    ['Cannot tell', cannotTellMeans],
    ['Look in', evidence],
  ].filter(([, text]) => text !== '')
  return (
    <>
      <p className="app-guidance__policy">{policy}</p>
      <dl className="app-guidance">
        {meanings.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
