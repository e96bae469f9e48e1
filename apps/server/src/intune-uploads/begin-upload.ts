import type { Cloud, IntuneUpload } from '@lotse/contract'
import { newUpload } from '@lotse/packaging'
import { connectionForUploads } from '../connection/for-uploads.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { packageForUpload } from '../packages/for-uploads.ts'
import { type Change, change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { enqueueUpload } from './enqueue-upload.ts'
import { presentUpload } from './present.ts'
import { keyOf, type PackagePlace } from './read-uploads.ts'
import { insertUpload, openUpload, type UploadRow } from './store.ts'
import { begunBefore, keysMissing, notConnected, notForIntune, wrongTenant } from './words.ts'

interface Begin extends PackagePlace {
  readonly kind: IntuneUpload['kind']
  readonly name: string
  readonly cloud: Cloud
  readonly directoryId: string
  readonly confirmed: true
}

/**
 * Begins an upload that a person confirmed, for the tenant that this person saw. A native app is created at once, a Win32
 * app waits for its file. Problems: `not-found`; `already-exists` where one is under way; `rule-refused` where the tenant
 * is not connected, another than the one seen, or the package is not fit for it.
 */
export function beginUpload(context: ActingContext, { kind, name, ...asked }: Begin): Promise<IntuneUpload> {
  const key = keyOf(asked)
  return change(
    context,
    key.customerId,
    async (change) => {
      const { tx, now } = change
      const { tenantId } = await holdEngagementOf(change, key.engagementId)
      const made = await packageForUpload(tx, key, key.packageId)
      if (made.win32 === null) throw notForIntune()
      if (kind === 'suite' && made.hasKeys) throw keysMissing()
      const before = await openUpload(tx, key)
      if (before !== null) {
        const names = await namesOf(tx, [before.confirmedBy])
        throw begunBefore(names(before.confirmedBy)?.name ?? null)
      }
      const connection = await connectionForUploads(tx, { customerId: key.customerId, tenantId })
      if (connection === null) throw notConnected()
      const { cloud, directoryId } = connection
      if (cloud !== asked.cloud || directoryId !== asked.directoryId) throw wrongTenant()
      const id = newId()
      const isWaiting = kind === 'win32'
      const row = await insertUpload(tx, {
        ...key,
        id,
        tenantId,
        kind,
        name,
        cloud,
        directoryId,
        confirmedAt: now,
        confirmedBy: context.actor.personId,
        state: isWaiting ? 'awaitingFile' : 'working',
        progress: newUpload(id),
        changedAt: now,
      })
      await recordConfirmation(change, row, made.name)
      const begun = isWaiting ? row : await enqueueUpload(context, change, row)
      return presentUpload(tx, begun, context.actor)
    },
    repeatOf(context),
  )
}

/** Writes into the history what was confirmed, by whom the trail knows. */
export async function recordConfirmation({ record }: Change, row: UploadRow, packageName: string): Promise<void> {
  await record({
    event: 'package.uploadConfirmed',
    engagementId: row.engagementId,
    subject: packageName,
    after: {
      package: row.packageId,
      appName: row.name,
      appKind: row.kind,
      cloud: row.cloud,
      directoryId: row.directoryId,
      assigned: false,
    },
  })
}
