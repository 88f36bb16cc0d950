import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { extensionRule } from '@/domain/recommendation-facts'
import { lifecycleDiagram, lifecycleTable } from '@/domain/recommendation-picture'
import { forceRule, overdueRule, ragRule, slippageRule, standingRule } from '@/domain/recommendation-standing'

/* The document is what the code does: its diagram and its table are drawn from the one table that the app reads. */
const told = readFileSync(path.join(import.meta.dirname, 'recommendation-lifecycle.md'), 'utf8')

test('the diagram is drawn from the table of steps', () => {
  expect(/```mermaid\n([\s\S]*?)\n```/.exec(told)?.[1]).toBe(lifecycleDiagram())
})

test('the table in words is the table of steps', () => {
  expect(/<!-- steps -->\n\n([\s\S]*?)\n\n<!-- \/steps -->/.exec(told)?.[1]).toBe(lifecycleTable())
})

test('the rules are printed as the app prints them', () => {
  for (const rule of [ragRule, overdueRule, slippageRule, standingRule, extensionRule, forceRule])
    expect(told).toContain(`- ${rule}\n`)
})
