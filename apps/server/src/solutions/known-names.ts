import { findNames, type KnownName, type NameHit } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'

interface NameRow extends Record<string, unknown> {
  readonly kind: KnownName['kind']
  readonly name: string
  readonly last_name: string | null
  readonly customer_id: string
}

/**
 * Every word of some texts that gives a customer away: names, tenants, domains, contacts and people of all customers, also of
 * deleted ones, whom staff may see all; of those the words come from also parts of names.
 * @param comesFrom ids of customers
 */
export async function hitsIn(
  { database }: Pick<Services, 'database'>,
  texts: readonly string[],
  comesFrom: readonly string[],
  kept: readonly string[],
): Promise<NameHit[]> {
  const known = await database.transaction('portfolio', (tx) => knownNames(tx, texts, comesFrom))
  return findNames(texts, known, kept)
}

async function knownNames(
  tx: Transaction,
  texts: readonly string[],
  comesFrom: readonly string[],
): Promise<KnownName[]> {
  await tx.execute(sql`select set_config('app.deleted', 'shown', true)`)
  const isOwn = (customer: SQL) => sql`${customer} = any(${sql.param([...comesFrom])}::uuid[])`
  const { rows } = await tx.execute<NameRow>(sql`
    with told as materialized (
      select ${lettersOf(sql`${texts.join(' ')}`)} as letters, ${plainLettersOf(sql`${texts.join(' ')}`)} as plain_letters
    ), someone as (
      select concat_ws(' ', k.first_name, k.last_name) as name, k.last_name, k.customer_id
        from lotse.contact k where k.last_name is not null
      union select p.name, null, p.customer_id from lotse.person p where p.customer_id <> ${ORGANISATION}::uuid
      union select a.name, null, a.customer_id from lotse.meeting_attendee a
        where a.contact_id is null and a.person_id is null
    )
    select 'customer' as kind, c.name, null as last_name, c.customer_id from lotse.customer c
    union all select 'tenant', t.name, null, t.customer_id from lotse.tenant t
    union all select 'tenant', t.directory_id::text, null, t.customer_id from lotse.tenant t where t.directory_id is not null
    union all select 'domain', t.primary_domain, null, t.customer_id from lotse.tenant t where t.primary_domain is not null
    union all select distinct 'customer', k.organisation, null, k.customer_id from lotse.contact k
      where k.organisation is not null and ${isOwn(sql`k.customer_id`)}
    union all select 'person', s.name, s.last_name, s.customer_id from someone s, told
      where ${isOwn(sql`s.customer_id`)}
        or strpos(told.letters, ${lettersOf(sql`coalesce(s.last_name, s.name)`)}) > 0
        or strpos(told.plain_letters, ${plainLettersOf(sql`coalesce(s.last_name, s.name)`)}) > 0`)
  return rows.map(({ kind, name, last_name, customer_id }) => ({
    ...{ kind, name, ofCase: comesFrom.includes(customer_id) },
    ...(last_name !== null && { lastName: last_name }),
  }))
}

/**
 * Letters and digits only, umlauts spelled out: whoever's name is not among those of the text is not in it. That is asked of
 * the database, because there are tens of thousands of contacts; the playbook then looks closely at the few that are left.
 */
const lettersOf = (text: SQL): SQL =>
  plainLettersOf(sql`replace(replace(replace(lower(normalize(${text}, NFC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue')`)

const plainLettersOf = (text: SQL): SQL =>
  sql`regexp_replace(normalize(replace(lower(${text}), 'ß', 'ss'), NFD), '[^a-z0-9]', '', 'g')`
