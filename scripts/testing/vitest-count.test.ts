import { describe, expect, it } from 'vitest'
import { countTests } from './vitest-count.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map((test) => ({ status: test, fullName: test, failureMessages: [] })),
})
const report = (passed: number, failed: number, pending: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
})

describe('countTests', () => {
  it.each([
    ['all fine', report(2, 0, 0, file('passed', 'passed', 'passed')), true, { passed: 2, failed: 0, skipped: 0 }],
    ['one failed', report(1, 1, 0, file('failed', 'passed', 'failed')), false, { passed: 1, failed: 1, skipped: 0 }],
    ['skipped', report(1, 0, 3, file('passed', 'passed')), true, { passed: 1, failed: 0, skipped: 3 }],
    ['a file that cannot be loaded', report(0, 0, 0, file('failed')), false, { passed: 0, failed: 1, skipped: 0 }],
    [
      'an error outside any test',
      report(1, 0, 0, file('passed', 'passed')),
      false,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['no report at all', undefined, true, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_case, given, endedWell, expected) => {
    expect(countTests(given, endedWell)).toEqual(expected)
  })
})
