import { addDays, isoDate } from '@lotse/calendar'
import type { Facts } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { dueNotes } from './due-notes.ts'
import { noteCategoriesKept } from './look-up.ts'

const today = isoDate('2026-11-22')

const factsWith = (...states: Facts['entitlementRecords'][number]['l1'][]) =>
  ({
    engagement: { enterpriseLevel: 0 },
    notes: [],
    noteCategoriesKept,
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

  /** Days from the latest enterprise note to the next one; the rule that warns counts the same (PB36). */
  it.each([
    ['nothing is promised', null, 14],
    ['an earlier day is promised', 5, 5],
    ['a later day is promised', 18, 18],
    ['a day is promised that is too late', 40, 21],
  ] as const)('of a flagged customer where %s', (_case, promised, days) => {
    const writtenOn = addDays(today, -3)
    const nextUpdateOn = promised === null ? null : addDays(writtenOn, promised)
    const facts = {
      ...factsWith('inProgress'),
      engagement: { enterpriseLevel: 3 },
      notes: [{ category: 'enterpriseStatus', writtenOn, nextUpdateOn }],
    } as unknown as Facts
    const next = dueNotes(facts, today).find(({ category }) => category === 'enterpriseStatus')
    expect(next).toEqual({ category: 'enterpriseStatus', latestOn: writtenOn, dueOn: addDays(writtenOn, days) })
  })
})
