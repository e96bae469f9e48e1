import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** How an engagement came in (engagement.md §3 "Conditions"). A request for assistance has deadlines of its own. */
export const originIds = ['requestForAssistance', 'direct'] as const
export type OriginId = (typeof originIds)[number]

export const origins: Readonly<Record<OriginId, { readonly label: Localised; readonly source: SourceMark }>> = {
  requestForAssistance: { label: { de: 'Unterstützungsanfrage', en: 'Request for assistance' }, source: 'P' },
  direct: { label: { de: 'Direkt angesprochen', en: 'Approached directly' }, source: 'L' },
}
