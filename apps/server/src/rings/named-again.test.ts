import { expect, it } from 'vitest'
import { namedAgain } from './named-again.ts'

const names = (...matchValues: string[]) => ({ matchBy: 'names' as const, matchValues })

it('finds a device in whatever spelling, and counts it once', () => {
  const ring = names('PC-1', 'pc-1.firma.local', 'PC-2', 'PC-3')
  expect(namedAgain(ring, [names('pc-1'), names('Pc-1', ' PC-3 ')])).toBe(2)
  expect(namedAgain(ring, [])).toBe(0)
})

it('knows nothing of rings that are told by other things', () => {
  const site = { matchBy: 'site' as const, matchValues: ['PC-1'] }
  expect(namedAgain(names('PC-1'), [site])).toBe(0)
  expect(namedAgain(site, [names('PC-1')])).toBe(0)
})
