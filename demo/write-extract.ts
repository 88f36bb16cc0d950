import { writeFileSync } from 'node:fs'
import { demoExtract, demoExtractCsv } from './extract'
import { seedDistricts } from './seed-figures'

const file = process.argv[2]
if (file === undefined) {
  console.error('Say where to write it: npm run demo:extract -- FILE.csv')
  process.exit(1)
}

const crimes = demoExtract()
const count = (of: typeof crimes) =>
  seedDistricts
    .map(({ code }) => `${code} ${of.filter(({ district }) => district === code).length}`)
    .join(', ')

writeFileSync(file, demoExtractCsv())
console.log(
  `${file}: ${crimes.length.toLocaleString('en-GB')} rows of FICTIONAL crimes. Nothing in it is a real case.`,
)
for (const [from, to] of [
  ['2020-10-01', '2021-09-30'],
  ['2019-10-01', '2020-09-30'],
] as const) {
  const within = crimes.filter(({ recordedOn }) => recordedOn >= from && recordedOn <= to)
  const domestic = within.filter((crime) => crime.domestic)
  const other = within.filter((crime) => !crime.domestic)
  console.log(
    `${from} to ${to}: ${within.length} = ${domestic.length} domestic + ${other.length} non-domestic`,
  )
  console.log(`  domestic: ${count(domestic)}`)
  console.log(`  non-domestic: ${count(other)}`)
}
