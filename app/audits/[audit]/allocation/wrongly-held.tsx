import { WarningText } from '@/components/notices'
import { wronglyHeld, type WorkBoard } from '@/db/work-board'
import { caseLabel } from '@/domain/case-label'

const because = {
  'own district': 'works there or leads it',
  'own crime': 'dealt with the crime',
  conflict: 'declared a conflict',
}

/** Scores that their holders may not give any more. They cannot save in them: somebody else has to get them. */
export function WronglyHeld({
  board,
  districts,
}: {
  readonly board: WorkBoard
  readonly districts: ReadonlyMap<string, string>
}) {
  const held = wronglyHeld(board)
  if (held.length === 0) return null
  return (
    <>
      <WarningText>
        {held.length === 1 ? 'One score is' : `${held.length} scores are`} with somebody who may not give it.
        Give {held.length === 1 ? 'it' : 'them'} to somebody else below.
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {held.map(({ duty, name, because: why }) => (
          <li key={`${duty.caseId} ${duty.turn}`}>
            {districts.get(duty.district) ?? duty.district} case {caseLabel(duty)}, {duty.turn} score: {name}{' '}
            {because[why]}.
          </li>
        ))}
      </ul>
    </>
  )
}
