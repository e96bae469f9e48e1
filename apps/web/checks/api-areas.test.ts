import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '@lotse/contract'
import { expect, it } from 'vitest'
import { ASKS } from '../vite/lean-contract.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const all = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(src, path), 'utf8') }))
const sources = all.filter(({ code }) => ASKS.test(code))

/** The code itself: no imports, comments, types and texts, and no attributes that are only called like the client. */
const bare = (code: string) =>
  code
    .replace(/^import .*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`/g, '')
    .replace(/\bclient=/g, '')
    .replace(/typeof client\b[.\w]*/g, '')

it('the API is asked by the name of an area: the build fetches the routes of that area with the code', () => {
  expect(sources.length).toBeGreaterThan(100)
  const asked = sources.flatMap(({ path, code }) =>
    [...bare(code).matchAll(/(?<![.\w-])(?:api|client)\b\s*(?:\.\s*(\w+))?/g)].map(([, area]) => ({ path, area })),
  )
  expect(asked.filter(({ area }) => area === undefined || !(area in contract))).toEqual([])
})

it('whoever mentions the client imports it in the one way that the build understands', () => {
  const types = /^import type\b[^'"]*from '[^']*'$/gm
  const mentions = all.filter(({ code }) => /\bapi\.ts['"`]/.test(code.replace(types, '')))
  expect(mentions.map(({ path }) => path)).toEqual(sources.map(({ path }) => path))
  const other = /\bimport\s+\*[^'"]*api\.ts'|\bexport\b[^'"]*from '[^']*\bapi\.ts'|\bimport\(\s*['"`][^'"`]*\bapi\.ts/
  expect(all.filter(({ code }) => other.test(code)).map(({ path }) => path)).toEqual([])
})

it.each([
  ["import { api } from '../app/api.ts'", true],
  ["import {\n  api,\n  client,\n} from './api.ts'", true],
  ["import type { Api } from '../app/api.ts'", false],
  ["import { one } from './one.ts'\nimport type { Api } from './api.ts'", false],
])('%j can ask the API: %s', (code, expected) => {
  expect(ASKS.test(code)).toBe(expected)
})
