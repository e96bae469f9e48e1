import { type IntuneUpload, type IntuneUploads, UPLOAD_PERMISSION } from '@lotse/contract'
import { blocksOf, UPLOAD_BLOCK } from '@lotse/packaging'
import { appAddress, type UploadConnection } from '../connection/for-uploads.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { mayUpload } from './policy.ts'
import { isAtWork, type UploadRow } from './store.ts'

/** Uploads as people see them, field by field; nothing of how the content is encrypted, no address of storage. */
export async function presentUploads(
  tx: Transaction,
  rows: readonly UploadRow[],
  actor: Actor,
): Promise<IntuneUpload[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ confirmedBy, endedBy }) => [confirmedBy, endedBy]),
  )
  const shown: IntuneUpload[] = []
  for (const row of rows) shown.push(present(row, { names, isWorking: await isAtWork(tx, row), actor }))
  return shown
}

export async function presentUpload(tx: Transaction, row: UploadRow, actor: Actor): Promise<IntuneUpload> {
  const [shown] = await presentUploads(tx, [row], actor)
  if (shown === undefined) throw new Error('an upload was not presented')
  return shown
}

interface Around {
  readonly names: Awaited<ReturnType<typeof namesOf>>
  readonly isWorking: boolean
  readonly actor: Actor
}

/** A job that was cancelled while it waited, or given up after many interruptions, tells the upload nothing. */
export const stateNow = ({ state }: Pick<UploadRow, 'state'>, isWorking: boolean): UploadRow['state'] =>
  state === 'working' && !isWorking ? 'stopped' : state

/** Until content is announced to Intune another file may take the place of the first. */
export const takesFile = (row: UploadRow, state: UploadRow['state']): boolean =>
  row.kind === 'win32' && (state === 'awaitingFile' || (state === 'stopped' && row.progress.fileId === null))

function present(row: UploadRow, { names, isWorking, actor }: Around): IntuneUpload {
  const { progress, size, file } = row
  const state = stateNow(row, isWorking)
  const may = row.endedAt === null && mayUpload(actor, row)
  const ofBlocks = size === null ? null : blocksOf({ sizeEncrypted: size })
  return {
    id: row.id,
    packageId: row.packageId,
    kind: row.kind,
    state,
    name: row.name,
    cloud: row.cloud,
    directoryId: row.directoryId,
    confirmedAt: row.confirmedAt.toISOString(),
    confirmedBy: names(row.confirmedBy),
    file: file && { name: file.name, bytes: file.bytes },
    step: progress.step,
    blocks: ofBlocks === null ? null : { done: progress.blocks, of: ofBlocks },
    bytes: size === null ? null : { done: Math.min(size, progress.blocks * UPLOAD_BLOCK), of: size },
    problem: state === 'stopped' ? (row.problem ?? null) : null,
    jobId: isWorking ? row.jobId : null,
    app: progress.appId === null ? null : { id: progress.appId, address: appAddress(row.cloud, progress.appId) },
    tried: progress.appId === null ? [...(progress.tried ?? [])] : [],
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: names(row.endedBy),
    may: {
      bringFile: may && takesFile(row, state),
      resume: may && state === 'stopped' && (row.kind === 'suite' || file !== null),
      rename: may && state === 'stopped' && progress.appId === null,
      giveUp: may && state !== 'working',
    },
  }
}

/** How a tenant is reached, and whether the application may write. */
export function presentConnection(connection: UploadConnection | null): IntuneUploads['target']['connection'] {
  if (connection === null) return null
  const { cloud, directoryId, applicationId, roles, portal, consent } = connection
  const permission = roles === null ? 'unknown' : roles.includes(UPLOAD_PERMISSION) ? 'granted' : 'missing'
  return { cloud, directoryId, applicationId, permission, portal, consent }
}
