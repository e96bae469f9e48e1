import type { IntuneUpload } from '@lotse/contract'
import { packageForUpload } from '../packages/for-uploads.ts'
import { type Change, change } from '../platform/change.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { once, repeatOf } from '../platform/idempotency.ts'
import { announce } from '../platform/live/announce.ts'
import { recordConfirmation } from './begin-upload.ts'
import { enqueueUpload } from './enqueue-upload.ts'
import { presentUpload, stateNow } from './present.ts'
import { keyOf, type UploadPlace } from './read-uploads.ts'
import { dropFile, holdUpload, isAtWork, type PackageKey, type UploadRow, updateUpload } from './store.ts'
import { cancelFirst, cannotGiveUp, cannotRename, cannotResume, thisUpload } from './words.ts'

interface Resume extends UploadPlace {
  /** Another name for the app, confirmed anew. */
  readonly renamed: { readonly name: string; readonly confirmed: true } | null
}

/**
 * Goes on where an upload stopped. What was confirmed holds; another name is confirmed anew. Problems: `not-found`,
 * `rule-refused` where it did not stop, or the app has its name already.
 */
export function resumeUpload(context: ActingContext, place: Resume): Promise<IntuneUpload> {
  const key = keyOf(place)
  const { renamed } = place
  if (renamed !== null)
    return change(
      context,
      key.customerId,
      async (change) => {
        const { tx, now } = change
        const row = await held(change, key, place.uploadId)
        await requireStopped(change, row)
        if (row.progress.appId !== null) throw cannotRename()
        const confirmed = { name: renamed.name, confirmedAt: now, confirmedBy: context.actor.personId }
        const named = await updateUpload(tx, row, confirmed)
        const { name } = await packageForUpload(tx, key, key.packageId)
        await recordConfirmation(change, named, name)
        return presentUpload(tx, await enqueueUpload(context, change, named), context.actor)
      },
      repeatOf(context),
    )
  const { services, actor } = context
  return services.database.transaction({ customer: key.customerId }, (tx) => {
    const now = services.clock.now()
    return once({ tx, customerId: key.customerId, actor, now, repeat: repeatOf(context) }, async () => {
      const row = await held({ tx }, key, place.uploadId)
      await requireStopped({ tx }, row)
      await announce(tx, key.customerId, ['packages'])
      return presentUpload(tx, await enqueueUpload(context, { tx, now }, row), actor)
    })
  })
}

/** Gives an upload up; its file is deleted, what is in Intune stays there. Problems: `not-found`, `rule-refused`. */
export async function giveUpUpload(context: ActingContext, place: UploadPlace): Promise<IntuneUpload> {
  const key = keyOf(place)
  const gone: NonNullable<UploadRow['file']>[] = []
  const answer = await change(
    context,
    key.customerId,
    async (change) => {
      const row = await held(change, key, place.uploadId)
      if (row.endedAt !== null) throw cannotGiveUp()
      if (await isAtWork(change.tx, row)) throw cancelFirst()
      if (row.file !== null) gone.push(row.file)
      return presentUpload(change.tx, await endUpload(change, row, 'givenUp'), context.actor)
    },
    repeatOf(context),
  )
  await removeUnused(context.services, key.customerId, gone)
  return answer
}

/** Ends an upload: its file goes, and the history says what became of it. The bytes are for the caller to remove. */
export async function endUpload(
  { tx, now, actor, record }: Change,
  row: UploadRow,
  state: 'done' | 'givenUp',
): Promise<UploadRow> {
  if (row.file !== null) await dropFile(tx, row.customerId, row.file.id)
  await record({
    event: state === 'done' ? 'package.uploaded' : 'package.uploadGivenUp',
    engagementId: row.engagementId,
    subject: row.name,
    after: {
      package: row.packageId,
      appKind: row.kind,
      directoryId: row.directoryId,
      ...(row.progress.appId !== null && { appId: row.progress.appId }),
      ...(state === 'done' && { assigned: false }),
    },
  })
  return updateUpload(tx, row, {
    state,
    file: null,
    problem: null,
    changedAt: now,
    endedAt: now,
    endedBy: actor?.personId ?? null,
  })
}

/** The upload of this package, held. Problem: `not-found`. */
export async function held({ tx }: Pick<Change, 'tx'>, key: PackageKey, id: string): Promise<UploadRow> {
  const row = await holdUpload(tx, { customerId: key.customerId, id })
  if (row?.packageId !== key.packageId || row.engagementId !== key.engagementId) throw notFound(thisUpload)
  return row
}

async function requireStopped({ tx }: Pick<Change, 'tx'>, row: UploadRow): Promise<void> {
  const state = stateNow(row, await isAtWork(tx, row))
  if (state !== 'stopped' || (row.kind === 'win32' && row.file === null)) throw cannotResume()
}
