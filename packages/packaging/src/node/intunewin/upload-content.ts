import { PackagingError } from '../../fault.ts'
import type { UploadContent } from '../../upload/types.ts'
import { sourceOf } from '../zip/source.ts'
import { checkWrapper } from './check-wrapper.ts'
import { examine, withContainer } from './verify.ts'

/**
 * Opens the encrypted content of a container for an upload, for as long as `work` takes, after it was verified as a whole.
 * @throws PackagingError with the first thing that is wrong with the container
 */
export function withUploadContent<Result>(
  path: string,
  work: (content: UploadContent) => Promise<Result>,
): Promise<Result> {
  return withContainer(path, async (file) => {
    const { errors, metadata } = await examine(file, path)
    const [first] = errors
    if (first !== undefined) throw new PackagingError(first.code, first.values)
    const { content } = await checkWrapper(await sourceOf(file), path)
    if (metadata === null || content === null) throw new PackagingError('metadata-unreadable')
    const { fileName, unencryptedContentSize: size, encryption } = metadata
    const { bytes } = content
    return work({ fileName, size, sizeEncrypted: bytes.size, encryption, read: bytes.read })
  })
}
