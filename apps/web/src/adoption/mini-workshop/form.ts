import type { MiniWorkshop } from '@lotse/contract'
import { type FieldKind, sentOf, textOf } from '../form-values.ts'

/** What the form of a mini-workshop holds: its three measures lie flat beside the other fields. */

/** At most three, by the number in their fields' names. */
export const measureNumbers = ['1', '2', '3'] as const
/** The name of a measure's field: `measure1_words`. */
export const measureField = (number: string, name: string): string => `measure${number}_${name}`

const kinds: Readonly<Record<string, FieldKind>> = {
  groupId: 'choice',
  heldOn: 'day',
  quotes: 'lines',
  barrier: 'choice',
  expectedGain: 'number',
  reviewOn: 'day',
  outcome: 'prose',
  outcomeGain: 'number',
  needsMore: 'yes',
}

/** The funnel stays as it is unless another one is chosen. */
const KEEP = ''

export function textsOfForm(held: MiniWorkshop | null): Record<string, string> {
  const values: Record<string, unknown> = { ...held }
  const measures = measureNumbers.flatMap((number, index) => {
    const one = held?.measures[index]
    return [
      [measureField(number, 'words'), one?.words ?? ''],
      [measureField(number, 'contactId'), one?.contactId ?? ''],
      [measureField(number, 'dueOn'), one?.dueOn ?? ''],
      [measureField(number, 'gain'), one === undefined ? '' : String(one.gain)],
      [measureField(number, 'done'), one?.done ? 'yes' : ''],
    ]
  })
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, textOf(kind, values[name])])),
    ...Object.fromEntries(measures),
    funnelOf: KEEP,
    reviewFunnelOf: KEEP,
    closed: held?.closedOn ? 'yes' : '',
  }
}

export function bodyOfForm(texts: Record<string, string>): Record<string, unknown> {
  const text = (name: string) => texts[name] ?? ''
  const measures = measureNumbers
    .filter((number) => text(measureField(number, 'words')).trim() !== '')
    .map((number) => ({
      words: text(measureField(number, 'words')).trim(),
      contactId: text(measureField(number, 'contactId')),
      dueOn: text(measureField(number, 'dueOn')),
      gain: sentOf('number', text(measureField(number, 'gain'))),
      done: text(measureField(number, 'done')) === 'yes',
    }))
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, sentOf(kind, text(name))])),
    measures,
    closed: text('closed') === 'yes',
    ...funnelIn('funnelOf', text('funnelOf')),
    ...funnelIn('reviewFunnelOf', text('reviewFunnelOf')),
  }
}

/** `tenant`, or an attribute and a segment with a colon between them. */
function funnelIn(name: string, text: string): Record<string, unknown> {
  if (text === KEEP) return {}
  if (text === 'tenant') return { [name]: 'tenant' }
  const colon = text.indexOf(':')
  return { [name]: { attribute: text.slice(0, colon), segment: text.slice(colon + 1) } }
}
