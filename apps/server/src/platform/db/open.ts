import type { Client } from 'pg'
import { claimDataFolder } from '../data-folder.ts'
import type { DataPaths } from '../data-folder-path.ts'
import { doOnce } from '../do-once.ts'
import { requireBoundRole } from './app-role.ts'
import type { DatabaseConnection } from './connection.ts'
import { type Database, type DatabaseOptions, openDatabase } from './database.ts'
import { embeddedServer, externalServer } from './database-server.ts'
import type { EmbeddedProgress } from './embedded/embedded.ts'
import { externalDatabase } from './external.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'

/** A step of opening that takes a while, for people to watch. */
export type PersistenceProgress = EmbeddedProgress | 'opening-database' | 'migrating-database'

/** Work for the owner of the schema: what the running application has no right to do. */
type OwnerSteps<T = void> = (owner: Client, connection: DatabaseConnection) => Promise<T>

export interface OpenOptions {
  /** The folder for everything that Lotse keeps (`dataFolderPath`). */
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
  readonly onProgress?: (step: PersistenceProgress) => void
  readonly database?: DatabaseOptions
  /** Where the migrations lie, if not where they belong. */
  readonly migrationsFolder?: string
}

/** The opened data: nothing else in the process opens a database. */
export interface Persistence {
  readonly database: Database
  /** How the application reaches the database, for a library with connections of its own (the job queue). */
  readonly connection: DatabaseConnection
  readonly paths: DataPaths
  readonly isEmbedded: boolean
  /** Runs `steps` as the owner of the schema over a connection made for it. */
  owner<T>(steps: OwnerSteps<T>): Promise<T>
  /** Tells a second Lotse on the same folder where this one can be reached. */
  announce(address: string): void
  /** Closes the database, stops the embedded server and gives the data folder free. Can be called more than once. */
  stop(): Promise<void>
}

/**
 * Claims the data folder, starts the embedded server (or connects to `DATABASE_URL`), migrates, and opens the
 * database as the application's role. Throws a `StartupProblem` for whatever a person can put right; then nothing is
 * left running.
 */
export async function openPersistence(options: OpenOptions): Promise<Persistence> {
  const external = externalDatabase(options.env)
  const onProgress = options.onProgress ?? (() => {})
  const folder = await claimDataFolder(options.dataFolder, { shared: external !== null })
  const undo: (() => Promise<void> | void)[] = [() => folder.release()]
  const stop = doOnce(async () => {
    for (const step of undo.reverse()) await step()
  })
  try {
    onProgress('opening-database')
    const server = external === null ? await embeddedServer(folder.paths, onProgress) : externalServer(external)
    undo.push(() => server.stop())
    const owner = async <T>(steps: OwnerSteps<T>) => {
      const client = await server.connectOwner()
      try {
        return await steps(client, server.owner)
      } finally {
        await client.end()
      }
    }
    const migrations = await readMigrations(options.migrationsFolder)
    await owner((client) =>
      migrate(client, migrations, {
        onMigrating: () => onProgress('migrating-database'),
        backUp: (schema) => server.backUp(`before-schema-${schema}`),
      }),
    )
    const database = await openDatabase(server.app, options.database)
    undo.push(() => database.close())
    await requireBoundRole(database)
    const { paths, announce } = folder
    return { database, connection: server.app, paths, isEmbedded: server.isEmbedded, owner, announce, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
