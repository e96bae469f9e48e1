import { describe, expect, it } from 'vitest'
import { checkArrows } from './check.mjs'

const ENTRIES = new Map([
  ['@lotse/calendar', 'packages/calendar/src/index.ts'],
  ['@lotse/usage', 'packages/usage/src/index.ts'],
  ['@lotse/odt', 'packages/odt/src/index.ts'],
  ['@lotse/contract', 'packages/contract/src/index.ts'],
  ['@lotse/server', 'apps/server/src/index.ts'],
  ['@lotse/web', 'apps/web/src/index.ts'],
])

const rulesBrokenBy = (file: string, source: string) =>
  checkArrows(new Map([[file, source]]), ENTRIES).map((finding) => finding.rule)

describe('refused', () => {
  it.each([
    ['packages-import-no-app', 'packages/usage/src/a.ts', "import { x } from '@lotse/server'"],
    ['packages-import-no-app', 'packages/contract/src/a.ts', "import type { X } from '@lotse/server'"],
    ['domain-imports-no-contract', 'packages/usage/src/a.ts', "import { x } from '@lotse/contract'"],
    ['domain-packages-stand-alone', 'packages/playbook/src/a.ts', "export * from '@lotse/usage'"],
    ['packages-need-no-node', 'packages/usage/src/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['packages-need-no-node', 'packages/contract/src/a.ts', "const fs = await import('node:fs')"],
    ['node-folder-stays-apart', 'packages/packaging/src/a.ts', "import { x } from './node/index.ts'"],
    ['node-folder-stays-apart', 'packages/contract/src/a.ts', "import { x } from '@lotse/packaging/node'"],
    ['node-folder-stays-apart', 'apps/web/src/usage/page.tsx', "import { x } from '@lotse/packaging/node'"],
    ['node-folder-stays-apart', 'apps/web/src/usage/page.tsx', "import { x } from '@lotse/readiness/node'"],
    ['workspaces-by-name', 'apps/server/src/usage/a.ts', "import { x } from '../../../../packages/usage/src/a.ts'"],
    ['public-entry-only', 'apps/server/src/usage/a.ts', "import { x } from '@lotse/usage/src/months.ts'"],
    ['web-imports-no-server', 'apps/web/src/usage/page.tsx', "import type { X } from '@lotse/server'"],
    ['web-needs-no-node', 'apps/web/src/usage/page.tsx', "import { join } from 'node:path'"],
    ['server-imports-no-other-app', 'apps/server/src/main.ts', "import { x } from '@lotse/web'"],
    ['cli-imports-no-web', 'apps/cli/src/serve.ts', "type X = import('@lotse/web').X"],
    ['working-commands-need-no-server', 'apps/cli/src/usage/check.ts', "import { x } from '@lotse/server'"],
    ['working-commands-need-no-server', 'apps/cli/src/commands/usage-check.ts', "import { x } from '@lotse/server'"],
    [
      'platform-imports-no-capability',
      'apps/server/src/platform/db/open.ts',
      "import { x } from '../../usage/verdict.ts'",
    ],
    ['stores-are-private', 'apps/server/src/usage/import.ts', "import { x } from '../engagements/store.ts'"],
    ['stores-are-private', 'apps/server/src/usage/import.ts', "import { x } from '../tasks/task-store.ts'"],
    ['stores-are-private', 'apps/server/src/usage/import.ts', "import { x } from '../tasks/routes.ts'"],
    ['ui-imports-no-capability', 'apps/web/src/ui/table.tsx', "import { x } from '../usage/curve.tsx'"],
    ['product-imports-no-test', 'apps/server/src/usage/import.ts', "import { x } from '../testing/database.ts'"],
    ['domain-is-pure', 'packages/usage/src/a.ts', 'export const today = () => new Date()'],
    ['domain-is-pure', 'packages/usage/src/a.ts', 'export const now = Date.now()'],
    ['domain-is-pure', 'packages/usage/src/a.ts', 'export const chance = () => Math.random()'],
    ['domain-is-pure', 'packages/usage/src/a.ts', 'export const home = process.env'],
    ['domain-is-pure', 'packages/usage/src/a.ts', "export const page = fetch('https://example.com')"],
  ])('%s: %s %s', (rule, file, source) => {
    expect(rulesBrokenBy(file, source)).toEqual([rule])
  })
})

describe('accepted', () => {
  it.each([
    ['a domain package counts days', 'packages/usage/src/a.ts', "import { x } from '@lotse/calendar'"],
    ['assessment answers with a configuration', 'packages/assessment/src/a.ts', "import { x } from '@lotse/odt'"],
    ['a container is a stream of Node', 'packages/packaging/src/node/a.ts', "import { x } from 'node:crypto'"],
    ['the command line builds containers', 'apps/cli/src/package/a.ts', "import { x } from '@lotse/packaging/node'"],
    ['the command line reads files', 'apps/cli/src/scan/a.ts', "import { x } from '@lotse/readiness/node'"],
    ['what needs Node knows a clock', 'packages/readiness/src/node/a.ts', 'export const now = () => performance.now()'],
    ['a test of a package reads a fixture', 'packages/usage/src/a.test.ts', "import { readFileSync } from 'node:fs'"],
    ['a test fixes a date', 'packages/usage/src/a.ts', "export const first = new Date('2026-01-01')"],
    ['the contract knows the domain', 'packages/contract/src/a.ts', "import { x } from '@lotse/usage'"],
    ['the server serves the contract', 'apps/server/src/usage/routes.ts', "import { x } from '@lotse/contract'"],
    [
      'a capability asks another',
      'apps/server/src/usage/import.ts',
      "import { x } from '../engagements/find-engagement.ts'",
    ],
    ['a capability reads its own store', 'apps/server/src/usage/import.ts', "import { x } from './store.ts'"],
    ['the composition root knows all', 'apps/server/src/main.ts', "import { x } from './usage/routes.ts'"],
    [
      'the platform writes its tables',
      'apps/server/src/platform/trail/record.ts',
      "import { x } from '../../tables/trail.ts'",
    ],
    ['shared pieces speak both languages', 'apps/web/src/ui/hint.tsx', "import { x } from '../language/use-text.ts'"],
    ['serve starts the server', 'apps/cli/src/serve.ts', "import { x } from '@lotse/server'"],
    ['usage check uses the package', 'apps/cli/src/usage/check.ts', "import { x } from '@lotse/usage'"],
    ['a word in a comment', 'packages/usage/src/a.ts', "// import { x } from '@lotse/server'\nexport const a = 1"],
    ['a word in a string', 'packages/usage/src/a.ts', 'export const a = "import x from \'@lotse/server\'"'],
  ])('%s', (_why, file, source) => {
    expect(rulesBrokenBy(file, source)).toEqual([])
  })
})

describe('circles', () => {
  const cycleMessages = (files: Record<string, string>) =>
    checkArrows(new Map(Object.entries(files)), ENTRIES)
      .filter((finding) => finding.rule === 'no-cycles')
      .map((finding) => finding.message)

  it('names the way round, also through types and across packages', () => {
    expect(
      cycleMessages({
        'packages/usage/src/index.ts': "export * from './a.ts'",
        'packages/usage/src/a.ts': "import type { B } from './b.ts'",
        'packages/usage/src/b.ts': "import { x } from '@lotse/usage'",
      }),
    ).toEqual([
      'imports in a circle: packages/usage/src/a.ts -> packages/usage/src/b.ts -> packages/usage/src/index.ts -> packages/usage/src/a.ts',
    ])
  })

  it('finds none in a diamond', () => {
    expect(
      cycleMessages({
        'packages/usage/src/index.ts': "export * from './a.ts'\nexport * from './b.ts'",
        'packages/usage/src/a.ts': "export * from './c.ts'",
        'packages/usage/src/b.ts': "export * from './c.ts'",
        'packages/usage/src/c.ts': 'export const c = 1',
      }),
    ).toEqual([])
  })
})

it('says where: file, line and what was imported', () => {
  const [finding] = checkArrows(
    new Map([['packages/usage/src/a.ts', "export const a = 1\n\nimport { x } from 'node:fs'\n"]]),
    ENTRIES,
  )
  expect(finding).toMatchObject({ file: 'packages/usage/src/a.ts', line: 3 })
  expect(finding?.message).toContain("'node:fs'")
})

it('refuses a file it cannot read instead of passing it', () => {
  expect(() => checkArrows(new Map([['packages/usage/src/a.ts', 'import {']]), ENTRIES)).toThrow(
    'packages/usage/src/a.ts',
  )
})
