import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rulesPage } from './rules-page.ts'

it.each(['de', 'en'] as const)('RJ13 the page of rules in %s says what the rules say', (language) => {
  const page = readFileSync(join(import.meta.dirname, `../../../../docs/rules/readiness-${language}.md`), 'utf8')
  expect(page === rulesPage(language), 'run node packages/readiness/src/testing/write-rules.ts').toBe(true)
})
