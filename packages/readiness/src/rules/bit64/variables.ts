import { X64 } from '../../code/conditions.ts'
import type { Variable } from '../../code/module.ts'
import type { Named } from '../../code/parameters.ts'
import type { Statement } from '../../code/statements.ts'
import { WORD } from '../../code/tokens.ts'
import { argumentsOf } from '../../judge/calls.ts'
import { wayOf } from '../../judge/destination.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isMember, ownerOf } from '../../judge/owner.ts'
import { type PointerSource, pointerSource } from '../../judge/pointers.ts'
import type { Edit } from '../../propose/edits.ts'
import { toLongPtr } from '../../propose/long-ptr.ts'
import { type ReportAt, type Rule, say, texts } from '../rule.ts'
import { callsOf } from './calls-of.ts'

/** The edits that make a variable, parameter, result or member LongPtr; none where its suffix is used elsewhere. */
export function variableEdits({ code }: ModuleView, one: Named): readonly Edit[] {
  const role = 'role' in one ? (one as Variable).role : 'variable'
  if (role !== 'result') return toLongPtr(code, one) ?? []
  const open = one.token + 1
  const close = code.isSign(open, 40) ? code.closing(open, code.tokens.count) : one.token
  return toLongPtr(code, one, code.tokens.end[close] ?? null) ?? []
}

const HANDLES = ['hWnd', 'hInstance', 'hWndAccessApp'] as const

/** Rules on variables that hold handles. */
export const VARIABLE_RULES: readonly Rule[] = [
  {
    id: 'A64-HWND-VAR',
    severity: 'validation',
    only64: true,
    texts: texts(
      say(
        '{name} is Long and receives a handle or pointer from {source} (line {line}): declare it As LongPtr.',
        '{name} ist Long und bekommt ein Handle oder einen Zeiger von {source} (Zeile {line}): As LongPtr deklarieren.',
      ),
      say(
        'A variable of the macro is too small for 64 bit; a developer changes one word.',
        'Eine Variable des Makros ist für 64 Bit zu klein; ein Entwickler ändert ein Wort.',
      ),
      say(
        'A technical detail of this file needs a small correction.',
        'Ein technisches Detail dieser Datei braucht eine kleine Korrektur.',
      ),
    ),
    words: HANDLES,
    onWord: (token, view, report) => {
      const { code } = view
      const statement = code.statementAt(token)
      if (statement === null || !isMember(code, token)) return
      // Excel keeps these Long by design: its windows have small handles.
      if (ownerOf(code, token, statement).type === 'application') return
      receive(view, token, statement, report)
    },
    onModule: (view, report) => {
      const sources = new Map<string, PointerSource>(view.project.sources)
      for (const known of view.declares) {
        const source = pointerSource(known)
        if (source !== null) sources.set(known.declare.name.toLowerCase(), source)
      }
      for (const [token, name] of callsOf(view, [...sources.keys()])) {
        const source = sources.get(name)
        const statement = view.code.statementAt(token)
        if (source === undefined || statement === null || (statement.marks & X64) === 0) continue
        if (statement.kind === 'declare' || statement.kind === 'procedure' || isMember(view.code, token)) continue
        if (source.result) receive(view, token, statement, report)
        const spans = argumentsOf(view.code, token, statement)
        for (const index of source.outs) {
          const span = spans[index]
          if (span === undefined || span.to !== span.from + 1 || view.code.tokens.kind[span.from] !== WORD) continue
          const variable = view.code.resolve(view.code.word(span.from), statement.procedure)
          if (variable?.type === 'long') tell(view, variable, view.code.word(token), token, report)
        }
      }
    },
  },
]

function receive(view: ModuleView, token: number, statement: Statement, report: ReportAt): void {
  const { destination } = wayOf(view, token, statement)
  if (
    destination.kind === 'variable' &&
    destination.variable.type === 'long' &&
    destination.variable.role !== 'constant'
  )
    tell(view, destination.variable, view.code.word(token), token, report)
  if (destination.kind === 'member' && destination.member.type === 'long')
    tell(view, destination.member, view.code.word(token), token, report)
}

function tell(view: ModuleView, one: Named, source: string, at: number, report: ReportAt): void {
  const line = view.code.editorLine(view.code.tokens.start[at] ?? 0)
  report(one.token, { values: { name: one.name, source, line }, edits: variableEdits(view, one) })
}
