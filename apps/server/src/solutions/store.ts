import type { Language, SolutionText } from '@lotse/contract'
import type { CauseId, EvidenceKind, ReasonId, Reuse, SurenessId } from '@lotse/playbook'
import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { type SolutionContent, solution, solutionEdition, solutionOrigin, solutionTry } from '../tables/library.ts'
import type { EngagementKey } from './try-store.ts'

/** Known solutions in SQL. They are read in the scope of the portfolio, because only there every use of them is in sight. */

const { search: _index, ...columns } = getTableColumns(solution)
export type SolutionRow = Omit<typeof solution.$inferSelect, 'search'>
type Values = Partial<Omit<SolutionRow, 'customerId' | 'id' | 'version'>>

export interface SolutionFilter {
  readonly cause?: CauseId | undefined
  readonly evidence?: EvidenceKind | undefined
  readonly reason?: ReasonId | undefined
  readonly product?: string | undefined
  readonly sureness?: SurenessId | undefined
  readonly language?: Language | undefined
  readonly postedBy?: string | undefined
  /** Not compared with its source since that day. */
  readonly checkedBefore?: string | undefined
  readonly withdrawn: boolean
  /** Only what gives a customer away by now. */
  readonly naming?: boolean
}

/** Everything that matches, with how well it fits the words: a library is small enough to be ranked as a whole. */
export async function findSolutions(
  tx: Transaction,
  filter: SolutionFilter,
  terms: readonly string[],
): Promise<(SolutionRow & { readonly found: number })[]> {
  const query = sql`lotse.search_query(${sql.param([...terms])}::text[])`
  const isSearched = terms.length > 0
  const rows = await tx
    .select({ ...columns, found: isSearched ? sql<number>`ts_rank(${solution.search}, ${query})` : sql<number>`0` })
    .from(solution)
    .where(
      and(
        eq(solution.customerId, ORGANISATION),
        matching(filter),
        isSearched ? sql`${solution.search} @@ ${query}` : undefined,
      ),
    )
  return rows
}

function matching({ withdrawn, naming, ...filter }: SolutionFilter): SQL | undefined {
  const { cause, evidence, reason, product, sureness, language, postedBy, checkedBefore } = filter
  return and(
    withdrawn ? sql`${solution.deletedAt} is not null` : sql`${solution.deletedAt} is null`,
    naming ? sql`${solution.namesFound} <> '{}'` : undefined,
    cause ? sql`${cause} = any(${solution.causes})` : undefined,
    evidence ? sql`${evidence} = any(${solution.evidence})` : undefined,
    reason ? sql`${reason} = any(${solution.reasons})` : undefined,
    product ? eq(solution.product, product) : undefined,
    sureness ? eq(solution.sureness, sureness) : undefined,
    language ? sql`jsonb_typeof(${solution.words} -> ${language}) = 'object'` : undefined,
    postedBy ? eq(solution.postedBy, postedBy) : undefined,
    checkedBefore ? sql`${solution.checkedOn} < ${checkedBefore}::date` : undefined,
  )
}

export async function findSolution(tx: Transaction, id: string): Promise<SolutionRow | null> {
  const [row] = await tx
    .select(columns)
    .from(solution)
    .where(and(eq(solution.customerId, ORGANISATION), eq(solution.id, id)))
  return row ?? null
}

/** Several of them by their ids, withdrawn or not. */
export async function solutionsById(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SolutionRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select(columns)
    .from(solution)
    .where(and(eq(solution.customerId, ORGANISATION), inArray(solution.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row]))
}

/** One of them, held until the transaction ends. */
export async function holdSolution(tx: Transaction, id: string): Promise<SolutionRow | null> {
  const [row] = await tx
    .select(columns)
    .from(solution)
    .where(and(eq(solution.customerId, ORGANISATION), eq(solution.id, id)))
    .for('no key update')
  return row ?? null
}

/** The products that entries are about. */
export async function productsOf(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ product: solution.product })
    .from(solution)
    .where(sql`${solution.deletedAt} is null`)
    .orderBy(solution.product)
  return rows.map(({ product }) => product)
}

export async function insertSolution(tx: Transaction, row: typeof solution.$inferInsert): Promise<void> {
  await tx.insert(solution).values(row)
}

/** Changes a held solution. */
export async function updateSolution(tx: Transaction, { id }: Pick<SolutionRow, 'id'>, values: Values): Promise<void> {
  await tx
    .update(solution)
    .set({ ...values, version: sql`${solution.version} + 1` })
    .where(and(eq(solution.customerId, ORGANISATION), eq(solution.id, id)))
}

/** Keeps what was found in an edition; false where there is another one by now. It is no change anybody made. */
export async function setNamesFound(
  tx: Transaction,
  { id, version }: Pick<SolutionRow, 'id' | 'version'>,
  namesFound: string[],
): Promise<boolean> {
  const rows = await tx
    .update(solution)
    .set({ namesFound })
    .where(and(eq(solution.customerId, ORGANISATION), eq(solution.id, id), eq(solution.version, version)))
    .returning({ id: solution.id })
  return rows.length > 0
}

/** How many give a customer away by now. */
export async function countNaming(tx: Transaction): Promise<number> {
  const rows = await findSolutions(tx, { withdrawn: false, naming: true }, [])
  return rows.length
}

/** Puts in what came with Lotse, or a newer edition of it. Gives whether anything was written. */
export async function bringSolution(tx: Transaction, row: typeof solution.$inferInsert): Promise<boolean> {
  const { customerId: _of, id: _id, postedAt: _at, ...fresh } = row
  const rows = await tx
    .insert(solution)
    .values(row)
    .onConflictDoUpdate({
      target: [solution.customerId, solution.id],
      set: { ...fresh, version: sql`${solution.version} + 1` },
      setWhere: sql`${solution.edition} < excluded.edition`,
    })
    .returning({ id: solution.id })
  return rows.length > 0
}

export async function insertEdition(
  tx: Transaction,
  row: Omit<typeof solutionEdition.$inferInsert, 'customerId'>,
): Promise<void> {
  await tx.insert(solutionEdition).values({ ...row, customerId: ORGANISATION })
}

export async function editionsOf(tx: Transaction, solutionId: string) {
  return tx
    .select()
    .from(solutionEdition)
    .where(and(eq(solutionEdition.customerId, ORGANISATION), eq(solutionEdition.solutionId, solutionId)))
    .orderBy(desc(solutionEdition.edition))
}

/** What of a solution makes an edition. */
export function contentOf(row: SolutionContent): SolutionContent {
  const { product, productVersion, evidence, causes, reasons, sureness, source, sourceUrl, words } = row
  const ordered = { de: inOrder(words.de), en: inOrder(words.en) }
  return { product, productVersion, evidence, causes, reasons, sureness, source, sourceUrl, words: ordered }
}

/** The database keeps the names of a JSON object in an order of its own; only in the same one do equal words look equal. */
function inOrder(words: SolutionText | null): SolutionText | null {
  return words && { title: words.title, symptoms: words.symptoms, steps: words.steps, limits: words.limits }
}

/** How often each was tried with an outcome, where it was not posted from. */
export async function reuseOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Reuse>> {
  if (ids.length === 0) return new Map()
  const times = (outcome: string) => sql<number>`count(*) filter (where ${solutionTry.outcome} = ${outcome})::int`
  const rows = await tx
    .select({
      id: solutionTry.solutionId,
      tried: sql<number>`count(*)::int`,
      helped: times('helped'),
      partly: times('partly'),
      notHelped: times('notHelped'),
    })
    .from(solutionTry)
    .where(
      and(
        inArray(solutionTry.solutionId, [...ids]),
        sql`${solutionTry.deletedAt} is null and not ${solutionTry.isOrigin} and ${solutionTry.outcome} <> 'trying'`,
      ),
    )
    .groupBy(solutionTry.solutionId)
  return new Map(rows.map(({ id, ...reuse }) => [id ?? '', reuse]))
}

/** The customers a solution was posted from, and those of the one it was copied from. Portfolio scope. */
export async function originsOf(tx: Transaction, solutionId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ customer_id: string }>(sql`
    with recursive model as (
      select id, copy_of from lotse.solution where id = ${solutionId}::uuid
      union select s.id, s.copy_of from lotse.solution s join model m on s.id = m.copy_of
    )
    select distinct o.customer_id from lotse.solution_origin o join model m on o.solution_id = m.id`)
  return rows.map(({ customer_id }) => customer_id)
}

/** Keeps for good that a solution comes from an engagement, in the scope of its customer. */
export async function keepOrigin(tx: Transaction, origin: typeof solutionOrigin.$inferInsert): Promise<void> {
  await tx.insert(solutionOrigin).values(origin)
}

/** Whether a solution was posted from an engagement. */
export async function isOrigin(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  solutionId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ solutionId: solutionOrigin.solutionId })
    .from(solutionOrigin)
    .where(
      and(
        eq(solutionOrigin.customerId, customerId),
        eq(solutionOrigin.engagementId, engagementId),
        eq(solutionOrigin.solutionId, solutionId),
      ),
    )
  return rows.length > 0
}
