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
