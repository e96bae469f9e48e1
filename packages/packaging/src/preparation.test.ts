import { describe, expect, it } from 'vitest'
import { TARGETS } from './bundle/types.ts'
import { preparationOf, testStanding } from './preparation.ts'

describe('the preparation of a package', () => {
  it('is that of its ways of distributing, each item once and in both languages', () => {
    const all = preparationOf(TARGETS, true)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { words } of all)
      expect(words.de !== words.en && words.de.length > 20 && words.en.length > 20).toBe(true)
    const script = preparationOf(['script'], false).map(({ id }) => id)
    expect(script).toContain('script.codes')
    expect(script.filter((id) => id.startsWith('intune') || id === 'keys')).toEqual([])
  })
})

describe('a test protocol', () => {
  const [passed, failed] = ['passed', 'failed'] as const
  it.each([
    ['none', []],
    ['passed', [{ day: '2026-11-20', outcome: passed }]],
    [
      'passed',
      [
        { day: '2026-11-20', outcome: failed },
        { day: '2026-11-21', outcome: passed },
      ],
    ],
    [
      'failed',
      [
        { day: '2026-11-22', outcome: failed },
        { day: '2026-11-21', outcome: passed },
      ],
    ],
    [
      'failed',
      [
        { day: '2026-11-21', outcome: failed },
        { day: '2026-11-21', outcome: passed },
      ],
    ],
  ] as const)('comes to %s by its newest day', (standing, tests) => expect(testStanding(tests)).toBe(standing))
})
