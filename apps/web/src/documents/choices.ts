import type { DocumentAudience, DocumentKind } from '@lotse/contract'

/** What a document can be and whom it can be for, in the order in which lists offer it. */
export const documentKinds = [
  'plan',
  'minutes',
  'report',
  'checklist',
  'configuration',
  'contract',
  'other',
] as const satisfies readonly DocumentKind[]

export const documentAudiences = ['team', 'customer', 'both'] as const satisfies readonly DocumentAudience[]

export const isKind = (value: unknown): value is DocumentKind => documentKinds.some((one) => one === value)
export const isAudience = (value: unknown): value is DocumentAudience => documentAudiences.some((one) => one === value)

/** Tasks about the network test: the server takes no file there (engagement.md §3, §14). */
export const withoutFiles: ReadonlySet<string> = new Set(['4071', '4072', '4073'])

/** The items of the checklist about it. */
export const itemsWithoutFiles: ReadonlySet<string> = new Set(['NW-07', 'NW-08'])
