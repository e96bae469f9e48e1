import { knownSolutions } from '@lotse/playbook'
import { derive } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { bringSolution, contentOf, insertEdition } from './store.ts'

/**
 * Puts the solutions that come with Lotse into the library, and newer editions of them in the place of older ones. What was
 * withdrawn stays withdrawn. Running it twice, or in two processes, changes nothing.
 */
export async function bringKnownSolutions(services: Pick<Services, 'database' | 'clock'>): Promise<void> {
  await derive(services, ORGANISATION, async ({ tx, now, touch }) => {
    for (const { id, edition, checkedOn, ...known } of knownSolutions) {
      const content = contentOf({
        ...known,
        evidence: [...known.evidence],
        causes: [...known.causes],
        reasons: [...known.reasons],
        words: { de: spread(known.words.de), en: spread(known.words.en) },
      })
      const row = { customerId: ORGANISATION, id, edition, ...content, checkedOn, comesAlong: true }
      if (!(await bringSolution(tx, { ...row, postedAt: now, changedAt: now }))) continue
      await insertEdition(tx, { solutionId: id, edition, content, reason: '', at: now })
      touch('solutions')
    }
  })
}

const spread = ({ steps, ...words }: (typeof knownSolutions)[number]['words']['de']) => ({
  ...words,
  steps: [...steps],
})
