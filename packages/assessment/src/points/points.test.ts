import { describe, expect, it } from 'vitest'
import { faultOfChoice } from '../change/choice.ts'
import { GUIDE_LINKS } from '../links/guide-links.ts'
import { allDecisions, DECISION_POINTS, findDecision } from './points.ts'

const textsIn = (value: unknown): readonly { de: string; en: string }[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('de' in value && 'en' in value) return [value as { de: string; en: string }]
  return Object.values(value).flatMap(textsIn)
}

describe('AS1 the decision points', () => {
  it('are twenty, numbered in order, with ids that are there once', () => {
    expect(DECISION_POINTS.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(new Set(DECISION_POINTS.map(({ id }) => id)).size).toBe(20)
    const count = DECISION_POINTS.reduce((sum, { decisions }) => sum + decisions.length, 0)
    expect(allDecisions()).toHaveLength(count)
  })

  it.each(DECISION_POINTS.map((point) => [point.id, point] as const))(
    '%s says everything in both languages',
    (_, point) => {
      const texts = textsIn(point)
      expect(texts.length).toBeGreaterThan(8)
      for (const { de, en } of texts) expect([de.trim(), en.trim()]).not.toContain('')
      expect(point.topics.length).toBeGreaterThan(0)
      for (const topic of point.topics) expect(GUIDE_LINKS.map(({ id }) => id)).toContain(topic)
      expect(point.sets.configuration.length + point.sets.project.length).toBeGreaterThan(0)
      expect(point.decisions.some(({ mandatory }) => mandatory)).toBe(true)
    },
  )

  it.each(allDecisions().map(({ decision }) => [decision.id, decision] as const))(
    'AS2 %s recommends what may be chosen, and rests on decisions that exist',
    (id, decision) => {
      expect(faultOfChoice(id, decision.recommended)).toBeNull()
      for (const earlier of decision.dependsOn) expect(findDecision(earlier), earlier).toBeDefined()
      expect(decision.options.length).toBe(new Set(decision.options.map((option) => option.id)).size)
      expect(decision.kind === 'languages').toBe(decision.options.length === 0)
    },
  )
})
