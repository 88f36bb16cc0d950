import { expect, test } from 'vitest'
import { registerAddress, registerQuery } from './register-query'

const asked = (parameters: Record<string, string | string[]>) => registerQuery(Promise.resolve(parameters))

test('an address that asks for something says the same when it is written again', async () => {
  const query = await asked({
    district: 'LD',
    audit: 'a1',
    status: 'in progress',
    overdue: 'yes',
    owner: 'O’Neill & co',
    text: '100% of',
    sort: 'priority',
    order: 'down',
    page: '3',
  })
  const address = registerAddress(query)
  expect(await asked(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(query)
  expect(query).toMatchObject({ by: 'priority', descending: true, page: 3 })
})

test('what means nothing is as if it were not there', async () => {
  const plain = await asked({})
  expect(registerAddress(plain)).toBe('/recommendations')
  for (const page of ['0', '-1', '1.5', 'x', '9'.repeat(30)]) expect(await asked({ page })).toEqual(plain)
  expect(
    await asked({ status: 'lost', sort: 'colour', order: 'sideways', overdue: 'no', text: ' \0 ' }),
  ).toEqual(plain)
  expect((await asked({ text: ['a', 'b'] })).filter.text).toBe('a')
  expect((await asked({ text: 'x'.repeat(500) })).filter.text).toHaveLength(100)
})
