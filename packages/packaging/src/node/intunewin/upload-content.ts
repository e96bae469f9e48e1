import { PackagingError } from '../../fault.ts'
import { sameName } from '../../intunewin/names.ts'
import type { UploadContent } from '../../upload/types.ts'
import { entryBytes } from '../zip/read-entry.ts'
import { sourceOf } from '../zip/source.ts'
import { checkWrapper } from './check-wrapper.ts'
import { examine, type Opened, withContainer } from './verify.ts'

/** What a container has to hold so that it fits the app that is made for it. */
export interface ExpectedContent {
  /** What the app starts. */
  readonly setupFile: string
  /** Files beside it; with bytes where they have to be these and no others. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[]
}

/**
 * Opens the encrypted content of a container for an upload, for as long as `work` takes, after it was verified as a whole.
 * @throws PackagingError with the first thing that is wrong with the container, or does not fit what is expected of it
 */
export function withUploadContent<Result>(
  path: string,
  work: (content: UploadContent) => Promise<Result>,
  expected: ExpectedContent | null = null,
  onProgress?: (done: number, total: number) => void,
): Promise<Result> {
  return withContainer(path, async (file) => {
    const opened = await examine(file, path, onProgress)
    const { errors, metadata } = opened
    const [first] = errors
    if (first !== undefined) throw new PackagingError(first.code, first.values)
    const { content } = await checkWrapper(await sourceOf(file), path)
    if (metadata === null || content === null) throw new PackagingError('metadata-unreadable')
    if (expected !== null) await requireFit(opened, expected)
    const { fileName, unencryptedContentSize: size, encryption } = metadata
    const { bytes } = content
    return work({ fileName, size, sizeEncrypted: bytes.size, encryption, read: bytes.read })
  })
}

const inWindows = (name: string): string => sameName(name.replaceAll('\\', '/'))

async function requireFit({ metadata, inside }: Opened, { setupFile, files }: ExpectedContent): Promise<void> {
  const stated = metadata?.setupFile ?? ''
  if (inWindows(stated) !== inWindows(setupFile))
    throw new PackagingError('container-setup', { stated, expected: setupFile })
  for (const { name, bytes } of files) {
    const entry = inside?.entries.find((one) => inWindows(one.name) === inWindows(name))
    if (inside === null || entry === undefined) throw new PackagingError('container-without', { name })
    if (bytes === null) continue
    const differs = entry.size !== bytes.length || !(await collected(entryBytes(inside.source, entry))).equals(bytes)
    if (differs) throw new PackagingError('container-other-configuration', { name })
  }
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}
