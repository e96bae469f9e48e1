import { describe, expect, it } from 'vitest'
import { checklistPoints } from './checklist-points.ts'

const item = (id: string, more: object = {}) => ({
  ...{ id, title: { de: 'Domänen', en: 'Domains' }, isBlocking: true, since: '2026-11-01', dueOn: null, who: null },
  ...more,
})

describe('what a checkpoint speaks about', () => {
  it.each([
    [item('ID-01'), 'ID-01 Domains: blocking, open since 2026-11-01, nobody in charge yet'],
    [
      item('ID-01', { dueOn: '2026-11-20', who: 'Ms Ott', isBlocking: false }),
      'ID-01 Domains: open since 2026-11-01, was due on 2026-11-20, Ms Ott',
    ],
    [
      item('ID-01', { dueOn: '2026-11-22' }),
      'ID-01 Domains: blocking, open since 2026-11-01, due on 2026-11-22, nobody in charge yet',
    ],
  ])('says state, age, day and who', (one, words) => {
    expect(checklistPoints([one as never], '2026-11-22' as never)).toMatchObject([
      { key: 'item:ID-01', audience: 'both', words: { en: words } },
    ])
  })

  it('ends with how many more there are', () => {
    const many = Array.from({ length: 18 }, (_, index) => item(`X-${index}`) as never)
    const points = checklistPoints(many, '2026-11-22' as never)
    expect([points.length, points.at(-1)?.words.de]).toEqual([16, 'Weitere offene Punkte der Checkliste: 3'])
  })
})
