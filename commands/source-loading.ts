import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/*
 * Lets Node load the sources as they are written, with names that have no ending and `@/` for the root, and nothing but
 * Node itself: a loader that translates would need rights that the process which reads uploads does not have.
 */

const root = pathToFileURL(`${process.cwd()}/`)

registerHooks({
  resolve(name, context, next) {
    const from = context.parentURL ?? ''
    if (!/^(\.|@\/)/.test(name) || from.includes('/node_modules/')) return next(name, context)
    const place = name.startsWith('@/') ? new URL(name.slice(2), root) : new URL(name, from)
    const source = new URL(`${place.href}.ts`)
    return next(existsSync(source) ? source.href : name, context)
  },
})
