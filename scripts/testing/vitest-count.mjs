/** Turns a report of vitest's JSON reporter into three figures. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} VitestReport the fields of vitest's JSON report that are read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests skipped tests
 * @property {number} numTodoTests
 * @property {FileReport[]} testResults one entry per test file
 *
 * @typedef {object} FileReport
 * @property {string} name path of the file
 * @property {string} status
 * @property {string} message what the file itself failed with, empty otherwise
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/**
 * Counts the tests of a run. A file that failed without a failed test of its own (it could not be loaded, or a
 * hook broke) counts as one failed test; so does a run that ended badly although nothing in the report says why.
 *
 * @param {VitestReport | undefined} report undefined when vitest wrote none
 * @param {boolean} endedWell whether vitest's exit code was 0
 * @returns {Counts}
 */
export function countTests(report, endedWell) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
