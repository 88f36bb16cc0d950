import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Lockfile {
  packages: Record<string, { version?: string; resolved?: string }>
}

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
const floors = JSON.parse(readFileSync('docs/version-floors.json', 'utf8')) as {
  package: string
  floor: string
}[]

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)]
  const place = need.findIndex((part, i) => part !== have[i])
  return place >= 0 && (have[place] ?? 0) < (need[place] ?? 0)
}

describe('the packages', () => {
  test.each(floors)('$package is not older than $floor', ({ package: name, floor }) => {
    const installed = Object.entries(lockfile.packages).filter(([path]) =>
      path.endsWith(`node_modules/${name}`),
    )
    expect(installed.length).toBeGreaterThan(0)
    expect(installed.filter(([, { version }]) => isBelow(version ?? '0.0.0', floor))).toEqual([])
  })

  test('an older version would be seen', () => {
    expect([isBelow('16.3.3', '16.3.4'), isBelow('16.4.0', '16.3.4'), isBelow('15.9.9', '16.0.0')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('a workbook reader that is known to be unsafe is not among them', () => {
    expect(Object.keys(lockfile.packages)).not.toContain('node_modules/xlsx')
  })

  test('the lockfile names no address to download from', () => {
    expect(Object.values(lockfile.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual(
      [],
    )
  })
})
