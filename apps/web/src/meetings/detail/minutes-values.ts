import { isIsoDate, isMonth } from '@lotse/calendar'
import type { Minutes, ProgressUnit } from '@lotse/contract'

/** Minutes as their form holds them: text in every field. */
export interface MinutesValues {
  readonly text: string
  readonly progressUnit: string
  readonly progressDone: string
  readonly progressPlanned: string
  readonly mauMonth: string
  readonly newBlockers: string
  /** One a line. */
  readonly decisions: string
  readonly nextOn: string
}

export const minutesFields = [
  'text',
  'progressUnit',
  'progressDone',
  'progressPlanned',
  'mauMonth',
  'newBlockers',
  'decisions',
  'nextOn',
] as const satisfies readonly (keyof MinutesValues)[]

export const units: readonly ProgressUnit[] = ['people', 'devices', 'users']

export function minutesValues(minutes: Minutes): MinutesValues {
  return {
    text: minutes.text,
    progressUnit: minutes.progressUnit ?? '',
    progressDone: minutes.progressDone === null ? '' : String(minutes.progressDone),
    progressPlanned: minutes.progressPlanned === null ? '' : String(minutes.progressPlanned),
    mauMonth: minutes.mauMonth ?? '',
    newBlockers: minutes.newBlockers,
    decisions: minutes.decisions,
    nextOn: minutes.nextOn ?? '',
  }
}

/** What differs from what was there, as the API takes it; null where nothing does. */
export function minutesPatch(values: MinutesValues, base: MinutesValues) {
  const changed = minutesFields.filter((name) => values[name] !== base[name])
  if (changed.length === 0) return null
  const all = {
    text: values.text,
    progressUnit: units.find((unit) => unit === values.progressUnit) ?? null,
    progressDone: count(values.progressDone),
    progressPlanned: count(values.progressPlanned),
    mauMonth: isMonth(values.mauMonth) ? values.mauMonth : null,
    newBlockers: values.newBlockers,
    decisions: values.decisions,
    nextOn: isIsoDate(values.nextOn) ? values.nextOn : null,
  }
  return Object.fromEntries(changed.map((name) => [name, all[name]])) as Partial<typeof all>
}

const count = (text: string): number | null => (text.trim() === '' ? null : Number(text))

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
const keyOf = (meetingId: string) => `lotse.minutes.${meetingId}`

/** Words that are not saved yet, with what they are based on: whoever saved meanwhile must not be overwritten. */
export interface UnsavedMinutes {
  readonly values: MinutesValues
  readonly base: MinutesValues
  /** The version of the minutes that `base` was read from. */
  readonly version: number
}

/** What was typed and not saved yet, kept in this tab against a reload. A full or forbidden store loses only that. */
export function keepMinutes(store: Store, meetingId: string, unsaved: UnsavedMinutes | null): void {
  try {
    if (unsaved === null) store.removeItem(keyOf(meetingId))
    else store.setItem(keyOf(meetingId), JSON.stringify(unsaved))
  } catch {
    // Typing goes on; it is saved when the field is left.
  }
}

/** What an earlier visit left unsaved, or null. What is broken counts as nothing. */
export function keptMinutes(store: Store, meetingId: string): UnsavedMinutes | null {
  try {
    const value: unknown = JSON.parse(store.getItem(keyOf(meetingId)) ?? 'null')
    if (!isRecord(value) || !areMinutes(value.values) || !areMinutes(value.base)) return null
    const { values, base, version } = value
    return typeof version === 'number' ? { values, base, version } : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const areMinutes = (value: unknown): value is MinutesValues =>
  isRecord(value) && minutesFields.every((name) => typeof value[name] === 'string')
