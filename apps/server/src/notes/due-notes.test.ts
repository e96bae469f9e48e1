import { isoDate } from '@lotse/calendar'
import type { Facts } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { dueNotes } from './due-notes.ts'

const today = isoDate('2026-11-22')

const factsWith = (...states: Facts['entitlementRecords'][number]['l1'][]) =>
  ({
    engagement: { enterpriseLevel: 0 },
    notes: [],
    entitlementRecords: states.map((l1) => ({ l1 })),
  }) as unknown as Facts

describe('when the next note is due', () => {
  it.each([
    ['nobody has set a status', [], true],
    ['everything goes on', ['inProgress', 'blocked'], true],
    ['one part goes on and another was given up', ['noIntent', 'inProgress'], true],
    ['all was given up or is a duplicate', ['noIntent', 'duplicate'], false],
  ] as const)('where %s', (_case, states, due) => {
    const found = dueNotes(factsWith(...states), today)
    expect(found.some(({ category }) => category === 'engagementManagement')).toBe(due)
    expect(found.length > 0).toBe(due)
  })
})
