import { expect, it } from 'vitest'
import { copyOf } from './copies.ts'

const many = Array.from({ length: 20_000 }, (_, number) => copyOf('source', 'f0', number))

it.each(['code', 'name', 'domain'] as const)('no two copies have the same %s', (field) => {
  expect(new Set(many.map((copy) => copy[field])).size).toBe(many.length)
})

it('the same number is the same customer', () => expect(copyOf('a', 'f0', 4711)).toEqual(copyOf('a', 'f0', 4711)))

it('codes are the beginning of an id', () => {
  for (const { code } of many) expect(code).toMatch(/^[0-9a-f]{8}$/)
})
