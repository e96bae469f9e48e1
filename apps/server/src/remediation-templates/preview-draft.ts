import type { TemplatePreviewView } from '@lotse/contract'
import { builtInTemplate, type Edition, previewTemplate, withPart } from '@lotse/remediation'
import type { ActingContext } from '../platform/http/api.ts'
import { listsOf } from './lists-store.ts'
import { newestTemplate } from './look-up.ts'
import { noDraft } from './problems.ts'
import { findDraft } from './store.ts'

/** What the draft would make of the lists of this house, with their answers of today. Problem: `not-found`. */
export async function previewDraft(
  { services }: ActingContext,
  { edition }: { readonly edition: Edition },
): Promise<TemplatePreviewView> {
  return services.database.transaction('portfolio', async (tx) => {
    const draft = await findDraft(tx, edition)
    if (draft === null) throw noDraft()
    const rows = await listsOf(tx, edition)
    const numbers = new Map(rows.map(({ runId }, index) => [runId, index]))
    const numbered = (keys: readonly string[]) => keys.flatMap((key) => numbers.get(key) ?? [])
    const places = (all: { readonly [K in 'inScope' | 'check' | 'hidden']: readonly string[] }) => ({
      inScope: numbered(all.inScope),
      check: numbered(all.check),
      hidden: numbered(all.hidden),
    })
    const found = previewTemplate(
      await newestTemplate(tx, edition),
      withPart(builtInTemplate(edition), draft.part),
      rows.map(({ runId, cloud, answers }) => ({ key: runId, cloud, answers: new Map(Object.entries(answers)) })),
    )
    return {
      lists: rows.map(({ customerId, engagementId, customerName, tenantName, state }) => ({
        ...{ customerId, engagementId, customerName, tenantName, state },
      })),
      items: found.items.map(({ id, title, kind, now, next }) => ({
        ...{ id, title, kind },
        now: places(now),
        next: places(next),
      })),
      questions: found.questions.map(({ id, text, open }) => ({ id, text, open: numbered(open) })),
      refused: numbered(found.refused),
    }
  })
}
