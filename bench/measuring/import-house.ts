/** A house with one customer and many tenants, for measuring imports: every import needs a tenant that knows nothing yet. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../apps/server/src/platform/access/actor.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import type { Database } from '../../apps/server/src/platform/db/database.ts'
import { openPersistence, type Persistence } from '../../apps/server/src/platform/db/open.ts'
import { customerId, ORGANISATION } from '../../apps/server/src/platform/db/scope.ts'
import { type TestHouse, testHouse } from '../../apps/server/src/testing/test-house.ts'

export const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000a1')
const TENANTS = Array.from({ length: 40 }, (_, index) => `01930000-0000-7000-8000-0000000001${10 + index}`)

const administrator: Actor = {
  personId: '01930000-0000-7000-8000-000000000001',
  name: 'Ada',
  email: 'ada@lotse.example',
  language: 'en',
  kind: 'staff',
  customerId: null,
  organisationRoles: ['administrator'],
  assignments: [],
  rights: 'write',
}

/** What whoever asks over HTTP sends. */
export const headers = { authorization: 'Bearer administrator' }

export interface ImportHouse extends TestHouse {
  readonly persistence: Persistence
  /** A folder that goes with the house. */
  readonly folder: string
  /** A tenant nobody has imported anything for. */
  freshTenant(): string
}

/** Gives `work` such a house on an embedded database of its own, and clears it all away. */
export async function withImportHouse<T>(work: (house: ImportHouse) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  try {
    const persistence = await openPersistence({ dataFolder: join(folder, 'data'), env: {} })
    try {
      const { database, connection } = persistence
      await furnish(database)
      const ownerConnection = await persistence.owner(async (_client, owner) => owner)
      const people = { administrator }
      const house = await testHouse({ database, connection, ownerConnection, people, clock: systemClock })
      const tenants = TENANTS.values()
      try {
        return await work({ ...house, persistence, folder, freshTenant: () => nextOf(tenants) })
      } finally {
        await house.stop()
      }
    } finally {
      await persistence.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function nextOf(tenants: Iterator<string>): string {
  const { value, done } = tenants.next()
  if (done === true) throw new Error('there are too few tenants for so many imports')
  return value
}

async function furnish(database: Database): Promise<void> {
  await database.transaction({ customer: ORGANISATION }, ({ client }) =>
    client.query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, 'Ada', $3, 'en', 'active')`,
      [ORGANISATION, administrator.personId, administrator.email],
    ),
  )
  await database.transaction({ customer: CUSTOMER }, async ({ client }) => {
    await client.query(`insert into lotse.customer (customer_id, name, language) values ($1, 'Arnold', 'de')`, [
      CUSTOMER,
    ])
    await client.query(
      `insert into lotse.tenant (customer_id, id, name, cloud) select $1, id, 'T', 'commercial' from unnest($2::uuid[]) id`,
      [CUSTOMER, TENANTS],
    )
  })
}
