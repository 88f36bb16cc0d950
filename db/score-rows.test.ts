import { expect, test } from 'vitest'
import { figuresOf } from '../domain/audit-figures'
import { scoreRows } from './score-rows'
import { talliesOf } from './tallies'
import { writtenUpAudit } from './testing/stories'
import { world } from './testing/world'

test('the force’s rate can be computed again from the rows alone', async () => {
  const there = await world()
  const audit = await writtenUpAudit(there)
  const { reader } = there.database
  const rows = await scoreRows(reader, audit)
  expect(rows).toHaveLength(10 * 4)
  const tallies = await talliesOf(reader, audit)
  if (!tallies) throw new Error('Nothing is drawn.')
  for (const { criterion, force } of figuresOf(tallies)) {
    const own = rows.filter(
      ({ criterionKey, answer }) => criterionKey === criterion.key && answer !== 'not applicable',
    )
    const weight = ({ population, sampled }: (typeof rows)[number]) => population / sampled
    const yes = own.filter(({ answer }) => answer === 'yes').reduce((sum, row) => sum + weight(row), 0)
    const all = own.reduce((sum, row) => sum + weight(row), 0)
    expect(force.all.rate).toBeCloseTo(yes / all, 12)
  }
  expect(rows.every(({ reference }) => /^(LD|WD)-(DA|ND)-\d{4}$/.test(reference))).toBe(true)
})
