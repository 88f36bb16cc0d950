import { expect, test } from 'vitest'
import { world } from './testing/world'

test('the crimes of a pair are found in its list, in the order of time, whatever the size of the extract', async () => {
  const w = await world()
  const plan = await w.database.bare.rows(
    "explain query plan select crimes.* from crime_pairs inner join crimes on crimes.extract_number = crime_pairs.extract_number and crimes.row = crime_pairs.row where crime_pairs.extract_number = 1 and crime_pairs.pair = 7 and crimes.pair_key = 'P' and crime_pairs.recorded_on <= '2021-01-01' and crime_pairs.row <> 5 order by crime_pairs.recorded_on desc, crime_pairs.row desc limit 51",
  )
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(
      /^SEARCH crime_pairs USING .*INDEX .*\(extract_number=\? AND pair=\? AND recorded_on</,
    ),
    expect.stringMatching(/^SEARCH crimes USING INDEX .*\(extract_number=\? AND row=\?\)$/),
  ])
})
