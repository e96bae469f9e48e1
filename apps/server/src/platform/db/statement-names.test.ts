import type { ClientBase, QueryConfig } from 'pg'
import { beforeEach, expect, it } from 'vitest'
import { StatementNames, withNames } from './statement-names.ts'

let names: StatementNames
beforeEach(() => {
  names = new StatementNames()
})

it('a statement gets its name when it comes the third time, and keeps it', () => {
  const asked = [1, 2, 3, 4].map(() => names.of('select 1 from somewhere where id = $1'))
  expect(asked.slice(0, 2)).toEqual([undefined, undefined])
  expect(asked[2]).toMatch(/^lotse_[0-9a-f]{40}$/)
  expect(asked[3]).toBe(asked[2])
})

it('two statements never share a name', () => {
  const named = ['select 1', 'select 2'].map((text) => [1, 2, 3].map(() => names.of(text)).at(-1))
  expect(new Set(named).size).toBe(2)
})

it('very long statements stay without', () => {
  const long = `select ${'x, '.repeat(10_000)} y`
  expect([1, 2, 3, 4].map(() => names.of(long))).toEqual([undefined, undefined, undefined, undefined])
})

it('a connection is asked with the name, the same text and the same values', () => {
  const asked: [QueryConfig, unknown[]][] = []
  const client = { query: (config: QueryConfig, values: unknown[]) => void asked.push([config, values]) }
  const named = withNames(client as unknown as ClientBase, names)
  for (const value of [1, 2, 3]) named.query({ text: 'select $1::int' }, [value])
  expect(asked.map(([{ text }, values]) => [text, values])).toEqual(
    [1, 2, 3].map((value) => ['select $1::int', [value]]),
  )
  expect(asked.map(([{ name }]) => name)).toEqual([undefined, undefined, names.of('select $1::int')])
})

it('statements that vary are not named without end', () => {
  const named = Array.from({ length: 1200 }, (_, index) => [1, 2, 3].map(() => names.of(`select ${index} + $1`)).at(-1))
  expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(400)
  expect(named.at(-1)).toBeUndefined()
})
