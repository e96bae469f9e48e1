import { type CauseId, causeIds, type StepKey, stepKeys } from '@lotse/playbook'

/** What may lie open over the tab. */
const dialogs = [
  'open',
  'postpone',
  'dismiss',
  'cause',
  'finish',
  'effort',
  'action',
  'review',
  'block',
  'close',
] as const
export type AccelerationDialog = (typeof dialogs)[number]

/** What the address of the tab may say. */
export interface TabSearch {
  readonly dialog?: AccelerationDialog
  /** A step of the plan whose form is open. */
  readonly step?: { readonly cause: CauseId; readonly key: StepKey }
  /** An agreed action whose form is open, by its id. */
  readonly action?: string
}

/** Reads the address; whatever is unknown or broken counts as absent. */
export function tabSearch(words: Readonly<Record<string, unknown>>): TabSearch {
  const dialog = dialogs.find((one) => one === words.do)
  const step = stepOf(words.step)
  const { action } = words
  return {
    ...(dialog && { dialog }),
    ...(step && { step }),
    ...(dialog === 'action' && typeof action === 'string' && /^[0-9a-f-]{36}$/.test(action) && { action }),
  }
}

/** A step as the address names it: `technical.involveExpert`. */
export const stepName = (cause: CauseId, key: StepKey): string => `${cause}.${key}`

function stepOf(name: unknown): TabSearch['step'] {
  const [first, second] = String(name ?? '').split('.')
  const cause = causeIds.find((one) => one === first)
  const key = stepKeys.find((one) => one === second)
  return cause && key && { cause, key }
}
