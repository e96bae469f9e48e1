import { argumentsOf } from '../../judge/calls.ts'
import type { Known, ModuleView } from '../../judge/module-view.ts'
import { callsOf } from './calls-of.ts'

/** GWL_STYLE and GWL_EXSTYLE: values of 32 bits in either bitness. */
const STYLES = ['-16', '-20', '&hfffffff0', '&hffffffec']

/** Whether a private GetWindowLong or SetWindowLong is called for window styles only; then 32 bits are right. */
export function asksForStyleOnly({ declare }: Known, view: ModuleView): boolean {
  if (!declare.isPrivate) return false
  let calls = 0
  for (const [token] of callsOf(view, [declare.name])) {
    const statement = view.code.statementAt(token)
    if (statement === null || statement.kind === 'declare') continue
    const span = argumentsOf(view.code, token, statement)[1]
    if (span === undefined || !STYLES.includes(numberIn(view, span.from, span.to))) return false
    calls += 1
  }
  return calls > 0
}

/** A number as written, or that of a constant. */
function numberIn(view: ModuleView, from: number, to: number): string {
  const { code } = view
  const written = code.text.slice(code.tokens.start[from], code.tokens.end[to - 1]).replace(/[\s()&]+$|[\s()]/g, '')
  if (!/^[a-z_]\w*$/i.test(written)) return written.toLowerCase()
  const constant = code.resolve(written, code.statementAt(from)?.procedure ?? -1)
  if (constant?.role !== 'constant') return written
  const rest = code.text.slice(code.tokens.end[constant.next - 1] ?? 0, code.tokens.end[constant.statement.to - 1])
  return (/^\s*=\s*\(?\s*(-?\s*[\w&]+)/.exec(rest)?.[1] ?? '').replace(/\s|&$/g, '').toLowerCase()
}
