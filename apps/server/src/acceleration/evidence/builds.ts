import { shownFindings } from '../../inventory/shown-findings.ts'
import { piece, type Source } from './source.ts'

/** Devices whose Office gets no more updates (usage.md §8; the dates are those of the vendor). */
export const builds: Source = async (seen) => {
  const found = await shownFindings(seen.tx, { customerId: seen.key.customerId, tenantId: seen.tenantId }, seen.today)
  if (found === null) return []
  return piece('outdatedBuilds', found.support.ended, seen, {
    of: found.devices,
    // Names that are the same in every language; the others say no more than that something is old.
    about: found.support.groups.flatMap(({ status, label }) =>
      status === 'ended' && label.de === label.en ? [label.en] : [],
    ),
  })
}
