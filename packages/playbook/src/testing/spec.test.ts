import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const source = new URL('../', import.meta.url)
const spec = readFileSync(new URL('../SPEC.md', source), 'utf8')
/** Who is told, and what leaves Lotse when, is tried where it happens. */
const places = [source, new URL('../../../apps/server/src/notices/', source)]
const tests = places
  .flatMap((place) =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, place), 'utf8')),
  )
  .join('\n')

const described = [...spec.matchAll(/^- \*\*(PB\d+)\*\*/gm)].map((match) => match[1] ?? '')
const tested = [...tests.matchAll(/'(PB\d+) /g)].map((match) => match[1] ?? '')

it('every behaviour of SPEC.md is named by a test', () =>
  expect(described.filter((id) => !tested.includes(id))).toEqual([]))
it('every behaviour a test names is in SPEC.md', () =>
  expect(tested.filter((id) => !described.includes(id))).toEqual([]))
it('no behaviour is described twice', () => expect(new Set(described).size).toBe(described.length))
