import type { InventoryChoices } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { repeatable } from '../platform/idempotency.ts'
import type { UploadInput } from './inputs.ts'
import { dayInFuture, importTitle, previewTitle, uploadGone } from './texts.ts'
import { findUpload, forgetUpload } from './upload-store.ts'

interface Wanted extends InventoryChoices {
  readonly customerId: string
  readonly tenantId: string
  readonly uploadId: string
}

const titles = { 'inventory-preview': previewTitle, 'inventory-import': importTitle } as const

/**
 * Asks for a job with a file that waits; gives the job to watch. Problems: `not-found` where the file waits no longer,
 * `input-not-valid` for a day that has not come.
 */
export async function startJob(
  context: ActingContext,
  kind: keyof typeof titles,
  { customerId: of, tenantId, uploadId, ...choices }: Wanted,
): Promise<{ jobId: string }> {
  const { services, actor } = context
  const key = { customerId: customerId(of), tenantId, uploadId }
  if (choices.takenOn !== undefined && choices.takenOn > services.clock.today())
    throw new Problem('input-not-valid', {
      detail: dayInFuture,
      errors: [{ field: 'takenOn', code: 'in-future', message: dayInFuture }],
    })
  return repeatable(context, key.customerId, async (tx) => {
    const upload = await findUpload(tx, key)
    if (upload === null) throw uploadIsGone()
    const jobId = await services.jobs.enqueue(tx, {
      kind,
      customerId: key.customerId,
      title: titles[kind](upload.name),
      input: { tenantId, uploadId, choices } satisfies UploadInput,
      requestedBy: actor.personId,
    })
    return { jobId }
  })
}

/** Throws a waiting file away. Problem: `not-found`. */
export async function cancelUpload(
  context: ActingContext,
  { customerId: of, tenantId, uploadId }: Omit<Wanted, keyof InventoryChoices>,
): Promise<Record<string, never>> {
  const key = { customerId: customerId(of), tenantId, uploadId }
  const answer = await repeatable(context, key.customerId, async (tx) => {
    if ((await findUpload(tx, key)) === null) throw uploadIsGone()
    await forgetUpload(tx, key)
    return {}
  })
  await context.services.files.remove(key.customerId, uploadId)
  return answer
}

export const uploadIsGone = (): Problem => new Problem('not-found', { detail: uploadGone })
