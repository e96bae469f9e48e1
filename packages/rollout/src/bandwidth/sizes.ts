import type { Localised } from '../localised.ts'

/** What an installation moves, in megabytes. */

/** A size that the sources give differently by edition and year: from at least to at most. */
export interface Range {
  readonly from: number
  readonly to: number
}

export const SIZE_IDS = ['core', 'language', 'package', 'proofing', 'project', 'visio', 'update'] as const
export type SizeId = (typeof SIZE_IDS)[number]

/** Planning sizes (odt.md §6). The sources disagree, so they are ranges that a house may change. */
export const SIZES: Readonly<Record<SizeId, Range & { readonly label: Localised }>> = {
  core: {
    from: 1500,
    to: 2000,
    label: {
      de: 'Installation aus dem Internet mit einer Sprache',
      en: 'Installation from the internet, one language',
    },
  },
  language: { from: 250, to: 450, label: { de: 'Jede weitere Sprache', en: 'Each further language' } },
  package: {
    from: 2800,
    to: 3000,
    label: { de: 'Vollständiges Paket mit einer Sprache', en: 'Full package, one language' },
  },
  proofing: { from: 30, to: 50, label: { de: 'Korrekturhilfen einer Sprache', en: 'Proofing tools of a language' } },
  project: { from: 0, to: 50, label: { de: 'Project dazu', en: 'Adding Project' } },
  visio: { from: 100, to: 200, label: { de: 'Visio dazu', en: 'Adding Visio' } },
  update: {
    from: 50,
    to: 300,
    label: { de: 'Monatliches Update als Delta', en: 'Monthly update as a delta' },
  },
}

/** What a house says instead of the planning sizes; what is missing stays as it is there. */
export type RolloutSizes = Partial<Record<SizeId, Range>>

export const sizeOf = (sizes: RolloutSizes, id: SizeId): Range =>
  sizes[id] ?? { from: SIZES[id].from, to: SIZES[id].to }
