/** What a benchmark gives back, and how people see it. */

/**
 * @typedef {object} Metric
 * @property {number} value what was measured
 * @property {string} unit e.g. `s`, `kB`, `rows/s`
 * @property {{ name: string, value: number }} against the peer or floor, measured in the same run, or a budget
 * @property {number} ratio value divided by against.value
 *
 * @typedef {object} BenchmarkResult
 * @property {Record<string, Metric>} metrics
 */

/**
 * A metric with its ratio worked out.
 *
 * @param {number} value
 * @param {string} unit
 * @param {{ name: string, value: number }} against
 * @returns {Metric}
 */
export function metric(value, unit, against) {
  return { value, unit, against, ratio: value / against.value }
}

/** One line per metric: name, value, what it is compared with, ratio. */
export function metricLines(/** @type {BenchmarkResult} */ { metrics }) {
  const width = Math.max(0, ...Object.keys(metrics).map((name) => name.length))
  return Object.entries(metrics).map(
    ([name, { value, unit, against, ratio }]) =>
      `${name.padEnd(width)}  ${short(value)} ${unit}  (${ratio.toFixed(2)} x ${against.name}: ${short(against.value)} ${unit})`,
  )
}

/** Three significant digits are what a single run is worth. */
function short(/** @type {number} */ value) {
  return value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString()
}
