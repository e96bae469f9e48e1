import { type SQL, sql } from 'drizzle-orm'
import { forgetMessagesAbout } from '../notices/forget-messages-about.ts'
import { asReader, HOUSE } from '../notices/reader.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'

/**
 * What goes for good after thirty days. Notes, decisions, statuses, answers and the trail are records that are never
 * deleted; they stay with the engagement, out of everybody's sight. The bytes of files follow the same night: the sweep
 * of platform/files removes what has no row any more.
 */

/** Lets this transaction reach the rows of what is deleted as a whole, which the database otherwise hides. */
export async function showDeleted(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('app.deleted', 'shown', true)`)
}

/**
 * Documents, meetings, time, drafts, network tests and what was tried or reported of one engagement, or of all of them. That
 * a solution comes from here stays until the customer goes.
 */
export async function purgeEngagementMatter(
  { tx, customerId: of, now }: Pick<Change, 'tx' | 'customerId' | 'now'>,
  engagementId: string | null,
): Promise<void> {
  const here = (name: string) => {
    const column = (part: string) => sql`${sql.identifier(name)}.${sql.identifier(part)}`
    const one = engagementId === null ? sql`` : sql` and ${column('engagement_id')} = ${engagementId}::uuid`
    return sql`${column('customer_id')} = ${of}::uuid${one}`
  }
  await purgeDocuments(tx, of, sql`select id from lotse.document where ${here('document')}`)
  await purgeMeetings(tx, of, sql`select id from lotse.meeting where ${here('meeting')}`)
  const uploads = await tx.execute<{ id: string | null }>(
    sql`delete from lotse.intune_upload where ${here('intune_upload')} returning (file ->> 'id')::uuid as id`,
  )
  await forgetFiles(
    tx,
    of,
    uploads.rows.flatMap(({ id }) => id ?? []),
  )
  for (const name of [
    'package',
    'configuration_version',
    'configuration',
    'time_entry',
    'network_test',
    'solution_try',
    'insight_link',
    'note_draft',
    'next_action',
    'standing',
    'portfolio_row',
    'acceleration_row',
    'evaluation_basis',
  ])
    await tx.execute(sql`delete from lotse.${sql.identifier(name)} where ${here(name)}`)
  if (engagementId === null) await tx.execute(sql`delete from lotse.solution_origin where ${here('solution_origin')}`)
  await asReader(tx, HOUSE, async () => {
    await forgetMessagesAbout({ tx, customerId: of, now }, engagementId)
    await tx.execute(sql`delete from lotse.notice where ${here('notice')}`)
  })
}

/** Documents with their versions and the rows of their files. `ids` is a select. */
export async function purgeDocuments(tx: Transaction, of: CustomerId, ids: SQL): Promise<void> {
  const { rows } = await tx.execute<{ file_id: string }>(sql`
    delete from lotse.document_version where customer_id = ${of}::uuid and document_id in (${ids}) returning file_id`)
  await tx.execute(sql`delete from lotse.document where customer_id = ${of}::uuid and id in (${ids})`)
  await forgetFiles(
    tx,
    of,
    rows.map(({ file_id }) => file_id),
  )
}

/** Meetings with agenda, minutes, attendees and actions. Decisions made in one stay and lose the reference. */
export async function purgeMeetings(tx: Transaction, of: CustomerId, ids: SQL): Promise<void> {
  await tx.execute(
    sql`update lotse.decision set meeting_id = null where customer_id = ${of}::uuid and meeting_id in (${ids})`,
  )
  for (const name of ['meeting_action', 'meeting_attendee'])
    await tx.execute(
      sql`delete from lotse.${sql.identifier(name)} where customer_id = ${of}::uuid and meeting_id in (${ids})`,
    )
  await tx.execute(sql`delete from lotse.meeting where customer_id = ${of}::uuid and id in (${ids})`)
}

/** What stands on reports and files, and so has to go before them. */
const PEOPLE_AND_LICENCES = [
  'usage_pair',
  'usage_people',
  'licence_figure',
  'licence_reading',
  'exclusion',
  'exclusion_rule',
]

/** What follows from reports, and by what the customer was measured. */
const VERDICTS = ['usage_verdict', 'usage_state_change', 'usage_confirmation', 'usage_settings']

/** Usage reports of every tenant, with their files and what stands on the curves. */
export async function purgeUsage(tx: Transaction, of: CustomerId): Promise<void> {
  for (const name of PEOPLE_AND_LICENCES)
    await tx.execute(sql`delete from lotse.${sql.identifier(name)} where customer_id = ${of}::uuid`)
  for (const name of ['graph_connection', 'usage_month', 'usage_annotation', ...VERDICTS])
    await tx.execute(sql`delete from lotse.${sql.identifier(name)} where customer_id = ${of}::uuid`)
  // One file may have brought several reports, and an import that waits has files of no report yet.
  const { rows } = await tx.execute<{ file_id: string }>(sql`
    with snapshots as (delete from lotse.usage_snapshot where customer_id = ${of}::uuid returning file_id),
      readings as (delete from lotse.usage_reading where customer_id = ${of}::uuid returning file_id),
      imports as (delete from lotse.usage_import where customer_id = ${of}::uuid returning files)
    select file_id from snapshots union select file_id from readings
    union select (file ->> 'id')::uuid from imports, jsonb_array_elements(files) file`)
  await forgetFiles(
    tx,
    of,
    rows.map(({ file_id }) => file_id),
  )
}

/** Inventories of devices: those that `ids` (a select) names, or every one of the customer with all that was made of them. */
export async function purgeInventory(tx: Transaction, of: CustomerId, ids?: SQL): Promise<void> {
  const these = ids === undefined ? sql`` : sql` and snapshot_id in (${ids})`
  await tx.execute(sql`delete from lotse.inventory_device where customer_id = ${of}::uuid${these}`)
  const those = ids === undefined ? sql`` : sql` and id in (${ids})`
  await tx.execute(sql`delete from lotse.inventory_snapshot where customer_id = ${of}::uuid${those}`)
  if (ids !== undefined) return
  for (const name of MADE_OF_INVENTORIES)
    await tx.execute(sql`delete from lotse.${sql.identifier(name)} where customer_id = ${of}::uuid`)
}

const MADE_OF_INVENTORIES = [
  'inventory_estate',
  'inventory_person',
  'inventory_standing',
  'inventory_upload',
  'inventory_mapping',
  'inventory_proposal_answer',
]

async function forgetFiles(tx: Transaction, of: CustomerId, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from lotse.stored_file where customer_id = ${of}::uuid and id = any(${sql.param([...ids])}::uuid[])`)
}
