import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkboxes, Radios } from './choices'
import { DateInput } from './date-input'
import { FileUpload } from './file-upload'
import { Form } from './form'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextInput } from './text-input'

const asked = { name: 'due', label: 'Due', hint: 'A working day', error: 'Enter a day' }
const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', conditional: <p>Reason for no</p> },
]

const controls: readonly (readonly [string, ReactElement])[] = [
  ['text', <TextInput {...asked} />],
  ['text area', <TextArea {...asked} />],
  ['counted text area', <TextArea {...asked} maxLength={500} />],
  ['select', <Select {...asked} options={[{ value: 'a', text: 'A' }]} />],
  ['radios', <Radios {...asked} choices={choices} />],
  ['checkboxes', <Checkboxes {...asked} choices={choices} />],
  ['date', <DateInput {...asked} />],
  ['file', <FileUpload {...asked} />],
]

const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/g) ?? []
const attribute = (tag: string | undefined, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag ?? '')?.[1]

test.each(controls)('%s: a link to #NAME reaches a control that can take the focus', (_kind, control) => {
  const target = tags(renderToStaticMarkup(control)).filter((tag) => attribute(tag, 'id') === 'due')
  expect(target).toHaveLength(1)
  expect(target[0]).toMatch(/^<(input|textarea|select)/)
})

test.each(controls)('%s: hint and error are read with the question', (_kind, control) => {
  const html = renderToStaticMarkup(control)
  const described = tags(html).filter((tag) => attribute(tag, 'aria-describedby')?.includes('due-hint'))
  expect(described).toHaveLength(1)
  const ids = attribute(described[0], 'aria-describedby')?.split(' ') ?? []
  expect(ids).toContain('due-error')
  const present = tags(html).map((tag) => attribute(tag, 'id'))
  for (const id of ids) expect(present).toContain(id)
  expect(html).toContain('Error:</span> Enter a day')
})

test.each(controls)('%s: without hint or error nothing is announced that is not there', (_kind, control) => {
  const quiet = { ...control, props: { ...(control.props as object), hint: undefined, error: undefined } }
  const html = renderToStaticMarkup(quiet)
  expect(html).not.toContain('due-hint')
  expect(html).not.toContain('due-error')
  expect(html).not.toContain('--error')
})

test('every control has a label of its own', () => {
  for (const [, control] of controls) {
    const all = tags(renderToStaticMarkup(control))
    const labels = all.filter((tag) => tag.startsWith('<label')).map((tag) => attribute(tag, 'for'))
    const ids = all.filter((tag) => /^<(input|textarea|select)/.test(tag)).map((tag) => attribute(tag, 'id'))
    expect(labels).toEqual(ids)
  }
})

test('a further question is open where its choice is made, and folded where not', () => {
  const folded = 'govuk-radios__conditional--hidden'
  expect(renderToStaticMarkup(<Radios {...asked} value="no" choices={choices} />)).not.toContain(folded)
  expect(renderToStaticMarkup(<Radios {...asked} value="yes" choices={choices} />)).toContain(folded)
})

test('a date is shown as it is kept, and a refused one as it was typed', () => {
  const values = (control: ReactElement) =>
    tags(renderToStaticMarkup(control))
      .filter((tag) => tag.startsWith('<input'))
      .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])
  expect(values(<DateInput name="due" label="Due" value="2022-02-04" />)).toEqual([
    ['due-day', '4'],
    ['due-month', '2'],
    ['due-year', '2022'],
  ])
  expect(values(<DateInput name="due" label="Due" value={{ day: '31', month: 'Feb' }} />)).toEqual([
    ['due-day', '31'],
    ['due-month', 'Feb'],
    ['due-year', undefined],
  ])
})

test('a form is posted with its save id, revision and way back, and leaves out what it does not have', () => {
  const html = renderToStaticMarkup(
    <Form
      action="/audits/1/plan"
      saveId="s1"
      revision={0}
      returnTo="/audits/1"
      hidden={{ district: undefined }}
    >
      <p>fields</p>
    </Form>,
  )
  const form = tags(html)[0]
  expect([attribute(form, 'method'), attribute(form, 'action')]).toEqual(['post', '/audits/1/plan'])
  const hidden = tags(html)
    .filter((tag) => tag.includes('type="hidden"'))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])
  expect(hidden).toEqual([
    ['save_id', 's1'],
    ['revision', '0'],
    ['return', '/audits/1'],
  ])
})
