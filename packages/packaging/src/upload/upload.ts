import { PackagingError } from '../fault.ts'
import { blocksOf, sendBlocks } from './blocks.ts'
import { Graph } from './graph.ts'
import type { UploadInput, UploadState, UploadWorld } from './types.ts'

const WIN32 = 'microsoft.graph.win32LobApp'

/**
 * Uploads an app to Intune, unassigned, and takes up again where an upload before ended (odt.md §4, without the last step: nothing
 * is ever assigned). After each step `onState` keeps how far it is.
 * @throws PackagingError where nobody agreed, the app names an assignment, or Graph refuses
 */
export async function uploadApp(input: UploadInput, world: UploadWorld): Promise<UploadState> {
  const { app, content, confirmed, host, onState } = input
  if (!confirmed) throw new PackagingError('upload-not-confirmed')
  if ('assignments' in app) throw new PackagingError('upload-assigned')
  const graph = new Graph(world, host)
  let state = input.state
  const keep = async (more: Partial<UploadState>): Promise<void> => {
    state = { ...state, ...more }
    await onState(state)
  }
  if (state.appId === null) {
    const notes = `Lotse ${state.key}`
    const found = await findApp(graph, String(app.displayName ?? ''), notes)
    const id = found ?? idOf(await graph.call('POST', '', { ...app, notes }, true))
    await keep({ appId: id, step: 'content' })
  }
  const versions = `/${state.appId}/${WIN32}/contentVersions`
  if (state.versionId === null) await keep({ versionId: idOf(await graph.call('POST', versions, {})) })
  const files = `${versions}/${state.versionId}/files`
  let address: string | null = null
  if (state.fileId === null) {
    const { fileName: name, size, sizeEncrypted } = content
    const file = await graph.call('POST', files, { name, size, sizeEncrypted, manifest: null, isDependency: false })
    await keep({ fileId: idOf(file), blocks: 0, step: 'blocks' })
    address = await addressOf(graph, `${files}/${state.fileId}`, 'azureStorageUriRequestSuccess')
  }
  const path = `${files}/${state.fileId}`
  if (state.step === 'blocks') {
    address ??= await renewed(graph, path)
    await sendBlocks(graph, world, content, { file: path, from: state.blocks, address }, (blocks) => keep({ blocks }))
    await keep({ blocks: blocksOf(content), step: 'commit' })
  }
  if (state.step === 'commit') {
    await commit(graph, path, input)
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

const idOf = ({ id }: Readonly<Record<string, unknown>>): string => {
  if (typeof id !== 'string' || id === '') throw new PackagingError('upload-state', { state: 'id' })
  return encodeURIComponent(id)
}

/** The app of an upload whose creation was not answered; by the mark it bears, for names may be there twice. */
async function findApp(graph: Graph, name: string, notes: string): Promise<string | null> {
  const filter = encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)
  const { value } = await graph.call('GET', `?$filter=${filter}&$select=id,notes`)
  const apps = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : []
  const own = apps.find((one) => one.notes === notes)
  return own === undefined ? null : idOf(own)
}

async function addressOf(graph: Graph, path: string, state: string): Promise<string> {
  const file = await graph.fileIn(path, state)
  return String(file.azureStorageUri ?? '')
}

/** A new address: the one before is a secret, is not kept, and has run out. */
async function renewed(graph: Graph, path: string): Promise<string> {
  const { uploadState } = await graph.call('GET', path)
  if (uploadState === 'azureStorageUriRequestPending') return addressOf(graph, path, 'azureStorageUriRequestSuccess')
  await graph.call('POST', `${path}/renewUpload`, {})
  return addressOf(graph, path, 'azureStorageUriRenewalSuccess')
}

/** Commits the file, unless it was before. */
async function commit(graph: Graph, path: string, { content }: UploadInput): Promise<void> {
  const { uploadState } = await graph.call('GET', path)
  if (uploadState === 'commitFileSuccess') return
  if (uploadState !== 'commitFilePending')
    await graph.call('POST', `${path}/commit`, { fileEncryptionInfo: { ...content.encryption } })
  await graph.fileIn(path, 'commitFileSuccess')
}
