import { describe, expect, it } from 'vitest'
import { stepLine, totals } from './report.mjs'

describe('totals', () => {
  it.each([
    ['nothing', [], '0 passed, 0 failed'],
    ['passed and failed', [{ passed: 3, failed: 1, skipped: 0 }], '3 passed, 1 failed'],
    [
      'summed, with skipped',
      [
        { passed: 3, failed: 0, skipped: 1 },
        { passed: 4, failed: 0, skipped: 1 },
      ],
      '7 passed, 0 failed, 2 skipped',
    ],
  ])('%s', (_case, counts, line) => {
    expect(totals(counts)).toBe(line)
  })
})

describe('stepLine', () => {
  const step = { name: 'types', quick: true, alone: false, commands: () => [] }
  const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })

  it.each([
    ['a check', { step, counts: counts(1, 0), seconds: 1.25, output: '' }, /^ok +types +1\.3 s$/],
    ['a failed check', { step, counts: counts(0, 1), seconds: 2, output: '' }, /^FAILED +types +2\.0 s$/],
    [
      'a test project',
      { step: { ...step, project: 'unit' }, counts: counts(9, 0), seconds: 2, output: '' },
      /^ok +types +9 passed, 0 failed, 2\.0 s$/,
    ],
    [
      'a skipped step',
      { step: { ...step, skipped: 'not here' }, counts: counts(0, 0, 1), seconds: 0, output: '' },
      /^skipped +types +not here$/,
    ],
  ])('%s', (_case, outcome, line) => {
    expect(stepLine(outcome)).toMatch(line)
  })
})
