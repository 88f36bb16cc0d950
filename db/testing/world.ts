import type { Database } from '../client'
import { freshStore } from './fresh-store'
import { peopled, type World } from './peopled'

export type { World }

/** A store, fresh unless one is given, with the five districts and the people of the fictional world; nobody can sign in with a password. */
export async function world(given?: Database): Promise<World> {
  return peopled(given ?? (await freshStore()))
}
