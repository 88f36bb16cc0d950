import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'exceljs', 'docx', 'pg'],
  outputFileTracingIncludes: { '/*': ['./drizzle/**/*'] },
  // What a working installation keeps beside the code must never be copied into a build.
  outputFileTracingExcludes: { '/*': ['./data/**/*', './bench/**/*', './e2e/**/*', './docs/**/*'] },
  sassOptions: { loadPaths: [root, path.join(root, 'node_modules')], quietDeps: true },
  turbopack: { root },
}
