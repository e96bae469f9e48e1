import { describe, expect, it } from 'vitest'
import { type ConflictField, differing, resolve, suggestedSide } from './conflict.ts'

const field = (name: 'name' | 'city', base: string, mine: string, theirs: string): ConflictField<'name' | 'city'> => ({
  name,
  label: name,
  base,
  mine,
  theirs,
})

describe('which side is suggested', () => {
  it.each([
    ['only they changed it', 'a', 'a', 'b', 'theirs'],
    ['only I changed it', 'a', 'b', 'a', 'mine'],
    ['both changed it', 'a', 'b', 'c', undefined],
  ])('%s', (_name, base, mine, theirs, expected) => {
    expect(suggestedSide({ base, mine, theirs })).toBe(expected)
  })
})

it('shows only what differs', () => {
  const fields = [field('name', 'a', 'b', 'b'), field('city', 'a', 'b', 'c')]
  expect(differing(fields).map(({ name }) => name)).toEqual(['city'])
})

it('never overwrites before every field is decided', () => {
  const fields = [field('name', 'a', 'b', 'c'), field('city', 'x', 'y', 'y')]
  expect(resolve(fields, {})).toBeUndefined()
  expect(resolve(fields, { name: 'theirs' })).toEqual({ name: 'c', city: 'y' })
  expect(resolve(fields, { name: 'mine' })).toEqual({ name: 'b', city: 'y' })
})
