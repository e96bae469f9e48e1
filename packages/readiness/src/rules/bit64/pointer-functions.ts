import type { Statement } from '../../code/statements.ts'
import { wayOf } from '../../judge/destination.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isFault } from '../../judge/pointers.ts'
import { inCaseOf } from '../../propose/long-ptr.ts'
import { type Rule, say, texts } from '../rule.ts'
import { variableEdits } from './variables.ts'

const NAMES = ['VarPtr', 'StrPtr', 'ObjPtr', 'AddressOf'] as const

/** What becomes of a pointer: cut off, used well, or not to be told. */
type Fate = 'cut' | 'fine' | 'open'

interface Judged {
  readonly fate: Fate
  /** Declaration that must change, where there is one. */
  readonly token: number | null
  readonly target: string
  readonly edits: readonly { start: number; end: number; text: string }[]
}

const FINE: Judged = { fate: 'fine', token: null, target: '', edits: [] }
const OPEN: Judged = { fate: 'open', token: null, target: '', edits: [] }

/** What becomes of the pointer that the function at a token gives. */
function judge(view: ModuleView, token: number, statement: Statement): Judged {
  const { code } = view
  const { destination, narrowed } = wayOf(view, token, statement)
  const { start, end } = code.tokens
  const widen =
    narrowed < 0
      ? []
      : [{ start: start[narrowed] ?? 0, end: end[narrowed] ?? 0, text: inCaseOf(code.word(narrowed), 'CLngPtr') }]
  const cut = (at: number, target: string, edits: readonly { start: number; end: number; text: string }[]): Judged => ({
    fate: 'cut',
    token: at,
    target,
    edits,
  })
  if (narrowed >= 0) return cut(narrowed, code.word(narrowed), widen)
  if (destination.kind === 'compared') return FINE
  if (destination.kind === 'variable') {
    const { variable } = destination
    if (variable.type === 'long') return cut(variable.token, variable.name, variableEdits(view, variable))
    return variable.type === '' ||
      variable.type === 'longptr' ||
      variable.type === 'longlong' ||
      variable.type === 'variant'
      ? FINE
      : OPEN
  }
  if (destination.kind === 'member') {
    const { member } = destination
    if (member.type === 'long') return cut(member.token, member.name, variableEdits(view, member))
    return member.type === 'longptr' || member.type === 'longlong' ? FINE : OPEN
  }
  if (destination.kind === 'elsewhere') return destination.type === 'long' ? cut(token, 'Long', []) : FINE
  if (destination.kind === 'parameter') {
    const { known, parameter } = destination
    if (parameter === null) return OPEN
    if (parameter.type !== 'long') return FINE
    return isFault(known, parameter) ? FINE : cut(token, `${known.declare.name}(${parameter.name})`, [])
  }
  return OPEN
}

/** Rules on VarPtr, StrPtr, ObjPtr and AddressOf. */
export const POINTER_FUNCTION_RULES: readonly Rule[] = [
  {
    id: 'A64-PTRFUNC-TO-LONG',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        '{function} gives a LongPtr, and {target} takes only a Long: 64-bit Office does not compile that or overflows. Make it LongPtr.',
        '{function} liefert LongPtr, aber {target} fasst nur Long: Office in 64 Bit kompiliert das nicht oder läuft über. Auf LongPtr umstellen.',
      ),
      say(
        'The macro keeps an address in a place too small for 64 bit; a developer changes one type.',
        'Das Makro legt eine Adresse an einer Stelle ab, die für 64 Bit zu klein ist; ein Entwickler ändert einen Typ.',
      ),
      say(
        'A tool in this file would stop working with the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei würde mit dem neuen Office nicht mehr laufen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    words: NAMES,
    onWord: (token, view, report) => {
      const statement = view.code.statementAt(token)
      if (statement === null || !isCall(view, token)) return
      const { fate, token: at, target, edits } = judge(view, token, statement)
      if (fate === 'cut') report(at ?? token, { values: { function: view.code.word(token), target }, edits })
    },
  },
  {
    id: 'A64-PTRFUNC',
    severity: 'validation',
    only64: true,
    texts: texts(
      say(
        '{function} gives a LongPtr in 64-bit Office. Where it goes from here cannot be told: check that nothing on its way is a Long.',
        '{function} liefert in Office mit 64 Bit ein LongPtr. Wohin der Wert von hier geht, lässt sich nicht erkennen: prüfen, dass auf dem Weg nichts Long ist.',
      ),
      say(
        'The macro works with addresses; a developer should read this place once.',
        'Das Makro arbeitet mit Adressen; ein Entwickler sollte diese Stelle einmal lesen.',
      ),
      say(
        'A technical detail of this file needs a short check.',
        'Ein technisches Detail dieser Datei braucht eine kurze Prüfung.',
      ),
    ),
    words: NAMES.slice(0, 3),
    onWord: (token, view, report) => {
      const statement = view.code.statementAt(token)
      if (statement === null || !isCall(view, token)) return
      if (judge(view, token, statement).fate === 'open') report(token, { values: { function: view.code.word(token) } })
    },
  },
]

/** A call, not the declaration of a function of one's own by that name. */
const isCall = ({ code }: ModuleView, token: number): boolean => {
  const statement = code.statementAt(token)
  if (statement?.kind === 'declare' || statement?.kind === 'procedure') return false
  return code.lower(token) === 'addressof' || code.isSign(token + 1, 40)
}
