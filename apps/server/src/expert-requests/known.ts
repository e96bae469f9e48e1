import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { reasons } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { EngagementKey } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { openItems } from '../remediation/look-up.ts'
import { recordsOf } from '../usage-status/look-up.ts'

/** What Lotse knows of an engagement that belongs into the request for an expert. */

interface Figure {
  readonly entitled: number | null
  /** What the stall rule says, with its numbers; null where nothing stalls. */
  readonly stall: Localised | null
}

/** The figure of active use as it was last judged. */
export async function figureOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<Figure> {
  const { rows } = await tx.execute<{ entitled: number | null; stall: Localised | null }>(sql`
    select s.entitled, (select f -> 'text' from jsonb_array_elements(s.evaluation -> 'findings') f
      where f ->> 'rule' = 'stall' limit 1) as stall
    from lotse.standing s where s.customer_id = ${customerId}::uuid and s.engagement_id = ${engagementId}::uuid`)
  return rows[0] ?? { entitled: null, stall: null }
}

/** More than anybody chooses from. */
const BLOCKERS = 20

/** What holds the engagement up, in words: blocked records with their reason, then open blocking items of the checklist. */
export async function blockersOf(tx: Transaction, key: EngagementKey, today: IsoDate): Promise<Localised[]> {
  const records = (await recordsOf(tx, key)).filter(({ l1 }) => l1 === 'blocked')
  const items = (await openItems(tx, key, today)).filter(({ isBlocking }) => isBlocking)
  return [
    ...records.map(({ l2, intentNote }): Localised => {
      const words = (label: string) => [label, intentNote].filter(Boolean).join(': ')
      return {
        de: words(l2 === null ? 'Blockiert' : reasons[l2].label.de),
        en: words(l2 === null ? 'Blocked' : reasons[l2].label.en),
      }
    }),
    ...items.map(({ id, title }) => ({ de: `${id} ${title.de}`, en: `${id} ${title.en}` })),
  ].slice(0, BLOCKERS)
}

/** Whether somebody belongs to the delivery organisation and may sign in. */
export async function isStaffMember(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from lotse.person where id = ${personId}::uuid and customer_id = ${ORGANISATION}::uuid and state <> 'disabled'`,
  )
  return rows.length > 0
}

/** Whether the acceleration case that a request is made for is one of the engagement. */
export async function hasCase(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  caseId: string,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from lotse.acceleration_case where customer_id = ${customerId}::uuid
      and engagement_id = ${engagementId}::uuid and id = ${caseId}::uuid`)
  return rows.length > 0
}
