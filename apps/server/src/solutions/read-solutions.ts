import type { Language, Solution, SolutionEdition, SolutionRow as SolutionListRow } from '@lotse/contract'
import { byFit, matchesOf } from '@lotse/playbook'
import { searchTerms } from '../notes/search-terms.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { namesOf } from '../platform/names.ts'
import { mayPostSolution, mayTrySolution } from './policy.ts'
import { oldBefore, presentEditions, presentRow, presentSolution, titleOf } from './present.ts'
import { noSolution } from './problems.ts'
import { type Searching, searchingFor } from './searching.ts'
import {
  countNaming,
  editionsOf,
  findSolution,
  findSolutions,
  productsOf,
  reuseOf,
  type SolutionFilter,
  type SolutionRow,
} from './store.ts'
import { type TryRow, triesOf } from './try-store.ts'

interface Query extends Omit<SolutionFilter, 'postedBy' | 'checkedBefore' | 'withdrawn' | 'naming'> {
  readonly search?: string | undefined
  readonly engagementId?: string | undefined
  readonly mine?: 'yes' | undefined
  readonly old?: 'yes' | undefined
  readonly withdrawn?: 'yes' | undefined
  readonly naming?: 'yes' | undefined
  readonly sort: 'fit' | 'helped' | 'newest' | 'title'
  /** The number of solutions seen. */
  readonly after?: string | undefined
  readonly limit: number
}

/** What is searched for, what fits the engagement first. Over all customers, so for the team only. */
export async function listSolutions({ services, actor }: ActingContext, query: Query) {
  const today = services.clock.today()
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const searching = query.engagementId === undefined ? null : await searchingFor(tx, query.engagementId)
    const filter: SolutionFilter = {
      ...query,
      postedBy: query.mine && actor.personId,
      checkedBefore: query.old && oldBefore(today),
      withdrawn: query.withdrawn === 'yes',
      naming: query.naming === 'yes',
    }
    const rows = await findSolutions(tx, filter, searchTerms(query.search ?? ''))
    const reuse = await reuseOf(
      tx,
      rows.map(({ id }) => id),
    )
    const tries = await triesHere(tx, searching)
    const names = await namesOf(
      tx,
      rows.flatMap((row) => [row.postedBy, row.reviewedBy]),
    )
    const ranked = rows.map((row) => ({
      row,
      ...(reuse.get(row.id) ?? { tried: 0, helped: 0, partly: 0, notHelped: 0 }),
      ...{ found: row.found, sureness: row.sureness, title: titleOf(row, actor.language) },
      matches: searching ? matchesOf(row, searching) : [],
    }))
    const page = ranked.sort(ordersIn(actor.language)[query.sort]).slice(offset, offset + query.limit)
    const items: SolutionListRow[] = page.map(({ row }) =>
      presentRow(row, { names, searching, today, reuse: reuse.get(row.id), here: tries.get(row.id) }),
    )
    const seen = offset + items.length
    return {
      items,
      total: rows.length,
      next: items.length > 0 && seen < rows.length ? String(seen) : null,
      engagement: searching && { ...searching, ...mutable(searching), mayTry: mayTrySolution(actor, searching) },
      naming: await countNaming(tx),
      products: await productsOf(tx),
      may: { post: mayPostSolution(actor, {}) },
    }
  })
}

/** The API gives plain lists. */
const mutable = ({ evidence, causes, reasons }: Searching) => ({
  evidence: [...evidence],
  causes: [...causes],
  reasons: [...reasons],
})

type Order = Parameters<typeof byFit>[0] & { readonly row: SolutionRow; readonly title: string }
/** Titles as the reader's language sorts them; what is level stays in the order it was posted in. */
function ordersIn(language: Language): Readonly<Record<Query['sort'], (a: Order, b: Order) => number>> {
  const { compare } = new Intl.Collator(language)
  const byTitle = (a: Order, b: Order) => compare(a.title, b.title) || (a.row.id < b.row.id ? -1 : 1)
  const fit = (a: Order, b: Order) => byFit(a, b) || byTitle(a, b)
  return {
    fit,
    helped: (a, b) => b.helped - a.helped || b.tried - a.tried || fit(a, b),
    newest: (a, b) => b.row.changedAt.getTime() - a.row.changedAt.getTime() || fit(a, b),
    title: byTitle,
  }
}

async function triesHere(tx: Transaction, searching: Searching | null): Promise<ReadonlyMap<string, TryRow>> {
  if (searching === null) return new Map()
  return new Map((await triesOf(tx, searching)).map((row) => [row.solutionId ?? '', row]))
}

/** One solution, withdrawn or not. Problem: `not-found`. */
export async function readSolution(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  { solutionId, engagementId }: { readonly solutionId: string; readonly engagementId?: string | undefined },
): Promise<Solution> {
  return services.database.transaction('portfolio', async (tx) => {
    const row = await findSolution(tx, solutionId)
    if (row === null) throw noSolution()
    const searching = engagementId === undefined ? null : await searchingFor(tx, engagementId)
    const reuse = await reuseOf(tx, [row.id])
    const tries = await triesHere(tx, searching)
    const names = await namesOf(tx, [row.postedBy, row.changedBy, row.reviewedBy])
    const today = services.clock.today()
    return presentSolution(row, { names, searching, today, reuse: reuse.get(row.id), here: tries.get(row.id) }, actor)
  })
}

/** Every edition of a solution, the newest first. Problem: `not-found`. */
export async function listEditions(
  { services }: ActingContext,
  { solutionId }: { readonly solutionId: string },
): Promise<SolutionEdition[]> {
  return services.database.transaction('portfolio', async (tx) => {
    if ((await findSolution(tx, solutionId)) === null) throw noSolution()
    const rows = await editionsOf(tx, solutionId)
    return presentEditions(
      rows,
      await namesOf(
        tx,
        rows.map(({ byPerson }) => byPerson),
      ),
    )
  })
}
