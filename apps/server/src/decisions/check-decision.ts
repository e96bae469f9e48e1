import type { IsoDate } from '@lotse/calendar'
import type { DecisionState, FieldError, Localised } from '@lotse/contract'

export interface Checked {
  readonly state: DecisionState
  readonly outcome: string | null
  readonly decidedOn: IsoDate | null
  readonly hasDecider: boolean
  readonly deferredUntil: IsoDate | null
}

/**
 * What a state demands (engagement.md §2 step 1): decided says what, who and when; deferred says until when. Each fault
 * stands at its field; an empty list means that nothing is missing.
 */
export function faultsOf(decision: Checked, today: IsoDate): FieldError[] {
  const { state, outcome, decidedOn, hasDecider, deferredUntil } = decision
  if (state === 'deferred' && deferredUntil === null)
    return [fault('deferredUntil', 'Bis wann? Nennen Sie den Tag.', 'Until when? Say the day.')]
  if (state !== 'decided') return []
  return [
    outcome === null && fault('outcome', 'Schreiben Sie, was entschieden wurde.', 'Write what was decided.'),
    !hasDecider && fault('decidedBy', 'Wer hat entschieden?', 'Who decided?'),
    decidedOn === null && fault('decidedOn', 'Wann wurde entschieden?', 'When was it decided?'),
    decidedOn !== null &&
      decidedOn > today &&
      fault(
        'decidedOn',
        'Dieser Tag liegt in der Zukunft. Erfassen Sie die Entscheidung, wenn sie gefallen ist.',
        'This day lies ahead. Record the decision once it is taken.',
      ),
  ].filter((one) => one !== false)
}

function fault(field: string, de: string, en: string): FieldError {
  const message: Localised = { de, en }
  return { field, code: 'missing', message }
}

/** Whether a decision waits for somebody on `today`: undecided and due, or deferred to a day that has come. */
export function isDue(
  {
    state,
    dueOn,
    deferredUntil,
  }: { readonly state: DecisionState; readonly dueOn: IsoDate | null; readonly deferredUntil: IsoDate | null },
  today: IsoDate,
): boolean {
  const day = state === 'deferred' ? deferredUntil : state === 'decided' ? null : dueOn
  return day !== null && day <= today
}
