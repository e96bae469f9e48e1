import { describe, expect, it } from 'vitest'
import { findNames } from '../names.ts'
import { knownSolutions } from './index.ts'

describe('solutions that come along', () => {
  it('PB106 are 12, each with an id of its own', () => {
    expect(knownSolutions).toHaveLength(12)
    expect(new Set(knownSolutions.map(({ id }) => id)).size).toBe(12)
    for (const { id } of knownSolutions) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  it.each(knownSolutions.map((one) => [one.words.en.title, one] as const))('PB106 "%s" is whole', (_, one) => {
    const { de, en } = one.words
    for (const words of [de, en]) {
      expect(words.title.length).toBeLessThanOrEqual(200)
      expect(words.symptoms).not.toBe('')
      expect(words.steps.length).toBeGreaterThanOrEqual(4)
    }
    expect(de.steps).toHaveLength(en.steps.length)
    const told = [de, en].flatMap(({ title, symptoms, steps, limits }) => [title, symptoms, ...steps, limits])
    expect(findNames([...told, one.source, one.sourceUrl], [])).toEqual([])
    expect(de.limits === '').toBe(en.limits === '')
    expect(one.causes.length * one.evidence.length * one.reasons.length).toBeGreaterThan(0)
  })
})
