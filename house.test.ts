import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { routes } from './app/routes'
import { permissions } from './domain/permissions'

const rooms = [
  'domain',
  'commands',
  'documents',
  'db',
  'app',
  'components',
  'demo',
  'scripts',
  'bench',
  'e2e',
]

/** What each room may import: other rooms, and packages by the beginning of their name. */
const mayImport: Record<string, { rooms: string[]; packages: RegExp }> = {
  domain: { rooms: ['domain'], packages: /^(zod|node:crypto|@stdlib\/)/ },
  documents: { rooms: ['documents'], packages: /^(?!next|react|drizzle|better-sqlite3|pg$)/ },
  components: {
    rooms: ['components'],
    packages: /^(react|next\/|govuk-frontend|@ministryofjustice\/frontend)/,
  },
  // The version of the software stands in package.json alone, and every receipt names it.
  db: {
    rooms: ['db', 'domain', 'package.json'],
    packages: /^(drizzle-orm|better-sqlite3|pg$|node:|@node-rs\/argon2)/,
  },
  commands: { rooms: ['commands', 'db', 'domain', 'documents'], packages: /^(zod|node:|drizzle-orm)/ },
  app: { rooms: ['app', 'commands', 'components', 'db', 'documents', 'domain'], packages: /.*/ },
}

interface Source {
  file: string
  room: string
  text: string
  imports: string[]
}

/** An import or a re-export at the beginning of a line, or one that is made on demand; not the word in a sentence. */
const importStatement = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'|\bimport\('([^']+)'\)/gm

const sources: Source[] = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => {
      const full = path.join(room, file)
      const text = readFileSync(full, 'utf8')
      const imports = [...text.matchAll(importStatement)].map((match) => match[1] ?? match[2] ?? '')
      return { file: full, room, text, imports }
    }),
)

function roomOf(source: Source, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2).split('/')[0]
  if (specifier.startsWith('.')) return path.join(path.dirname(source.file), specifier).split(path.sep)[0]
  return undefined
}

describe('the house', () => {
  test('imports only go where the arrows point', () => {
    const wrong = sources.flatMap((source) => {
      const rule = mayImport[source.room]
      // What stands in a testing folder serves the tests alone.
      if (!rule || source.file.includes(`${path.sep}testing${path.sep}`)) return []
      return source.imports
        .filter((specifier) => {
          const room = roomOf(source, specifier)
          return room === undefined ? !rule.packages.test(specifier) : !rule.rooms.includes(room)
        })
        .map((specifier) => `${source.file} imports ${specifier}`)
    })
    expect(wrong).toEqual([])
  })

  test('the store is only opened at the doors', () => {
    const doors =
      /^app\/(session|change|receive|download|sign-in-options|sign-in\/page|sign-out\/route)\.tsx?$/
    const openers = sources.filter(
      (s) => s.room === 'app' && s.imports.includes('@/db/open') && !doors.test(s.file),
    )
    expect(openers.map((s) => s.file)).toEqual([])
  })

  test('no page or component writes: none of them names a handle that could', () => {
    const writers = sources.filter(
      (s) =>
        s.file.endsWith('.tsx') &&
        (/\bWriter\b/.test(s.text) ||
          s.imports.some((i) => i.endsWith('/open') && s.file !== 'app/sign-in/page.tsx')),
    )
    expect(writers.map((s) => s.file)).toEqual([])
  })

  test('every change is a command behind the door, every other answer asks the door first', () => {
    const exceptions = ['app/api/auth/[...nextauth]/route.ts', 'app/sign-out/route.ts']
    const unguarded = sources.filter((s) => {
      if (!/^app\/.*route\.ts$/.test(s.file) || exceptions.includes(s.file)) return false
      const posts = /export const POST = (change|receive|inspect)\(/.test(s.text)
      const gets = /export (async function|const) GET\b/.test(s.text) && /\bconsult[A-Za-z]*\(/.test(s.text)
      const others = /export (async function|const) (PUT|PATCH|DELETE|HEAD)\b/.test(s.text)
      const bareGet = /export (async function|const) GET\b/.test(s.text) && !gets
      const barePost = /export (async function|const) POST\b/.test(s.text) && !posts
      return others || bareGet || barePost || (!posts && !gets)
    })
    expect(unguarded.map((s) => s.file)).toEqual([])
  })

  test('every page asks the door', () => {
    const open = ['app/sign-in/page.tsx']
    const unguarded = sources.filter(
      (s) =>
        /page\.tsx$/.test(s.file) &&
        s.room === 'app' &&
        s.file !== 'app/house-page.tsx' &&
        !/\bconsult[A-Za-z]*\(/.test(s.text) &&
        !open.includes(s.file) &&
        !s.file.endsWith('audit-page.tsx'),
    )
    expect(unguarded.map((s) => s.file)).toEqual([])
  })

  test('every route is in the inventory, and the inventory holds nothing else', () => {
    const found = sources
      .filter((s) => s.room === 'app' && /(^|\/)(page\.tsx|route\.ts)$/.test(s.file))
      .flatMap((s) => {
        const address = `/${path.dirname(s.file).slice('app'.length + 1)}`.replace(/\/$/, '') || '/'
        if (s.file.endsWith('page.tsx')) return [`GET ${address}`]
        return ['GET', 'POST']
          .filter((method) => new RegExp(`export (async function|const) ${method}\\b`).test(s.text))
          .map((method) => `${method} ${address}`)
      })
    expect([...found].sort()).toEqual(
      routes.map(({ method, path: address }) => `${method} ${address}`).sort(),
    )
  })

  test('every permission of the table opens something', () => {
    const used = sources
      .filter((s) => s.room !== 'domain')
      .map((s) => s.text)
      .join('\n')
    const unused = Object.keys(permissions).filter((permission) => !used.includes(`'${permission}'`))
    expect(unused).toEqual([])
  })
})
