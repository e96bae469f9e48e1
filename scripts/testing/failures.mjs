/** Names what failed in a run of vitest, so that it is found without scrolling through what passed. */

/** Lines of a message that are shown: the expectation and the place; the rest stands in the log. */
const LINES_OF_A_MESSAGE = 12

/**
 * The failed tests of a run with the beginning of their messages. A file that failed without a failed test of its own is
 * named with what it says itself.
 *
 * @param {import('./vitest-count.mjs').VitestReport | undefined} report undefined when vitest wrote none
 * @param {string} root folder the names of files are shown from
 * @returns {string[]} one text of several lines for each failure; empty when the report names none
 */
export function failuresOf(report, root) {
  return (report?.testResults ?? []).flatMap((file) => {
    if (file.status !== 'failed') return []
    const path = file.name.startsWith(root) ? file.name.slice(root.length + 1) : file.name
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0) return [shown(path, file.message)]
    return tests.map((test) => shown(`${path} > ${test.fullName}`, test.failureMessages.join('\n')))
  })
}

function shown(/** @type {string} */ title, /** @type {string} */ message) {
  const lines = message.split('\n').slice(0, LINES_OF_A_MESSAGE)
  return [`- ${title}`, ...lines.map((line) => `    ${line}`)].join('\n')
}
