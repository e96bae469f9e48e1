import { chown, cp, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Page, request } from 'playwright-core'
import { inject } from 'vitest'
import { administrator, begin, type Content, post } from './begin.ts'
import { type RunningLotse, type StartOptions, startLotse, temporaryDataFolder } from './lotse.ts'

/**
 * Starts a Lotse that somebody has begun with: it has an administrator, and nothing else or the sample portfolio. The way in
 * has a journey of its own; here it is walked once a run, and each Lotse gets a copy of the data folder.
 */
export async function startBegun(
  content: Content,
  options: Omit<StartOptions, 'dataFolder'> = {},
): Promise<RunningLotse> {
  const dataFolder = await temporaryDataFolder()
  await copyFolder(await begunFolder(content), dataFolder)
  return startLotse({ ...options, dataFolder })
}

/** Signs the page's browser in as the administrator. */
export async function signIn(page: Page, lotse: RunningLotse): Promise<void> {
  const { email, password } = administrator
  await post(page, lotse, '/session/password', { email, password })
}

/** The folder to copy; whoever needs it first makes it, the others wait. */
async function begunFolder(content: Content): Promise<string> {
  const folder = join(inject('begunFolders'), content)
  const failed = `${folder}.failed`
  if (await isFirst(`${folder}.claimed`)) {
    try {
      await makeFolder(content, `${folder}.making`)
      await rename(`${folder}.making`, folder)
    } catch (error) {
      await writeFile(failed, '')
      throw error
    }
    return folder
  }
  while (!(await isThere(folder))) {
    if (await isThere(failed)) throw new Error(`another journey could not begin with ${content}`)
    await wait(100)
  }
  return folder
}

async function makeFolder(content: Content, dataFolder: string): Promise<void> {
  const lotse = await startLotse({ dataFolder })
  const asking = await request.newContext()
  try {
    await begin({ request: asking }, lotse, content)
  } finally {
    await asking.dispose()
    await lotse.stop()
  }
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Run by root, the folder belongs to the user that PostgreSQL runs as, and so has the copy to. */
async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  if (process.getuid?.() !== 0) return
  for (const name of ['', ...(await readdir(from, { recursive: true }))]) {
    const { uid, gid } = await stat(join(from, name))
    await chown(join(to, name), uid, gid)
  }
}
