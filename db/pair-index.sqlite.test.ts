import { expect, test } from 'vitest'
import { world } from './testing/world'

test('the crimes of a pair are found by their index, whatever the size of the extract', async () => {
  const w = await world()
  const plan = await w.database.bare.rows(
    "explain query plan select * from crimes where extract_number = 1 and pair_key is not null and pair_key = 'P' and recorded_on <= '2021-01-01' and row <> 5 order by recorded_on desc, row desc limit 51",
  )
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
    /SEARCH crimes USING INDEX crimes_pair \(extract_number=\? AND pair_key=\? AND recorded_on</,
  )
})
