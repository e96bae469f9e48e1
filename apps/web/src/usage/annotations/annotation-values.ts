import { type IsoDate, isIsoDate, type Month, monthOf } from '@lotse/calendar'
import type { Annotation, AnnotationAudience, AnnotationKind } from '@lotse/contract'

/** The kinds in the order in which the form offers them. */
export const annotationKinds = ['wave', 'workshop', 'message', 'other'] as const satisfies readonly AnnotationKind[]
export const audiences = ['both', 'team'] as const satisfies readonly AnnotationAudience[]
export const exactness = ['day', 'month'] as const

/** What the form holds: texts, as all forms do. */
export type AnnotationValues = Record<'kind' | 'day' | 'exact' | 'words' | 'audience', string>

/** An annotation as the form shows it; of a month alone its first day stands in the field. */
export function valuesOf({ kind, month, day, words, audience }: Annotation): AnnotationValues {
  return { kind, day: day ?? `${month}-01`, exact: day === null ? 'month' : 'day', words, audience }
}

/** What the form says, as the API takes it; a day that is none is left to the server, which says so at the field. */
export function bodyOf({ kind, day, exact, words, audience }: AnnotationValues): {
  kind: AnnotationKind
  on: IsoDate | Month
  words: string
  audience: AnnotationAudience
} {
  return {
    kind: annotationKinds.find((one) => one === kind) ?? 'other',
    on: exact === 'month' && isIsoDate(day) ? monthOf(day) : (day as IsoDate),
    words,
    audience: audiences.find((one) => one === audience) ?? 'team',
  }
}
