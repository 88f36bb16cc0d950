import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { environmentOf, inChild } from './child'
import { writeCrimes } from './crimes'
import type { Desks } from './desks-child'
import type { DrawCosts } from './draw-child'
import type { Finished } from './finish-child'
import type { ImportCosts } from './import-child'

/** A folder with a store with one audit, and what there is to say of it. */
export interface Store<Facts> {
  folder: string
  audit: string
  facts: Facts
}

/** What several parts work on, each made once and only when a part asks for it, in a temporary folder. */
export class Workshop {
  /** Crimes of the large extract. */
  readonly rows: number
  private readonly files = new Map<number, { file: string; size: number }>()
  private readonly importing = new Map<number, Promise<Store<ImportCosts>>>()
  private readonly drawing = new Map<number, Promise<Store<DrawCosts>>>()
  private readonly sharingOut = new Map<number, Promise<Store<Desks>>>()
  private readonly finishing = new Map<number, Promise<Store<Finished>>>()

  /**
   * @param folder the temporary folder, which goes when the run ends
   * @param quick fewer crimes and fewer kills, for a first look
   */
  constructor(
    readonly folder: string,
    readonly quick: boolean,
  ) {
    this.rows = quick ? 100_000 : 1_000_000
  }

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

  /** A store into which that file was imported by the app's own commands, with what each of them cost. */
  imported(rows: number): Promise<Store<ImportCosts>> {
    return onceFor(this.importing, rows, async () => {
      const { file } = this.extract(rows)
      say(`importing ${count(rows)} crimes`)
      const folder = this.folderFor(`imported-${rows}`)
      const facts = await inChild<ImportCosts>('import-child.ts', { csv: file }, environmentOf(folder))
      return { folder, audit: facts.audit, facts }
    })
  }

  /** The same store once its population is frozen and the sample drawn. */
  drawn(rows: number): Promise<Store<DrawCosts>> {
    return onceFor(this.drawing, rows, async () => {
      const { folder, audit } = await this.imported(rows)
      say(`freezing and drawing out of ${count(rows)} crimes`)
      const facts = await inChild<DrawCosts>('draw-child.ts', { audit }, environmentOf(folder))
      return { folder, audit, facts }
    })
  }

  /** A copy of it whose cases are shared among the auditors of the bench, who are signed in. */
  sharedOut(rows: number): Promise<Store<Desks>> {
    return onceFor(this.sharingOut, rows, async () => {
      const { folder, audit } = await this.copyOfDrawn(rows, 'shared-out')
      return {
        folder,
        audit,
        facts: await inChild<Desks>('desks-child.ts', { audit }, environmentOf(folder)),
      }
    })
  }

  /** A copy of it with every case scored, findings and recommendations written. */
  finished(rows: number): Promise<Store<Finished>> {
    return onceFor(this.finishing, rows, async () => {
      const { folder, audit } = await this.copyOfDrawn(rows, 'finished')
      say(`scoring the sample of ${count(rows)} crimes`)
      return {
        folder,
        audit,
        facts: await inChild<Finished>('finish-child.ts', { audit }, environmentOf(folder)),
      }
    })
  }

  private async copyOfDrawn(rows: number, name: string): Promise<{ folder: string; audit: string }> {
    const { folder: drawn, audit } = await this.drawn(rows)
    const folder = this.folderFor(`${name}-${rows}`)
    cpSync(drawn, folder, { recursive: true })
    return { folder, audit }
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
