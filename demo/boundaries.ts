import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { insertBoundaries } from '../db/boundaries'
import { newId } from '../domain/identity'
import { readWardOutlines } from '../domain/ward-outlines'
import type { Stage } from './stage'

/** As the licence of the boundaries asks (see boundaries/SOURCE.md). */
const attribution =
  'Contains Ordnance Survey, Office of National Statistics, National Records Scotland and LPS Intellectual Property data © Crown copyright and database right 2016. Licensed under the Open Government Licence v3.'

/** The published outlines of West Yorkshire's wards, from which the demonstration draws its maps. */
export async function loadBoundaries({ database, idOf, day }: Stage, daysAgo: number): Promise<void> {
  const file = readFileSync(
    new URL('./boundaries/west-yorkshire-wards-2013.geojson', import.meta.url),
    'utf8',
  )
  const read = readWardOutlines(file)
  if ('problem' in read) throw new Error(read.problem)
  await database.write((writer) =>
    insertBoundaries(
      writer,
      {
        id: newId(),
        name: 'West Yorkshire, wards of 2013',
        attribution,
        wards: read.outlines,
        sha256: createHash('sha256').update(file).digest('hex'),
        loadedBy: idOf('administrator'),
        loadedAt: `${day(daysAgo)}T09:00:00.000Z`,
      },
      read.places,
    ),
  )
}
