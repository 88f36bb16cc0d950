import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { environmentOf, inChild } from './child'
import { writeCrimes } from './crimes'
import type { DrawCosts } from './draw-child'
import type { ImportCosts } from './import-child'

/** A store with an audit, and what it cost to bring it there. */
export interface Store<Costs> {
  folder: string
  audit: string
  costs: Costs
}

/** What several parts work on, each made once and only when a part asks for it, in a temporary folder. */
export class Workshop {
  private readonly files = new Map<number, { file: string; size: number }>()
  private readonly importing = new Map<number, Promise<Store<ImportCosts>>>()
  private readonly drawing = new Map<number, Promise<Store<DrawCosts>>>()

  /**
   * @param folder the temporary folder, which goes when the run ends
   * @param rows crimes of the large extract
   */
  constructor(
    readonly folder: string,
    readonly rows: number,
  ) {}

  /** A folder of this name, made now. */
  folderFor(name: string): string {
    const folder = path.join(this.folder, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  /** A CSV file with so many crimes. */
  extract(rows: number): { file: string; size: number } {
    const known = this.files.get(rows)
    if (known) return known
    say(`writing ${count(rows)} crimes`)
    const file = path.join(this.folder, `crimes-${rows}.csv`)
    const made = { file, size: writeCrimes(file, rows) }
    this.files.set(rows, made)
    return made
  }

  /** A store into which that file was imported by the app's own commands. */
  imported(rows: number): Promise<Store<ImportCosts>> {
    return onceFor(this.importing, rows, async () => {
      const { file } = this.extract(rows)
      say(`importing ${count(rows)} crimes`)
      const folder = this.folderFor(`store-${rows}`)
      const costs = await inChild<ImportCosts>('import-child.ts', { csv: file }, environmentOf(folder))
      return { folder, audit: costs.audit, costs }
    })
  }

  /** The same store once its population is frozen and the sample drawn. */
  drawn(rows: number): Promise<Store<DrawCosts>> {
    return onceFor(this.drawing, rows, async () => {
      const { folder, audit } = await this.imported(rows)
      say(`freezing and drawing out of ${count(rows)} crimes`)
      return {
        folder,
        audit,
        costs: await inChild<DrawCosts>('draw-child.ts', { audit }, environmentOf(folder)),
      }
    })
  }
}

function onceFor<T>(made: Map<number, Promise<T>>, rows: number, make: () => Promise<T>): Promise<T> {
  const known = made.get(rows) ?? make()
  made.set(rows, known)
  return known
}

/** What the run is at, on the error stream: the report alone is on the other. */
export function say(what: string): void {
  console.error(`... ${what}`)
}

export const count = (value: number) => value.toLocaleString('en-GB')
