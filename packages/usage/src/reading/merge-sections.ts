import { FormSection } from '../reports/form-section.ts'
import { Section } from './section.ts'

/** One report in a file: the app user detail, or any other. */
export type AnySection = Section | FormSection

/** Parts with the same refresh date and period are one report; parts without rows add nothing beside others. */
export function mergeSame(sections: readonly AnySection[]): AnySection[] {
  const byKey = new Map<string, AnySection>()
  for (const section of sections) {
    const key = keyOf(section)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, section)
    else absorb(same, section)
  }
  const merged = [...byKey.values()]
  return merged.length > 1 ? merged.filter((section) => section.total > 0) : merged
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
