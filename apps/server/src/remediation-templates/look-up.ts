import { builtInTemplate, type Edition, type OwnVersion, ownTemplate, type Template } from '@lotse/remediation'
import type { Transaction } from '../platform/db/database.ts'
import { rememberedOfDatabase } from '../platform/db/remembered.ts'
import { findById, newestPublished, type TemplateRow } from './store.ts'

/**
 * What was published never changes: it is read once and kept in memory. Not by its id alone: a publishing that failed at its
 * end may come again otherwise.
 */
const keptIn = rememberedOfDatabase<OwnVersion>()

/**
 * The template that new lists start from and running ones have to reach: what comes with Lotse, and what the organisation
 * published on top. Works in every scope. (remediation.md §5, rule 3)
 */
export async function newestTemplate(tx: Transaction, edition: Edition): Promise<Template> {
  return ownTemplate(builtInTemplate(edition), await ownInForce(tx, edition))
}

/** What the organisation published last; null where it published nothing. */
export async function ownInForce(tx: Transaction, edition: Edition): Promise<OwnVersion | null> {
  const newest = await newestPublished(tx, edition)
  if (newest === null) return null
  const key = JSON.stringify(newest)
  const kept = keptIn(tx)
  const known = kept.get(key)
  if (known !== undefined) return known
  const row = await findById(tx, newest.id)
  if (row === null) throw new Error('a published template is gone')
  const own = ownVersionOf(row)
  kept.set(key, own)
  return own
}

/** A published row as the package knows it. */
export function ownVersionOf({ edition, number, basedOn, publishedOn, note, part }: TemplateRow): OwnVersion {
  if (number === null || publishedOn === null) throw new Error('a draft was taken for a published version')
  return { edition, version: number, basedOn, day: publishedOn, note, part }
}
