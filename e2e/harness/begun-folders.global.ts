import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the data folders lie that journeys begin with a copy of. */
    begunFolders: string
  }
}

/** A place for the data folders that the first journey in need of one makes, gone with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse begun '))
  // PostgreSQL refuses root and runs as somebody else then, who has to get through here.
  await chmod(folder, 0o755)
  project.provide('begunFolders', folder)
  return () => rm(folder, { recursive: true, force: true })
}
