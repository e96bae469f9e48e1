import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { defineConnection } from '../connection/define-connection.ts'
import { defineListImport } from '../customer-list/import-job.ts'
import { defineIntuneUploads } from '../intune-uploads/define-uploads.ts'
import { defineInventoryJobs } from '../inventory/jobs.ts'
import type { Actor } from '../platform/access/actor.ts'
import { type Clock, fixedClock } from '../platform/clock.ts'
import { clientConfig, type DatabaseConnection } from '../platform/db/connection.ts'
import type { Database } from '../platform/db/database.ts'
import { openDiskFileStore } from '../platform/files/disk-file-store.ts'
import { createHttpServer } from '../platform/http/server.ts'
import { prepareBossSchema } from '../platform/jobs/boss-schema.ts'
import { createJobQueue } from '../platform/jobs/queue.ts'
import { secretFrom } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { definePlaybookMoves } from '../playbooks/move-job.ts'
import { definePortalImport } from '../portal-import/import-job.ts'
import { router } from '../router.ts'
import { streams } from '../streams.ts'
import { defineUsageImport } from '../usage/import-job.ts'
import { defineUsagePreview } from '../usage/staging/preview-job.ts'
import { defineUsageRecompute } from '../usage-verdict/recompute-job.ts'
import { silentLog } from './silent-log.ts'

/** A whole server on a database of its own, listening, with jobs; people sign in by naming themselves. */
export interface TestHouse {
  readonly services: Services
  readonly http: FastifyInstance
  /** `http://localhost:<port>` */
  readonly address: string
  /** The ids of all files whose bytes are kept. */
  keptFiles(): Promise<string[]>
  stop(): Promise<void>
}

export interface TestHouseOptions {
  readonly database: Database
  readonly connection: DatabaseConnection
  readonly ownerConnection: DatabaseConnection
  /** Whoever sends `Authorization: Bearer <name>`. */
  readonly people: Readonly<Record<string, Actor>>
  readonly clock?: Clock
  /** Where Microsoft Graph is, and how it is waited for. */
  readonly graph?: Parameters<typeof defineConnection>[1]
  /** Where messages may go although it is on this machine. */
  readonly trustedHosts?: ReadonlySet<string>
}

/** Starts the house. Its clock stands still at noon of 22 November 2026 unless another is given. */
export async function testHouse(options: TestHouseOptions): Promise<TestHouse> {
  const { database, connection, ownerConnection, people, trustedHosts = new Set() } = options
  const clock = options.clock ?? fixedClock('2026-11-22T12:00:00Z')
  const log = silentLog
  await prepareJobs(ownerConnection)
  const folder = await mkdtemp(join(tmpdir(), 'lotse-house-'))
  const jobs = createJobQueue({ services: { database, clock, log }, connection, isAlone: true })
  const services: Services = {
    database,
    clock,
    log,
    jobs,
    files: await openDiskFileStore(folder),
    secret: secretFrom(Buffer.alloc(32, 7)),
    origin: 'http://localhost:7070',
    trustedHosts,
  }
  defineUsageImport(services)
  defineInventoryJobs(services)
  defineUsageRecompute(services)
  defineConnection(services, options.graph)
  defineIntuneUploads(services, options.graph)
  defineUsagePreview(services)
  defineListImport(services)
  definePortalImport(services)
  definePlaybookMoves(services)
  const http = await createHttpServer({
    services,
    router,
    streams,
    actorOf: async ({ authorization }) => people[authorization?.replace('Bearer ', '') ?? ''] ?? null,
    webRoot: null,
    version: '0.0.0',
    requestsPerMinute: 1_000_000,
    proxies: [],
  })
  await jobs.start()
  await http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = http.server.address() as AddressInfo
  return {
    services,
    http,
    address: `http://localhost:${port}`,
    async keptFiles() {
      const found: string[] = []
      for await (const { id } of services.files.list()) found.push(id)
      const arriving = await readdir(join(folder, 'arriving'))
      return [...found, ...arriving].sort()
    },
    async stop() {
      await http.close()
      await jobs.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function prepareJobs(connection: DatabaseConnection): Promise<void> {
  const owner = new Client(clientConfig(connection))
  await owner.connect()
  try {
    await prepareBossSchema(owner)
  } finally {
    await owner.end()
  }
}
