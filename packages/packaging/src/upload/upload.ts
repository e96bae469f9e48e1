import { PackagingError } from '../fault.ts'
import { blocksOf, sendBlocks } from './blocks.ts'
import { ensureApp, idOf, refuseUnasked } from './create.ts'
import { Graph } from './graph.ts'
import type { UploadInput, UploadState, UploadWorld } from './types.ts'

const WIN32 = 'microsoft.graph.win32LobApp'
const NOTHING_SENT = { versionId: null, fileId: null, blocks: 0, step: 'content' } as const
const NOBODY: ReadonlySet<string> = new Set()

/**
 * Uploads an app to Intune, unassigned, and takes up again where an upload before ended (odt.md §4, without the last step: nothing
 * is ever assigned). After each step `onState` keeps how far it is. Content that Intune no longer has is sent once more.
 * @throws PackagingError where nobody agreed, the app names an assignment, another has its name, or Graph refuses
 */
export async function uploadApp(input: UploadInput, world: UploadWorld): Promise<UploadState> {
  refuseUnasked(input)
  const graph = new Graph(world, input.host)
  let state = input.state
  const keep = async (more: Partial<UploadState>): Promise<void> => {
    state = { ...state, ...more }
    await input.onState(state)
  }
  await ensureApp(graph, input, keep)
  if (state.step === 'content' || state.step === 'blocks') {
    const isNew = state.fileId === null
    try {
      await sendContent(graph, world, input, { now: () => state, keep })
    } catch (error) {
      if (isNew || !isLost(error)) throw error
      await keep(NOTHING_SENT)
      await sendContent(graph, world, input, { now: () => state, keep })
    }
  }
  if (state.step === 'commit') {
    await commit(graph, pathsOf(state).file, input).catch(async (error: unknown) => {
      if (error instanceof PackagingError && error.code === 'upload-commit-failed') await keep(NOTHING_SENT)
      throw error
    })
    await keep({ step: 'publish' })
  }
  if (state.step === 'publish') {
    await graph.call('PATCH', `/${state.appId}`, {
      '@odata.type': `#${WIN32}`,
      committedContentVersion: state.versionId,
    })
    await keep({ step: 'done' })
  }
  return state
}

const isLost = (error: unknown): boolean => error instanceof PackagingError && error.code === 'upload-content-lost'

const pathsOf = ({ appId, versionId, fileId }: UploadState) => {
  const versions = `/${appId}/${WIN32}/contentVersions`
  return { versions, files: `${versions}/${versionId}/files`, file: `${versions}/${versionId}/files/${fileId}` }
}

interface Progress {
  readonly now: () => UploadState
  readonly keep: (more: Partial<UploadState>) => Promise<void>
}

/** Version, file and blocks, from where they are. */
async function sendContent(graph: Graph, world: UploadWorld, input: UploadInput, { now, keep }: Progress) {
  const { content, storageHosts: trusted = NOBODY } = input
  if (now().versionId === null) await keep({ versionId: idOf(await newVersion(graph, pathsOf(now()).versions)) })
  let address: string | null = null
  if (now().fileId === null) {
    const { fileName: name, size, sizeEncrypted } = content
    const about = { name, size, sizeEncrypted, manifest: null, isDependency: false }
    await keep({ fileId: idOf(await graph.call('POST', pathsOf(now()).files, about)), blocks: 0, step: 'blocks' })
    address = await addressOf(graph, pathsOf(now()).file, 'azureStorageUriRequestSuccess')
  }
  const { file } = pathsOf(now())
  address ??= await renewed(graph, file)
  await sendBlocks(graph, world, content, { file, from: now().blocks, address, trusted }, (blocks) => keep({ blocks }))
  await keep({ blocks: blocksOf(content), step: 'commit' })
}

/** A version of the content. Where there is no place for one, the app is gone. */
async function newVersion(graph: Graph, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await graph.call('POST', path, {})
  } catch (error) {
    throw isMissing(error) ? new PackagingError('upload-app-gone') : error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof PackagingError && error.code === 'upload-refused' && error.values.status === '404'

async function addressOf(graph: Graph, path: string, state: string): Promise<string> {
  const file = await graph.fileIn(path, state)
  return String(file.azureStorageUri ?? '')
}

/** A new address: the one before is a secret, is not kept, and has run out. */
async function renewed(graph: Graph, path: string): Promise<string> {
  try {
    const { uploadState } = await graph.call('GET', path)
    if (uploadState === 'azureStorageUriRequestPending')
      return await addressOf(graph, path, 'azureStorageUriRequestSuccess')
    await graph.call('POST', `${path}/renewUpload`, {})
    return await addressOf(graph, path, 'azureStorageUriRenewalSuccess')
  } catch (error) {
    throw isOver(error) ? new PackagingError('upload-content-lost', {}, { cause: error }) : error
  }
}

/** Whether this file will take no content any more. */
const isOver = (error: unknown): boolean =>
  error instanceof PackagingError &&
  (error.code === 'upload-refused' || (error.code === 'upload-state' && error.values.state !== 'timeout'))

/** Commits the file, unless it was before. */
async function commit(graph: Graph, path: string, { content }: UploadInput): Promise<void> {
  const { uploadState } = await graph.call('GET', path)
  if (uploadState === 'commitFileSuccess') return
  if (uploadState !== 'commitFilePending')
    await graph.call('POST', `${path}/commit`, { fileEncryptionInfo: { ...content.encryption } })
  try {
    await graph.fileIn(path, 'commitFileSuccess')
  } catch (error) {
    const isRefused = error instanceof PackagingError && /^commit/i.test(error.values.state ?? '')
    throw isRefused ? new PackagingError('upload-commit-failed', error.values) : error
  }
}
