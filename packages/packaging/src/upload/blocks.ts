import { PackagingError } from '../fault.ts'
import type { Graph } from './graph.ts'
import type { UploadContent, UploadWorld } from './types.ts'

/** Bytes of a block (odt.md §4). */
export const BLOCK = 6 * 1_048_576
/** Addresses are renewed before they run out. */
const RENEW_AFTER = 7 * 60_000
/** Where storage of each cloud lives: content is sent to nobody else. */
const STORAGE =
  /^[a-z0-9.-]+\.(blob\.core\.windows\.net|blob\.core\.usgovcloudapi\.net|blob\.core\.chinacloudapi\.cn|blob\.storage\.azure\.net)$/

export const blocksOf = ({ sizeEncrypted }: Pick<UploadContent, 'sizeEncrypted'>): number =>
  Math.ceil(sizeEncrypted / BLOCK)

/** Ids of equal length, as storage wants them. */
const idOf = (block: number): string => btoa(`block-${String(block).padStart(8, '0')}`)

interface Place {
  readonly file: string
  /** The first block that has not arrived. */
  readonly from: number
  readonly address: string
  readonly trusted: ReadonlySet<string>
}

/**
 * Sends the content block by block from one on, and then the list of all. `onBlock` is awaited after each.
 * @throws PackagingError where storage refuses, has lost blocks of before, or its address is none of storage
 */
export async function sendBlocks(
  graph: Graph,
  world: UploadWorld,
  content: UploadContent,
  place: Place,
  onBlock: (sent: number) => Promise<void>,
): Promise<void> {
  let address = safeAddress(place.address, place.trusted)
  let taken = world.now()
  const renew = async (): Promise<void> => {
    await graph.call('POST', `${place.file}/renewUpload`, {})
    const file = await graph.fileIn(place.file, 'azureStorageUriRenewalSuccess')
    address = safeAddress(String(file.azureStorageUri ?? ''), place.trusted)
    taken = world.now()
  }
  const put = async (query: string, body: string | Uint8Array): Promise<void> => {
    for (const again of [true, false]) {
      const response = await graph.patiently(() =>
        world.fetch(`${address}&${query}`, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body }),
      )
      if (response.status < 400) return
      const status = String(response.status)
      // Blocks that no list names are kept for a week.
      if (place.from > 0 && [400, 404].includes(response.status)) throw new PackagingError('upload-content-lost')
      if (response.status === 429 || response.status >= 500) throw new PackagingError('upload-busy', { status })
      if (response.status !== 403 || !again) throw new PackagingError('upload-storage-refused', { status })
      await renew()
    }
  }
  const blocks = blocksOf(content)
  for (let block = place.from; block < blocks; block += 1) {
    if (world.now() - taken > RENEW_AFTER) await renew()
    const start = block * BLOCK
    const bytes = await content.read(start, Math.min(BLOCK, content.sizeEncrypted - start))
    await put(`comp=block&blockid=${encodeURIComponent(idOf(block))}`, bytes)
    await onBlock(block + 1)
  }
  const ids = Array.from({ length: blocks }, (_, block) => `<Latest>${idOf(block)}</Latest>`)
  await put('comp=blocklist', `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join('')}</BlockList>`)
}

function safeAddress(address: string, trusted: ReadonlySet<string>): string {
  if (!URL.canParse(address)) throw new PackagingError('upload-host', { host: '' })
  const { protocol, hostname, host } = new URL(address)
  if (!trusted.has(host) && (protocol !== 'https:' || !STORAGE.test(hostname)))
    throw new PackagingError('upload-host', { host: hostname })
  return address
}
