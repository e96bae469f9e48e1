import { isIsoDate } from '@lotse/calendar'
import type { KeyData, KeyDataInput } from '@lotse/contract'
import { type BusinessReasonId, businessReasonIds } from '@lotse/playbook'

/** Stakeholders, scenarios, awareness, training. */
export const ssat = ['stakeholders', 'scenarios', 'awareness', 'training'] as const

/** The words of the form; business reasons are a list of their ids with a blank between them, so that sides compare. */
export interface KeyDataValues {
  readonly wantedOn: string
  readonly intent: string
  readonly businessReasons: string
  readonly successOwner: string
  readonly stakeholders: string
  readonly scenarios: string
  readonly awareness: string
  readonly training: string
}

export function keyDataValues(keyData: KeyDataInput | KeyData): KeyDataValues {
  return {
    wantedOn: keyData.wantedOn ?? '',
    intent: keyData.intent ?? '',
    businessReasons: keyData.businessReasons.join(' '),
    successOwner: keyData.successOwner ?? '',
    stakeholders: keyData.stakeholders ?? '',
    scenarios: keyData.scenarios ?? '',
    awareness: keyData.awareness ?? '',
    training: keyData.training ?? '',
  }
}

/** The reasons named in the form's word for them, in the order of the list. */
export function reasonsIn(words: string): BusinessReasonId[] {
  const named = words.split(' ')
  return businessReasonIds.filter((id) => named.includes(id))
}

const words = (value: string): string | null => value.trim() || null

export function keyDataInput(values: KeyDataValues): KeyDataInput {
  return {
    wantedOn: isIsoDate(values.wantedOn) ? values.wantedOn : null,
    intent: words(values.intent),
    businessReasons: reasonsIn(values.businessReasons),
    successOwner: words(values.successOwner),
    stakeholders: words(values.stakeholders),
    scenarios: words(values.scenarios),
    awareness: words(values.awareness),
    training: words(values.training),
  }
}
