import { describe, expect, test } from 'vitest'
import { readBody } from './request-body'

const form = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/x', { method: 'POST', body, headers: { 'Content-Type': type } })

describe('the body of a change', () => {
  test('dotted names nest, bracketed names make lists, three boxes make a day', async () => {
    const body = await readBody(
      form(
        'quotas.LD.domestic=10&quotas.LD.other=5&districts[]=LD&districts[]=WD&dueOn-day=1&dueOn-month=2&dueOn-year=2022',
      ),
      1000,
    )
    expect(body).toMatchObject({
      read: true,
      fields: {
        quotas: { LD: { domestic: '10', other: '5' } },
        districts: ['LD', 'WD'],
        dueOn: '2022-02-01',
      },
      raw: { 'quotas.LD.domestic': '10', 'dueOn-day': '1' },
    })
  })

  test('an empty date is empty, an impossible one stays as typed for the schema to name', async () => {
    const body = await readBody(form('a-day=&a-month=&a-year=&b-day=31&b-month=4&b-year=2021'), 1000)
    expect(body).toMatchObject({ fields: { a: '', b: '2021-04-31' } })
  })

  test('a value sent twice counts once, the last one', async () => {
    expect(await readBody(form('id=1&id=2'), 1000)).toMatchObject({ fields: { id: '2' } })
  })

  test('names that would reach a prototype are dropped', async () => {
    const body = await readBody(form('__proto__.admin=1&a.constructor.b=2&kept=3'), 1000)
    expect(body).toMatchObject({ read: true })
    if (body.read) expect(Object.keys(body.fields)).toEqual(['kept'])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test('a longer body than allowed is refused before it is read, in words', async () => {
    expect(await readBody(form(`text=${'x'.repeat(3000)}`), 2048)).toEqual({
      read: false,
      status: 413,
      sentence: 'This is longer than 2 kB. Shorten it and send it again.',
    })
  })

  test('only forms and JSON objects are taken', async () => {
    expect(await readBody(form('x', 'text/plain'), 1000)).toMatchObject({ read: false, status: 415 })
    expect(await readBody(form('[1]', 'application/json'), 1000)).toMatchObject({ read: false, status: 400 })
    expect(await readBody(form('{', 'application/json'), 1000)).toMatchObject({ read: false, status: 400 })
    expect(await readBody(form('{"a":1}', 'application/json'), 1000)).toMatchObject({
      read: true,
      fields: { a: 1 },
    })
  })

  test('what came can be sent again as it came', async () => {
    const body = await readBody(form('a[]=1&a[]=2&b=%0Atext'), 1000)
    expect(body).toMatchObject({
      sent: [
        ['a[]', '1'],
        ['a[]', '2'],
        ['b', '\ntext'],
      ],
    })
  })

  test('a body of nothing but names is refused at once', async () => {
    const body = await readBody(form(Array.from({ length: 50_000 }, (_, n) => `f${n}=`).join('&')), 1_000_000)
    expect(body).toMatchObject({ read: false, status: 413 })
  })

  test('U+0000 is dropped from forms and from JSON', async () => {
    expect(await readBody(form('a=x%00y'), 1000)).toMatchObject({ fields: { a: 'xy' }, sent: [['a', 'xy']] })
    const json = '{"a":{"b":"x\\u0000y"}}'
    expect(await readBody(form(json, 'application/json'), 1000)).toMatchObject({ fields: { a: { b: 'xy' } } })
  })
})
