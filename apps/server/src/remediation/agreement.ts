import type { Localised } from '@lotse/contract'
import {
  type Consequence,
  type Problem as Fault,
  type RunChange,
  sayChecklistDifference,
  sayProblem,
  type Template,
} from '@lotse/remediation'
import { atField, type Problem } from '../platform/http/problem.ts'
import { both } from './words.ts'

/** What a change would do to a checklist, said before it is saved. */

const REOPENS: Localised = {
  de: 'Die Liste ist abgeschlossen. Mit dieser Änderung wird sie wieder geöffnet, und eine Bestätigung des Kunden gilt nicht mehr.',
  en: 'The list is finished. This change reopens it, and what the customer confirmed no longer holds.',
}

/** The consequences of a change as sentences. */
export function sayConsequences(consequences: readonly Consequence[], template: Template): Localised[] {
  return consequences.flatMap(({ itemId, from, to, item }) =>
    item === null
      ? []
      : [both((language) => sayChecklistDifference({ id: itemId, from, to, item }, template, language))],
  )
}

/**
 * Refuses a change that reopens a finished list or takes an item with work on it away, until somebody agreed to it.
 * Problem: `rule-refused` at the field `agreed`, with every consequence in words.
 */
export function requireAgreement(change: RunChange, template: Template, agreed: boolean): void {
  const losing = change.consequences.filter(({ losesWork }) => losesWork)
  if (agreed || (!change.reopened && losing.length === 0)) return
  const told = sayConsequences(change.reopened ? change.consequences : losing, template)
  throw atField('rule-refused', 'agreed', 'consequences', together([...(change.reopened ? [REOPENS] : []), ...told]))
}

/** The same for work on an item of a confirmed list. */
export function requireAgreementToReopen(reopens: boolean, agreed: boolean): void {
  if (reopens && !agreed) throw atField('rule-refused', 'agreed', 'consequences', REOPENS)
}

/** What the package refuses, as a problem at a field. */
export function refusal(faults: readonly Fault[], field: string): Problem {
  return atField(
    'rule-refused',
    field,
    faults[0]?.code ?? 'refused',
    together(faults.map((fault) => both((language) => sayProblem(fault, language)))),
  )
}

export const together = (sentences: readonly Localised[]): Localised =>
  both((language) => sentences.map((sentence) => sentence[language]).join(' '))
