import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PackagingError } from '../../fault.ts'
import { placeOf } from '../../intunewin/names.ts'
import { release } from '../release.ts'
import { entryBytes } from '../zip/read-entry.ts'
import { examine, type Verification, withContainer } from './verify.ts'

/**
 * Unpacks a container into a new or empty folder, after it was verified as a whole; where that found errors, nothing is written.
 * @throws PackagingError where the folder is not empty, or a file inside is damaged
 */
export async function unpackIntunewin(
  path: string,
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Verification> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new PackagingError('target-exists', { path: folder }, { cause })
  })
  if ((await readdir(folder)).length > 0) throw new PackagingError('target-not-empty', { path: folder })
  return withContainer(path, async (file) => {
    const { inside, ...verification } = await examine(file, path, onProgress)
    if (inside === null) return verification
    for (const entry of inside.entries) {
      const place = placeOf(entry.name)
      const target = join(folder, ...place.split('/'))
      await mkdir(place.endsWith('/') ? target : dirname(target), { recursive: true })
      if (!place.endsWith('/')) await writeNew(target, entryBytes(inside.source, entry))
    }
    return verification
  })
}

async function writeNew(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for await (const piece of bytes) {
      await file.write(piece)
      release(piece)
    }
  } finally {
    await file.close()
  }
}
