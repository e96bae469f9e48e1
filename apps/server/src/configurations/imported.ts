import { beyondChoices, choicesFrom } from '@lotse/assessment'
import type { ImportedDecision } from '@lotse/contract'
import { importOdt } from '@lotse/odt'
import { pointDecisionsOf } from '../decisions/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { same } from './changed.ts'
import { questionOf } from './derive.ts'
import { fileOf } from './present.ts'
import { notReadable, thisConfiguration } from './problems.ts'
import type { ConfigurationPlace } from './read-configurations.ts'
import { findConfiguration, findVersion } from './store.ts'

/** What the file would say at the decisions of the workshop, beside what is there. Problems: `not-found`, `rule-refused`. */
export async function readImport(
  { services }: ActingContext,
  place: ConfigurationPlace,
): Promise<{ decisions: ImportedDecision[]; notCarried: string[] }> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findConfiguration(tx, key, place.configurationId)
    const latest = row && (await findVersion(tx, row, row.latest))
    if (!latest) throw notFound(thisConfiguration)
    const file = fileOf(latest)
    if (file.parsed?.root.name !== 'Configuration') throw notReadable()
    const { decisions, notCarried } = importOdt(file)
    const there = new Map((await pointDecisionsOf(tx, key)).map((one) => [one.slug, one]))
    return {
      decisions: Object.entries(choicesFrom(decisions)).map(([decisionId, choice]) => {
        const now = there.get(decisionId)
        return {
          decisionId,
          question: questionOf(decisionId),
          choice: [...choice],
          now: { choice: now?.choice ?? [], state: now?.state ?? 'open', version: now?.version ?? 0 },
          same: now !== undefined && same(choice, now.choice),
        }
      }),
      notCarried: [...new Set([...beyondChoices(decisions), ...notCarried])],
    }
  })
}
