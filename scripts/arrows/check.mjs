/** Checks a set of source files against the arrows of the house. Pure: files come in as texts. */
import { posix } from 'node:path'
import { findCycles } from './cycles.mjs'
import { parseModule } from './parse.mjs'
import { partOf } from './part.mjs'
import { NODE_FOLDER, RULES } from './rules.mjs'

/**
 * @typedef {object} Finding
 * @property {string} file
 * @property {number} line
 * @property {string} rule
 * @property {string} message
 */

/**
 * @param {ReadonlyMap<string, string>} sources path from the repository's root -> text
 * @param {ReadonlyMap<string, string>} entries workspace name -> path of its public entry
 * @returns {Finding[]} sorted by file and line
 */
export function checkArrows(sources, entries) {
  /** @type {Finding[]} */
  const findings = []
  /** @type {Map<string, string[]>} */
  const graph = new Map()

  for (const [file, source] of sources) {
    const fromPart = partOf(file)
    const { imports, impure } = parseModule(file, source)
    const targets = imports.map(({ specifier, line }) => {
      const to = resolveInside(file, specifier, entries)
      return { from: file, specifier, to, line, fromPart, toPart: to === undefined ? undefined : partOf(to) }
    })
    for (const one of targets) {
      for (const rule of RULES.filter(({ forbids }) => forbids(one))) {
        findings.push({ file, line: one.line, rule: rule.id, message: `imports '${one.specifier}': ${rule.message}` })
      }
    }
    if (fromPart.area === 'domain' && !fromPart.test && !NODE_FOLDER.test(file)) {
      for (const { what, line } of impure) {
        findings.push({
          file,
          line,
          rule: 'domain-is-pure',
          message: `${what}: time, chance and the outside world come in as arguments`,
        })
      }
    }
    graph.set(
      file,
      targets.flatMap(({ to }) => (to !== undefined && sources.has(to) ? [to] : [])),
    )
  }

  for (const cycle of findCycles(graph)) {
    findings.push({
      file: cycle[0] ?? '',
      line: 1,
      rule: 'no-cycles',
      message: `imports in a circle: ${cycle.join(' -> ')}`,
    })
  }
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/**
 * The file of this repository an import leads to; undefined for packages of others and for Node's modules.
 *
 * @param {string} from
 * @param {string} specifier
 * @param {ReadonlyMap<string, string>} entries
 */
function resolveInside(from, specifier, entries) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  const name = /^@[^/]+\/[^/]+/.exec(specifier)?.[0] ?? specifier
  return entries.get(name)
}
