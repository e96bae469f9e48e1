import { NOW, X64 } from '../code/conditions.ts'
import type { CodeModule } from '../code/module.ts'
import type { Statement } from '../code/statements.ts'
import type { Finding } from '../facts/finding.ts'
import type { Edit } from '../propose/edits.ts'
import { proposeLines } from '../propose/lines.ts'
import type { Rule, Told } from '../rules/rule.ts'
import { literals } from './literals.ts'
import type { ModuleView } from './module-view.ts'
import type { RuleSet } from './rule-set.ts'
import type { Stopwatch } from './stopwatch.ts'

interface Reported {
  readonly rule: Rule
  readonly token: number
  readonly statement: Statement
  readonly told: Told
}

/** A text that does not keep the whole module alive that it was cut from. */
const detached = (text: string): string => ` ${text}`.slice(1)

/** Findings of the rules in one module, in the order of its lines. Their `module` is empty: equal texts are judged once. */
export function judgeModule(view: ModuleView, set: RuleSet, pair: boolean, watch: Stopwatch | null): Finding[] {
  const { code } = view
  const reported = new Map<string, Reported>()
  let rule: Rule
  const report = (token: number, told: Told = {}): void => {
    const statement = code.statementAt(token)
    const key = `${rule.id} ${told.once === true ? -(statement?.from ?? 0) - 1 : token}`
    if (statement !== null && !reported.has(key)) reported.set(key, { rule, token, statement, told })
  }
  const measured = (one: Rule, work: () => void): void => {
    rule = one
    if (watch === null) work()
    else watch.measure(one.id, work)
  }

  for (const one of set.modules) measured(one, () => one.onModule?.(view, report))
  for (const token of code.tokens.triggers) {
    const rules = set.byWord[code.tokens.id[token] ?? 0]
    if (rules === undefined) continue
    const marks = code.statementAt(token)?.marks ?? 0
    for (const one of rules) if ((marks & marksFor(one)) !== 0) measured(one, () => one.onWord?.(token, view, report))
  }
  for (const { text, token, statement } of literals(code, set.anyLiteral))
    for (const one of set.literals)
      if ((statement.marks & marksFor(one)) !== 0 && one.literal?.test(text) === true)
        measured(one, () => one.onText?.(text, token, view, report))
  return reported.size === 0 ? [] : findingsOf(code, [...reported.values()], pair)
}

const marksFor = (rule: Rule): number => (rule.only64 ? X64 : NOW)

function findingsOf(code: CodeModule, all: readonly Reported[], pair: boolean): Finding[] {
  const cut = new Set(all.filter(({ rule }) => rule.id === 'A64-PTRFUNC-TO-LONG').map(({ token }) => token))
  const reported = all.filter(({ rule, token }) => rule.id !== 'A64-HWND-VAR' || !cut.has(token))
  const edits = new Map<number, Edit[]>()
  for (const { statement, told } of reported)
    if ((told.edits?.length ?? 0) > 0)
      edits.set(statement.line, [...(edits.get(statement.line) ?? []), ...(told.edits ?? [])])
  const proposals = new Map<number, string>()
  for (const { statement } of reported) {
    const list = edits.get(statement.line)
    if (list !== undefined && !proposals.has(statement.line))
      proposals.set(statement.line, detached(proposeLines(code, statement, list, pair)))
  }
  return reported
    .sort((a, b) => a.token - b.token)
    .map(({ rule, token, statement, told }) => {
      const { start, end } = code.lineRange(statement.line)
      const at = code.tokens.start[token] ?? 0
      return {
        rule: rule.id,
        severity: told.severity ?? rule.severity,
        only64: rule.only64,
        module: '',
        line: code.editorLine(at),
        column: at - (code.tokens.lines[code.physicalLine(at)] ?? 0) + 1,
        statementLine: code.editorLine(start),
        statement: detached(code.text.slice(start, end).trimEnd()),
        values: told.values ?? {},
        proposed: (told.edits?.length ?? 0) > 0 ? (proposals.get(statement.line) ?? null) : null,
      }
    })
}
