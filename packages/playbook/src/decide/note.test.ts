import { describe, expect, it } from 'vitest'
import { factsOf } from '../testing/facts.ts'
import { type NoteCategoryId, noteCategoryIds } from '../vocabulary/note-category-ids.ts'
import { roleIds } from '../vocabulary/roles.ts'
import { decideNote } from './note.ts'

const all = factsOf({ noteCategoriesKept: noteCategoryIds })
const enterprise = { ...all, engagement: { ...all.engagement, enterpriseLevel: 3 } }
const wish = {
  category: 'engagementManagement' as NoteCategoryId,
  text: 'Gespräch mit Frau Petersen',
  nextAction: null,
}
const outcome = (decision: ReturnType<typeof decideNote>) => (decision.ok ? 'ok' : decision.refused)

describe('PB48 writing a note', () => {
  it.each(roleIds)('%s and the management note', (role) =>
    expect(outcome(decideNote({ ...wish, actor: { roles: [role] } }, all))).toBe(
      role === 'FM' || role === 'SME' ? 'ok' : 'notAllowed',
    ),
  )
  it.each([
    [null, 'enterpriseFlagMissing'],
    [2, 'enterpriseFlagMissing'],
    [3, 'ok'],
    [4, 'ok'],
  ])('the architect at enterprise level %s', (enterpriseLevel, expected) => {
    const facts = { ...enterprise, engagement: { ...enterprise.engagement, enterpriseLevel } }
    expect(outcome(decideNote({ ...wish, category: 'enterpriseStatus', actor: { roles: ['FTA'] } }, facts))).toBe(
      expected,
    )
  })
  it('refuses an empty text', () =>
    expect(outcome(decideNote({ ...wish, text: ' \n', actor: { roles: ['FM'] } }, all))).toBe('textMissing'))
  it.each([
    [500, 'ok'],
    [501, 'nextActionTooLong'],
  ])('a next action of %d characters', (length, expected) =>
    expect(outcome(decideNote({ ...wish, nextAction: 'x'.repeat(length), actor: { roles: ['FM'] } }, all))).toBe(
      expected,
    ),
  )
  it('refuses a category that is not kept here', () =>
    expect(outcome(decideNote({ ...wish, category: 'technicalEnablement', actor: { roles: ['FE'] } }, factsOf()))).toBe(
      'notKept',
    ))
})
