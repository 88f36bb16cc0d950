import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))

// On every answer, static files and errors included; the content security policy is the documents' (proxy.ts).
const securityHeaders = Object.entries({
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
export default {
  // Two builds can stand beside each other: the one that runs and the next one.
  distDir: process.env.DIST_DIR ?? '.next',
  output: 'standalone',
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  poweredByHeader: false,
  typedRoutes: true,
  // Types are checked by `npm run types`, once for the app, the commands and the tests together.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino', 'exceljs', 'docx', 'pg'],
  // The two programs are handed out with every receipt.
  outputFileTracingIncludes: { '/*': ['./drizzle/**/*', './docs/verify_draw.*'] },
  // What a working installation keeps beside the code must never be copied into a build.
  outputFileTracingExcludes: {
    '/*': [
      ...['./data/**/*', './bench/**/*', './e2e/**/*'],
      ...['./docs/*.{md,ts,json}', './docs/{decisions,examples,screenshots}/**/*'],
    ],
  },
  sassOptions: { loadPaths: [root, path.join(root, 'node_modules')], quietDeps: true },
  turbopack: { root },
}
