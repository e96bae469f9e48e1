/** The words a test run prints. */

/** @typedef {import('./run-step.mjs').Outcome} Outcome */

/** One line per step: mark, name, figures, seconds. */
export function stepLine(/** @type {Outcome} */ { step, counts, seconds }) {
  const mark = counts.failed > 0 ? 'FAILED ' : step.skipped === undefined ? 'ok     ' : 'skipped'
  const tests = step.project === undefined ? '' : totals([counts])
  const what = step.skipped ?? [tests, `${seconds.toFixed(1)} s`].filter((text) => text !== '').join(', ')
  return `${mark} ${step.name.padEnd(36)} ${what}`
}

/**
 * What is printed below the line of a step: with `verbose` everything; of a failed step the failed tests with their
 * messages, or all it wrote when no report names them. Empty for a step that went well.
 *
 * @param {Outcome} outcome
 * @param {boolean} verbose
 */
export function stepDetails({ counts, output, log, failures }, verbose) {
  if (verbose) return output
  if (counts.failed === 0) return ''
  return failures.length === 0 ? output : [...failures, `  All it wrote: ${log}`].join('\n')
}

/**
 * The last line of a run: `N passed, N failed`, and `, N skipped` when something was skipped.
 *
 * @param {import('./vitest-count.mjs').Counts[]} all
 */
export function totals(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
