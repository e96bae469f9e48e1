import { CHANNEL_LABELS, GENERATION_LABELS, SYSTEM_LABELS, TECHNOLOGY_LABELS } from '@lotse/inventory'
import type { WordFilter } from '../search.ts'

type Localised = { readonly de: string; readonly en: string }

const LABELS: Readonly<Partial<Record<WordFilter, Readonly<Record<string, Localised>>>>> = {
  generation: GENERATION_LABELS,
  channel: CHANNEL_LABELS,
  system: SYSTEM_LABELS,
  technology: TECHNOLOGY_LABELS,
}

/** What a filter is set to, as people call it; words of the inventory itself stay as they are. */
export function filterWords(name: WordFilter, value: string): Localised {
  return LABELS[name]?.[value] ?? { de: value, en: value }
}
