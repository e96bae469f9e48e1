import { earliest, piece, type Source } from './source.ts'

/** A part of the customer that wants it no more, or somebody's proposal that says so (engagement.md §5). */
export const intent: Source = async (seen) => {
  const { entitlementRecords, proposals } = seen.known.facts
  const lost = entitlementRecords.filter(({ l1 }) => l1 === 'noIntent')
  const proposed = proposals.filter(({ l1 }) => l1 === 'noIntent')
  return piece('intentReduced', lost.length + proposed.length, seen, {
    of: entitlementRecords.length,
    since: earliest([...lost.map(({ l1Since }) => l1Since), ...proposed.map(({ proposedOn }) => proposedOn)]),
  })
}
