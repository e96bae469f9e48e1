import type { Localised } from '../localised.ts'

/** The cloud a tenant lives in (usage.md §6). `china` is operated by 21Vianet. */
export const cloudIds = ['commercial', 'gcc', 'gccHigh', 'dod', 'china'] as const
export type CloudId = (typeof cloudIds)[number]

export const clouds: Readonly<Record<CloudId, { readonly label: Localised }>> = {
  commercial: { label: { de: 'Weltweit (kommerziell)', en: 'Worldwide (commercial)' } },
  gcc: { label: { de: 'GCC', en: 'GCC' } },
  gccHigh: { label: { de: 'GCC High', en: 'GCC High' } },
  dod: { label: { de: 'DoD-Cloud', en: 'DoD cloud' } },
  china: { label: { de: 'China (21Vianet)', en: 'China (21Vianet)' } },
}
