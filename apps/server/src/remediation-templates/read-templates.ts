import type { IsoDate } from '@lotse/calendar'
import type { TemplatePart, TemplateSummary, TemplateVersion } from '@lotse/contract'
import { builtInTemplate, EDITIONS, type Edition } from '@lotse/remediation'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { countLists } from './lists-store.ts'
import { newestTemplate, ownVersionOf } from './look-up.ts'
import { mayDraftTemplate } from './policy.ts'
import { presentDraft, presentVersion } from './present.ts'
import { noDraft, noVersion } from './problems.ts'
import { findDraft, findPublished, listPublished } from './store.ts'

/** Both editions with their versions, the newest first, how many lists follow each, and their drafts. */
export async function listTemplates({ services, actor }: ActingContext): Promise<TemplateSummary[]> {
  return services.database.transaction('portfolio', async (tx) => {
    const published = await listPublished(tx)
    const drafts = await Promise.all(EDITIONS.map((edition) => findDraft(tx, edition)))
    const lists = await countLists(tx)
    const names = await namesOf(tx, [
      ...published.map(({ publishedBy }) => publishedBy),
      ...drafts.map((draft) => draft?.changedBy ?? null),
    ])
    const summaries: TemplateSummary[] = []
    for (const [index, edition] of EDITIONS.entries()) {
      const { version: newest } = await newestTemplate(tx, edition)
      const draft = drafts[index] ?? null
      const ofEdition = [...lists].filter(([key]) => key.startsWith(`${edition}@`))
      const follow = (version: string) => lists.get(`${edition}@${version}`) ?? 0
      const own = published.flatMap((row): TemplateVersion[] => {
        const { number, publishedOn, publishedAt, publishedBy, note } = row
        if (row.edition !== edition || number === null || publishedOn === null || publishedAt === null) return []
        const told = { version: number, publishedOn, publishedAt: publishedAt.toISOString(), by: names(publishedBy) }
        return [{ ...told, note, builtIn: false, lists: follow(number) }]
      })
      const builtIn = builtInTemplate(edition).changes.map(
        ({ version, day, text }): TemplateVersion => ({
          ...{ version, publishedOn: day as IsoDate, publishedAt: null, by: null, note: text, builtIn: true },
          lists: follow(version),
        }),
      )
      summaries.push({
        edition,
        newest,
        behind: ofEdition.reduce((sum, [key, count]) => (key === `${edition}@${newest}` ? sum : sum + count), 0),
        versions: [...own, ...builtIn],
        draft: draft && {
          id: draft.id,
          changedAt: draft.changedAt.toISOString(),
          changedBy: names(draft.changedBy),
        },
        may: { draft: mayDraftTemplate(actor, {}) },
      })
    }
    return summaries
  })
}

/** What the organisation added in a version, or in the draft. Problem: `not-found`. */
export async function readTemplate(
  { services, actor }: ActingContext,
  { edition, which }: { readonly edition: Edition; readonly which: string },
): Promise<TemplatePart> {
  return services.database.transaction('portfolio', async (tx) => {
    if (which === 'draft') {
      const draft = await findDraft(tx, edition)
      if (draft === null) throw noDraft()
      return presentDraft(tx, draft, actor)
    }
    const row = await findPublished(tx, edition, which)
    if (row !== null) return presentVersion(tx, edition, ownVersionOf(row))
    if (builtInTemplate(edition).version !== which) throw noVersion()
    return presentVersion(tx, edition, null)
  })
}
