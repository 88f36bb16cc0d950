import { expect, test } from 'vitest'
import { unlisted } from './routes'

test('a build is only served when every address of it is listed', () => {
  expect(
    unlisted(['/page', '/audits/[audit]/page', '/audits/[audit]/draw/route', '/_not-found/page']),
  ).toEqual([])
  expect(unlisted(['/page', '/audits/[audit]/secret/page', '/debug/route'])).toEqual([
    '/audits/[audit]/secret',
    '/debug',
  ])
})
