import { FormSection } from '../reports/form-section.ts'
import { Section } from './section.ts'

/** One report in a file: the app user detail, or any other. */
export type AnySection = Section | FormSection

/**
 * Parts with the same refresh date and period are one report. A part none of whose rows can be read says nothing of its day:
 * its rejected rows count in the report before it, or in the first one that says so.
 */
export function mergeSame(sections: readonly AnySection[]): AnySection[] {
  const byKey = new Map<string, AnySection>()
  const [telling] = sections.filter((section) => section.total > section.rejected)
  let before = telling
  for (const section of sections) {
    const isMute = section.total === section.rejected
    const same = (isMute ? before : undefined) ?? byKey.get(keyOf(section))
    if (same === undefined) byKey.set(keyOf(section), section)
    else absorb(same, section)
    if (!isMute) before = same ?? section
  }
  return [...byKey.values()]
}

/** Refresh date and period, which together with the report tell snapshots apart (usage.md §9.2). */
export function keyOf(section: AnySection): string {
  return `${[...section.refreshDays.keys()]}/${[...section.periods.keys()]}`
}

/** Puts another part of the same report into `into`; both are of one kind, because one report has one reader. */
export function absorb(into: AnySection, part: AnySection): void {
  if (into instanceof Section && part instanceof Section) into.absorb(part)
  if (into instanceof FormSection && part instanceof FormSection) into.absorb(part)
}
