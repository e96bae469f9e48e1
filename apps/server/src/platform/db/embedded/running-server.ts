import type { DataPaths } from '../../data-folder-path.ts'
import type { ConnectionByParts } from '../connection.ts'
import { serverPassword } from './embedded.ts'
import { isServerOf, readPostmaster } from './postmaster.ts'
import { connectionTo } from './server-plan.ts'

/** How to reach the server that another process runs on this data folder, or null when none does. */
export async function runningServer(
  paths: DataPaths,
): Promise<((user: string, database: string) => ConnectionByParts) | null> {
  const found = await readPostmaster(paths.postgres)
  if (found === null || !isServerOf(found.pid, paths.postgres)) return null
  const password = await serverPassword(paths)
  const { socketFolder, port } = found
  return (user, database) => connectionTo({ listening: { socketFolder, port }, password }, user, database)
}
