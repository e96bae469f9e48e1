import { describe, expect, it } from 'vitest'
import { failuresOf } from './failures.mjs'

const passed = { status: 'passed', fullName: 'adds', failureMessages: [] }
const failed = {
  status: 'failed',
  fullName: 'a sum of nothing',
  failureMessages: ['expected 1 to be 0\n    at /lotse/e2e/sum.test.ts:3:1'],
}
const file = (status: string, message: string, ...assertionResults: (typeof passed | typeof failed)[]) => ({
  name: '/lotse/e2e/sum.test.ts',
  status,
  message,
  assertionResults,
})
const report = (...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
})

describe('failuresOf', () => {
  it('names failed tests with file and message, and no others', () => {
    expect(failuresOf(report(file('passed', '', passed), file('failed', '', passed, failed)), '/lotse')).toEqual([
      '- e2e/sum.test.ts > a sum of nothing\n    expected 1 to be 0\n        at /lotse/e2e/sum.test.ts:3:1',
    ])
  })

  it('names a file that failed without a failed test', () => {
    expect(failuresOf(report(file('failed', 'Cannot find module')), '/lotse')).toEqual([
      '- e2e/sum.test.ts\n    Cannot find module',
    ])
  })

  it('shows the beginning of a long message', () => {
    const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')
    const [text = ''] = failuresOf(report(file('failed', long)), '/lotse')
    expect(text.split('\n')).toHaveLength(13)
  })

  it('has nothing to name without a report', () => {
    expect(failuresOf(undefined, '/lotse')).toEqual([])
  })
})
