import pino from 'pino'

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

/**
 * Notes an unexpected failure for whoever runs the machine: what kind it was, and the request's id, which the person
 * is told too. Messages are left out: a database's would hold the statement and what somebody had typed.
 */
export function report(error: unknown, where: { requestId: string; doing: string }): void {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const { name, code } = cause as { name?: unknown; code?: unknown }
  const place =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 6)
      : undefined
  log.error(
    {
      ...where,
      error: String(name ?? typeof error),
      code: code === undefined ? undefined : String(code),
      place,
    },
    'unexpected failure',
  )
}
