import type { Known, ModuleView } from '../../judge/module-view.ts'
import { isReplaced, pointerFaults } from '../../judge/pointers.ts'
import { proposeDeclare } from '../../propose/declare.ts'
import { type ReportAt, type Rule, say, texts } from '../rule.ts'
import { asksForStyleOnly } from './window-style.ts'

const values = ({ declare }: Known) => ({ name: declare.name, lib: declare.lib, entry: declare.alias ?? declare.name })

/** A rule that looks at each `Declare` 64-bit Office compiles. */
const each = (check: (known: Known, view: ModuleView, report: ReportAt) => void): Required<Pick<Rule, 'onModule'>> => ({
  onModule: (view, report) => {
    for (const known of view.declares) check(known, view, report)
  },
})

/** Rules on `Declare` statements. */
export const DECLARE_RULES: readonly Rule[] = [
  {
    id: 'A64-DECLARE-NOPTRSAFE',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        'The Declare of {name} lacks PtrSafe: 64-bit Office does not compile the module. Add PtrSafe and make pointers and handles LongPtr: {pointers}.',
        'Der Declare für {name} hat kein PtrSafe: Office in 64 Bit kompiliert das Modul nicht. PtrSafe ergänzen, Zeiger und Handles auf LongPtr umstellen: {pointers}.',
      ),
      say(
        'This macro does not start in 64-bit Office until a developer adapts a few lines; the change is known.',
        'Dieses Makro startet in Office mit 64 Bit erst, wenn ein Entwickler einige Zeilen anpasst; die Änderung ist bekannt.',
      ),
      say(
        'A tool in this file would stop working with the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei würde mit dem neuen Office nicht mehr laufen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    ...each((known, view, report) => {
      if (known.declare.ptrSafe) return
      const pointers = pointerFaults(known).map(({ name }) => name)
      report(known.declare.nameToken, {
        values: { ...values(known), pointers: pointers.length === 0 ? '-' : pointers.join(', ') },
        edits: proposeDeclare(view.code, known),
      })
    }),
  },
  {
    id: 'A64-DECLARE-PTR-AS-LONG',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        'In the Declare of {name}, {pointers} must be LongPtr: Long cuts pointers and handles in half, which crashes or gives wrong results.',
        'Im Declare für {name} müssen {pointers} LongPtr sein: Long schneidet Zeiger und Handles ab; das führt zu Abstürzen oder falschen Ergebnissen.',
      ),
      say(
        'The macro was only half adapted to 64 bit and may crash; a developer has to correct a few types.',
        'Das Makro wurde nur halb auf 64 Bit umgestellt und kann abstürzen; ein Entwickler muss einige Typen berichtigen.',
      ),
      say(
        'A tool in this file could crash the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei könnte das neue Office abstürzen lassen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    ...each((known, view, report) => {
      if (!known.declare.ptrSafe) return
      const faults = pointerFaults(known).filter(
        (one) => !isReplaced(known.entry) || known.entry?.parameters[known.declare.parameters.indexOf(one)] === 'h',
      )
      if (faults.length === 0) return
      report(faults[0]?.token ?? known.declare.nameToken, {
        values: { ...values(known), pointers: faults.map(({ name }) => name).join(', ') },
        edits: proposeDeclare(view.code, known),
      })
    }),
  },
  {
    id: 'A64-DECLARE-UNKNOWN-DLL',
    severity: 'significant',
    only64: true,
    texts: texts(
      say(
        '{lib} belongs neither to 64-bit Windows nor to 64-bit Office. {name} works only if its maker delivers it in 64 bit: ask, update or replace it.',
        '{lib} gehört weder zu Windows noch zu Office in 64 Bit. {name} läuft nur, wenn der Hersteller eine Fassung in 64 Bit liefert: nachfragen, aktualisieren oder ersetzen.',
      ),
      say(
        'The macro needs a program library from outside. Its maker must be asked for a 64-bit version.',
        'Das Makro braucht eine fremde Programmbibliothek. Beim Hersteller muss nach einer Fassung in 64 Bit gefragt werden.',
      ),
      say(
        'This file depends on software of another maker that may not work with the new Office.',
        'Diese Datei hängt von Software eines anderen Herstellers ab, die mit dem neuen Office womöglich nicht läuft.',
      ),
    ),
    ...each((known, _, report) => {
      const { kind } = known.found
      if (kind === 'unknown-dll' || kind === 'gone') report(known.declare.libToken, { values: values(known) })
    }),
  },
  {
    id: 'A64-DECLARE-UNKNOWN-API',
    severity: 'validation',
    only64: true,
    texts: texts(
      say(
        'The signature of {entry} in {lib} is not in our table or differs from the one declared. Compare the Declare of {name} with the vendor’s documentation: whatever is a pointer or handle must be LongPtr.',
        'Die Signatur von {entry} in {lib} steht nicht in unserer Tabelle oder weicht von der deklarierten ab. Den Declare für {name} mit der Dokumentation des Herstellers vergleichen: Was Zeiger oder Handle ist, muss LongPtr sein.',
      ),
      say(
        'A developer has to look up one function of Windows; usually a matter of minutes.',
        'Ein Entwickler muss eine Funktion von Windows nachschlagen; meist eine Sache von Minuten.',
      ),
      say(
        'A technical detail of this file needs a short check.',
        'Ein technisches Detail dieser Datei braucht eine kurze Prüfung.',
      ),
    ),
    ...each((known, _, report) => {
      const { declare, entry, found } = known
      const longs = [...declare.parameters, ...(declare.result === null ? [] : [declare.result])].some(
        ({ type }) => type === 'long',
      )
      const doubtful = !declare.ptrSafe || longs
      const byStructure = entry?.parameters.includes('u') && entry.parameters.length !== declare.parameters.length
      if (doubtful && (found.kind === 'unknown-entry' || byStructure))
        report(declare.nameToken, { values: values(known) })
    }),
  },
  {
    id: 'A64-DECLARE-BADNAME',
    severity: 'validation',
    only64: false,
    texts: texts(
      say(
        '{lib} has no function {entry}; names of functions are compared letter by letter. It is called {right}: name it in Alias, otherwise the call fails with error 453.',
        '{lib} enthält keine Funktion {entry}; Funktionsnamen werden Buchstabe für Buchstabe verglichen. Sie heißt {right}: in Alias angeben, sonst scheitert der Aufruf mit Fehler 453.',
      ),
      say(
        'One call of this macro cannot work, in the old Office neither. Check whether it is still used.',
        'Ein Aufruf dieses Makros kann nicht funktionieren, auch im alten Office nicht. Prüfen, ob er noch gebraucht wird.',
      ),
      say(
        'This file contains a mistake that has nothing to do with the new Office.',
        'Diese Datei enthält einen Fehler, der nichts mit dem neuen Office zu tun hat.',
      ),
    ),
    ...each((known, view, report) => {
      const { declare, found } = known
      if (found.kind !== 'misnamed') return
      const token = declare.aliasToken < 0 ? declare.nameToken : declare.aliasToken
      const libEnd = view.code.tokens.end[declare.libToken] ?? 0
      const edit =
        declare.aliasToken < 0
          ? { start: libEnd, end: libEnd, text: ` Alias "${found.entry.name}"` }
          : {
              start: view.code.tokens.start[token] ?? 0,
              end: view.code.tokens.end[token] ?? 0,
              text: `"${found.entry.name}"`,
            }
      report(token, { values: { ...values(known), right: found.entry.name }, edits: [edit] })
    }),
  },
  {
    id: 'A64-API-REPLACED',
    severity: 'limited',
    only64: true,
    texts: texts(
      say(
        '{entry} handles 32 bits only. Where it reads or sets a pointer (window procedure, instance, user data), 64-bit Office needs {right}; 32-bit user32 does not export that, so both stand in #If Win64.',
        '{entry} behandelt nur 32 Bit. Wo damit ein Zeiger gelesen oder gesetzt wird (Fensterprozedur, Instanz, Benutzerdaten), braucht Office in 64 Bit {right}; user32 in 32 Bit exportiert das nicht, also stehen beide in #If Win64.',
      ),
      say(
        'The macro uses an old function of Windows; a developer replaces it by its successor.',
        'Das Makro nutzt eine alte Funktion von Windows; ein Entwickler ersetzt sie durch ihren Nachfolger.',
      ),
      say(
        'A tool in this file could crash the new Office. The repair is small and known.',
        'Ein Werkzeug in dieser Datei könnte das neue Office abstürzen lassen. Die Reparatur ist klein und bekannt.',
      ),
    ),
    ...each((known, view, report) => {
      if (known.entry === null || !isReplaced(known.entry) || asksForStyleOnly(known, view)) return
      report(known.declare.nameToken, {
        values: { ...values(known), right: known.entry.name.replace(/([AW])$/, 'Ptr$1') },
        edits: proposeDeclare(view.code, known),
      })
    }),
  },
]
