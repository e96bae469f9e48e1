import type { MonthRow } from '../months.ts'

/** What is to be known of a month before comparing it with others, in the order in which the legend tells it. */
export const signKinds = ['missing', 'running', 'quiet', 'rebaselined', 'concealed', 'break'] as const
export type SignKind = (typeof signKinds)[number]

/** Colour and place never say it alone: each has a sign, and its word stands in the texts. */
export const signOf: Readonly<Record<SignKind, string>> = {
  missing: '?',
  running: '…',
  quiet: '~',
  rebaselined: '↻',
  concealed: '*',
  break: '‖',
}

/** The signs of one month (usage.md §11): several may be true of it. */
export function signsOf(row: MonthRow): readonly SignKind[] {
  if (row.kind !== 'closed') return [row.kind]
  const { judged, concealed } = row.point
  const isNewBasis = judged.state === 're-baselining' || (judged.step !== null && !judged.step.covered)
  const kinds: readonly (SignKind | false)[] = [
    judged.quiet && 'quiet',
    isNewBasis && 'rebaselined',
    concealed !== 'none' && 'concealed',
    judged.breaks.length > 0 && 'break',
  ]
  return kinds.filter((kind) => kind !== false)
}

/** Where each sign gets its word on the curve: at the newest month that has it. `rows` are oldest first. */
export function wordPlaces(rows: readonly MonthRow[]): readonly { readonly kind: SignKind; readonly index: number }[] {
  return signKinds
    .map((kind) => ({ kind, index: rows.findLastIndex((row) => signsOf(row).includes(kind)) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)
}
