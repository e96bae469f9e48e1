import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/**
 * Puts bytes in the place of a file, all or none of them: they are written beside it first, so that a full disk leaves the file as
 * it was. Gives whether that worked.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<boolean> {
  let beside: string | undefined
  try {
    const file = await realpath(path)
    beside = `${file}.${process.pid}.partial`
    await writeFile(beside, bytes, { flag: 'wx' })
    await chmod(beside, (await stat(file)).mode)
    await rename(beside, file)
    return true
  } catch {
    if (beside !== undefined) await rm(beside, { force: true })
    return false
  }
}
