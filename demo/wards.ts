import { readFileSync } from 'node:fs'
import type { SeedDistrict } from './seed-figures'

interface Boundaries {
  features: { properties: { ward_name: string; district_code: string } }[]
}

/** The names of the wards of each district, in order of code point (see boundaries/SOURCE.md). */
export function wardsByDistrict(): Map<SeedDistrict, string[]> {
  const file = new URL('./boundaries/west-yorkshire-wards-2013.geojson', import.meta.url)
  const boundaries = JSON.parse(readFileSync(file, 'utf8')) as Boundaries
  const wards = new Map<SeedDistrict, string[]>()
  for (const { properties } of boundaries.features) {
    const district = properties.district_code as SeedDistrict
    wards.set(district, [...(wards.get(district) ?? []), properties.ward_name])
  }
  for (const names of wards.values()) names.sort()
  return wards
}
