import { describe, expect, it } from 'vitest'
import { stepDetails, stepLine, totals } from './report.mjs'

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

const step = { name: 'types', quick: true, alone: false, commands: () => [] }
const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })
const written = { output: 'all of it', log: '.artefacts/test/types.log', failures: [] }

describe('stepLine', () => {
  it.each([
    ['a check', { step, counts: counts(1, 0), seconds: 1.25, ...written }, /^ok +types +1\.3 s$/],
    ['a failed check', { step, counts: counts(0, 1), seconds: 2, ...written }, /^FAILED +types +2\.0 s$/],
    [
      'a test project',
      { step: { ...step, project: 'unit' }, counts: counts(9, 0), seconds: 2, ...written },
      /^ok +types +9 passed, 0 failed, 2\.0 s$/,
    ],
    [
      'a skipped step',
      { step: { ...step, skipped: 'not here' }, counts: counts(0, 0, 1), seconds: 0, ...written },
      /^skipped +types +not here$/,
    ],
  ])('%s', (_case, outcome, line) => {
    expect(stepLine(outcome)).toMatch(line)
  })
})

describe('stepDetails', () => {
  const well = { step, counts: counts(1, 0), seconds: 1, ...written }
  const badly = { ...well, counts: counts(4, 1) }

  it.each([
    ['nothing of a step that went well', well, false, ''],
    ['everything when asked', well, true, 'all of it'],
    ['everything of a failed check', badly, false, 'all of it'],
    [
      'the failed tests of a project, and where the rest is',
      { ...badly, failures: ['- a.test.ts > adds'] },
      false,
      '- a.test.ts > adds\n  All it wrote: .artefacts/test/types.log',
    ],
  ])('%s', (_case, outcome, verbose, text) => {
    expect(stepDetails(outcome, verbose)).toBe(text)
  })
})
