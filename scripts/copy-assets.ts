import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts the pictures that the design systems' styles name into public/assets, so that they are served from here. Crown,
 * crest, logotypes and the GDS Transport typeface stay behind: they are gov.uk's own
 * (design-system.service.gov.uk/styles/typeface, gov.uk/guidance/use-govuk-domains-and-the-govuk-design-system).
 */
const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'public/assets/images')
const sources = ['govuk-frontend/dist/govuk/assets/images', '@ministryofjustice/frontend/moj/assets/images']
const branded = /crest|crown|logo|favicon|govuk-icon|opengraph|apple-touch/

await rm(path.join(root, 'public/assets'), { recursive: true, force: true })
await mkdir(target, { recursive: true })
for (const source of sources) {
  const from = path.join(root, 'node_modules', source)
  const names = (await readdir(from)).filter((name) => !branded.test(name))
  for (const name of names) await cp(path.join(from, name), path.join(target, name))
}
