import { open, stat } from 'node:fs/promises'
import type { GivenFile } from '@lotse/readiness'
import { findFiles } from '../usage-check/find-files.ts'

/** What can be read, and what cannot, with the reason. */
export interface Given {
  readonly files: readonly GivenFile[]
  readonly faults: readonly {
    readonly path: string
    readonly code: 'not-found' | 'empty' | 'unreadable'
    readonly why: string
  }[]
}

/** Files of a folder that say something about add-ins; what a path names is read whatever it is called. */
const WANTED = /\.(reg|json|csv|vsto|manifest|dll|ocx|xll|wll)$/i

/** The files at the given paths and below folders, opened only for what is read of them. */
export async function givenFiles(paths: readonly string[]): Promise<Given> {
  const files: GivenFile[] = []
  const faults: Given['faults'][number][] = []
  for (const { path, fault } of await findFiles(paths, (name) => WANTED.test(name) && !name.startsWith('.'))) {
    if (fault !== null) faults.push({ path, code: fault === 'not-found' ? 'not-found' : 'empty', why: '' })
    else {
      try {
        files.push(await givenFile(path))
      } catch (error) {
        faults.push({ path, code: 'unreadable', why: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  return { files, faults }
}

/** @throws Error of the file system where the file cannot be opened */
async function givenFile(path: string): Promise<GivenFile> {
  await (await open(path, 'r')).close()
  const { size } = await stat(path)
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const handle = await open(path, 'r')
    try {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset)
      return bytes.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  }
  return { path, size, read }
}
