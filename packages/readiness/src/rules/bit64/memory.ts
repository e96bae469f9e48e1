import { NOW, X64, X86 } from '../../code/conditions.ts'
import { NUMBER, WORD } from '../../code/tokens.ts'
import { argumentsOf, type Span } from '../../judge/calls.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isMember } from '../../judge/owner.ts'
import { copiesMemory } from '../../judge/project-view.ts'
import { type Rule, say, texts } from '../rule.ts'
import { isPointerName } from './pointer-names.ts'

/** Rules on copied memory and on integers of 64 bits. */
export const MEMORY_RULES: readonly Rule[] = [
  {
    id: 'A64-RTLMOVEMEMORY-SIZE',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        '{function} copies 4 bytes, but {name} is a pointer and has 8 in 64-bit Office: use the size of a LongPtr variable, LenB({name}), instead of 4.',
        '{function} kopiert 4 Bytes, aber {name} ist ein Zeiger und hat in Office mit 64 Bit 8: statt 4 die Größe einer LongPtr-Variablen nehmen, LenB({name}).',
      ),
      say(
        'The macro copies only half of an address in 64 bit and crashes; a developer corrects the length.',
        'Das Makro kopiert in 64 Bit nur die Hälfte einer Adresse und stürzt ab; ein Entwickler berichtigt die Länge.',
      ),
      say(
        'A tool in this file could crash the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei könnte das neue Office abstürzen lassen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    onModule: (view, report) => {
      const { code } = view
      const names = new Map<string, boolean>([...view.project.copiers].map((name) => [name, false]))
      for (const { declare } of view.declares)
        if (copiesMemory(declare.alias ?? declare.name))
          names.set(declare.name.toLowerCase(), declare.parameters[0]?.byVal === true)
      if (names.size === 0) return
      for (const statement of code.statements) {
        if ((statement.marks & X64) === 0 || statement.kind === 'declare') continue
        for (let at = statement.from; at < statement.to; at += 1) {
          if (code.tokens.kind[at] !== WORD || isMember(code, at) || !names.has(code.lower(at))) continue
          const [to, from, length] = argumentsOf(code, at, statement)
          if (to === undefined || from === undefined || length === undefined || !isFour(view, length)) continue
          const byVal = names.get(code.lower(at)) === true
          const name =
            pointerIn(view, to, statement.procedure, byVal) ?? pointerIn(view, from, statement.procedure, byVal)
          if (name === null) continue
          const { start, end } = code.tokens
          const edit = { start: start[length.from] ?? 0, end: end[length.from] ?? 0, text: `LenB(${name.name})` }
          report(length.from, {
            values: { function: code.word(at), name: name.name },
            edits: name.measurable ? [edit] : [],
          })
        }
      }
    },
  },
  {
    id: 'A64-LONGLONG-UNGUARDED',
    severity: 'validation',
    only64: false,
    texts: texts(
      say(
        '{name} exists in 64-bit Office only. If 32-bit Office still opens this file, put it into #If Win64 and use LongPtr, Currency or Double elsewhere.',
        '{name} gibt es nur in Office mit 64 Bit. Öffnet noch ein Office mit 32 Bit diese Datei: in #If Win64 setzen und sonst LongPtr, Currency oder Double verwenden.',
      ),
      say(
        'This macro works in 64-bit Office only; check that nobody opens the file in 32 bit.',
        'Dieses Makro läuft nur in Office mit 64 Bit; prüfen, dass niemand die Datei in 32 Bit öffnet.',
      ),
      say(
        'This file already expects the new Office and may fail on older devices.',
        'Diese Datei setzt das neue Office schon voraus und kann auf älteren Geräten scheitern.',
      ),
    ),
    words: ['LongLong', 'CLngLng'],
    onWord: (token, view, report) => {
      const statement = view.code.statementAt(token)
      if (statement === null || (statement.marks & X86) === 0 || isMember(view.code, token)) return
      if (view.code.lower(token) === 'clnglng' && statement.kind !== 'procedure')
        report(token, { values: { name: 'CLngLng' } })
      else if (view.code.lower(token - 1) === 'as') report(token, { values: { name: 'LongLong' } })
    },
    onModule: ({ code }, report) => {
      if (!code.text.includes('^')) return
      const { kind, suffix, count } = code.tokens
      for (let at = 0; at < count; at += 1)
        if (suffix[at] === 94 && kind[at] === NUMBER) {
          const marks = code.statementAt(at)?.marks ?? 0
          if ((marks & NOW) !== 0 && (marks & X86) !== 0)
            report(at, { values: { name: code.text.slice(code.tokens.start[at], (code.tokens.end[at] ?? 0) + 1) } })
        }
    },
  },
]

const isFour = ({ code }: ModuleView, { from, to }: Span): boolean => {
  const at = to === from + 2 && code.lower(from) === 'byval' ? from + 1 : from
  return at === to - 1 && code.tokens.kind[at] === NUMBER && /^(4|&h4)$/i.test(code.word(at))
}

/**
 * The pointer that is copied itself: a variable by reference, LongPtr or named so, or an object.
 * @param byVal the function takes addresses, so a variable stands in VarPtr
 */
function pointerIn(
  view: ModuleView,
  { from, to }: Span,
  procedure: number,
  byVal: boolean,
): { name: string; measurable: boolean } | null {
  const { code } = view
  const first = code.lower(from)
  const address = first === 'varptr' && to === from + 4 ? from + 2 : -1
  if ((first === 'objptr' || first === 'strptr') && !byVal) return { name: code.word(from), measurable: false }
  if (first === 'varptr' && !byVal && address >= 0) return { name: code.word(from), measurable: false }
  const at = address >= 0 ? address : to === from + 1 && !byVal ? from : -1
  if (at < 0 || code.tokens.kind[at] !== WORD) return null
  const variable = code.resolve(code.word(at), procedure)
  if (variable === null) return null
  const { type, name } = variable
  if (type === 'longptr' || (type === 'long' && isPointerName(name))) return { name, measurable: true }
  return type === 'object' || type === 'iunknown' ? { name, measurable: false } : null
}
