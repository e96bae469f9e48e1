import { derive } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { hitsIn } from './known-names.ts'
import { textsOf } from './post-solution.ts'
import { findSolutions, originsOf, type SolutionRow, setNamesFound } from './store.ts'

/** Looks through the library every night: customers and contacts come to Lotse after entries were written about them. */
export function defineNameCheck(services: Pick<Services, 'database' | 'clock' | 'jobs'>): void {
  services.jobs.cron('names-in-library', '25 3 * * *', async () => void (await lookForNames(services)))
}

/**
 * Marks every entry with the words that give a customer away by now. Gives how many changed; running it twice changes
 * nothing. Nobody did anything, so it stands in no trail.
 */
export async function lookForNames(services: Pick<Services, 'database' | 'clock'>): Promise<number> {
  const entries = await services.database.transaction('portfolio', ofPeople)
  let changed = 0
  for (const { entry, origins } of entries) {
    const words = (await hitsIn(services, textsOf(entry), origins, entry.kept)).map(({ word }) => word)
    if (JSON.stringify(words) === JSON.stringify(entry.namesFound)) continue
    await derive(services, ORGANISATION, async ({ tx, touch }) => {
      // Whoever was faster with another edition had it looked through.
      if (await setNamesFound(tx, entry, words)) touch('solutions')
    })
    changed += 1
  }
  return changed
}

/** What people wrote, with the customers it came from. What comes along names nobody, and nobody could change it. */
async function ofPeople(tx: Transaction): Promise<{ entry: SolutionRow; origins: string[] }[]> {
  const found: { entry: SolutionRow; origins: string[] }[] = []
  for (const entry of await findSolutions(tx, { withdrawn: false }, []))
    if (!entry.comesAlong) found.push({ entry, origins: await originsOf(tx, entry.id) })
  return found
}
