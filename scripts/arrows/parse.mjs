/** Reads what a source file imports and what it takes from its surroundings. */
import { parseSync, Visitor } from 'oxc-parser'

/**
 * Every module a file names: imports, re-exports, dynamic imports and imports inside types.
 *
 * @param {string} file its ending decides the language
 * @param {string} source
 * @returns {{ imports: { specifier: string, line: number }[], impure: { what: string, line: number }[] }}
 * @throws {Error} when the file is not valid TypeScript
 */
export function parseModule(file, source) {
  const { program, errors } = parseSync(file, source)
  const [error] = errors
  if (error) throw new Error(`${file}: ${error.message}`)

  /** @type {{ specifier: string, line: number }[]} */
  const imports = []
  /** @type {{ what: string, line: number }[]} */
  const impure = []
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length
  const take = (/** @type {{ type: string, value?: unknown, start: number } | null | undefined} */ literal) => {
    if (typeof literal?.value === 'string') imports.push({ specifier: literal.value, line: lineAt(literal.start) })
  }
  const blame = (/** @type {string} */ what, /** @type {{ start: number }} */ node) =>
    impure.push({ what, line: lineAt(node.start) })

  new Visitor({
    ImportDeclaration: (node) => take(node.source),
    ExportNamedDeclaration: (node) => take(node.source),
    ExportAllDeclaration: (node) => take(node.source),
    ImportExpression: (node) => take(node.source),
    TSImportType: (node) => take(node.source),
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        blame('new Date() without an argument', node)
      }
    },
    CallExpression: (node) => {
      if (
        node.callee.type === 'Identifier' &&
        ['fetch', 'Date', 'setTimeout', 'setInterval'].includes(node.callee.name)
      ) {
        blame(`${node.callee.name}()`, node)
      }
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      if (IMPURE.test(name)) blame(name, node)
    },
  }).visit(program)
  return { imports, impure }
}

const IMPURE =
  /^(Date\.now|Math\.random|performance\.\w+|process\.\w+|crypto\.(randomUUID|getRandomValues)|console\.\w+)$/
