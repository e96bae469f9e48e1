import { expect, it } from 'vitest'
import { OBJECTIONS } from '../adoption/objections.ts'
import { DECISION_POINTS } from '../points/points.ts'
import { GUIDE_LINKS, type GuideLink } from './guide-links.ts'
import { linksToLookAfter } from './look-after.ts'

const link = (id: string, over: Partial<GuideLink>): GuideLink => ({
  id,
  title: { de: id, en: id },
  url: `https://example.org/${id}`,
  checkedOn: '2026-10-01',
  state: 'current',
  ...over,
})

it('AS30 every link is named by a point or an objection, once', () => {
  const named = new Set([...DECISION_POINTS.flatMap(({ topics }) => topics), ...OBJECTIONS.map(({ source }) => source)])
  expect(GUIDE_LINKS.map(({ id }) => id).toSorted()).toEqual([...named].toSorted())
  for (const { url } of GUIDE_LINKS) expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\//)
})

it('AS31 gone before moved before old; what is fine is not listed', () => {
  const links = [
    link('fine', {}),
    link('old', { checkedOn: '2024-10-21' }),
    link('moved', { state: 'redirect', movedTo: 'https://example.org/new' }),
    link('gone', { state: 'dead' }),
  ]
  expect(linksToLookAfter(links, '2026-11-23').map(({ link: { id }, why }) => [id, why])).toEqual([
    ['gone', 'dead'],
    ['moved', 'redirect'],
    ['old', 'old'],
  ])
  expect(linksToLookAfter([link('fine', { checkedOn: '2025-11-23' })], '2026-11-23')).toEqual([])
})
