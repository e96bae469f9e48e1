import type { SegmentAttribute, Segments } from '@lotse/contract'

type Numerator = Segments['numerator']

/** By what people are parted, in the order in which the page offers it. */
export const attributes = [
  'department',
  'office',
  'city',
  'country',
  'usageLocation',
] as const satisfies readonly SegmentAttribute[]

export const numerators = ['desktopCore', 'desktop', 'any'] as const satisfies readonly Numerator[]

/** The address of the page of segments. */
export interface SegmentsSearch {
  /** Absent: by department. */
  by?: SegmentAttribute
  /** Absent: the numerator of the settings. */
  numerator?: Numerator
}

/** Reads the search parameters of the page. What is unknown or broken counts as absent. */
export function segmentsSearch(search: Record<string, unknown>): SegmentsSearch {
  const by = attributes.find((one) => one === search.by)
  const numerator = numerators.find((one) => one === search.numerator)
  return { ...(by && { by }), ...(numerator && { numerator }) }
}
