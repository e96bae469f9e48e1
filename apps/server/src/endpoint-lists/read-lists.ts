import type { IsoDate } from '@lotse/calendar'
import type { EndpointLists } from '@lotse/contract'
import { builtInList, type EndpointSet, NETWORK_CLOUDS } from '@lotse/network'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { mayChangeEndpointLists } from './policy.ts'
import { allLists, type EndpointListRow } from './store.ts'

type Names = Awaited<ReturnType<typeof namesOf>>

/** The list of endpoints of each cloud, and those one can go back to: the one that comes along is always among them. */
export async function readLists(tx: Transaction, actor: Actor): Promise<EndpointLists> {
  const rows = await allLists(tx)
  const names = await namesOf(
    tx,
    rows.map(({ broughtBy }) => broughtBy),
  )
  return {
    clouds: NETWORK_CLOUDS.map((cloud) => {
      const { asOf, source, sets } = builtInList(cloud)
      const comesAlong = { id: null, asOf: asOf as IsoDate, source, broughtAt: null, broughtBy: null }
      const ofCloud = rows.filter((row) => row.cloud === cloud)
      const used = ofCloud.find(({ inUse }) => inUse)
      return {
        cloud,
        used: used
          ? { ...told(used, names), sets: used.sets.map(presentSet) }
          : { ...comesAlong, sets: sets.map(presentSet) },
        earlier: [
          ...ofCloud.filter((row) => row !== used).map((row) => ({ ...told(row, names), sets: row.sets.length })),
          ...(used ? [{ ...comesAlong, sets: sets.length }] : []),
        ],
      }
    }),
    may: { change: mayChangeEndpointLists(actor, {}) },
  }
}

const told = ({ id, asOf, source, broughtAt, broughtBy }: EndpointListRow, names: Names) => ({
  ...{ id, asOf, source },
  broughtAt: broughtAt.toISOString(),
  broughtBy: names(broughtBy),
})

const presentSet = ({ id, area, category, required, hosts, ports, purpose }: EndpointSet) => ({
  ...{ id, area, category, required, purpose },
  hosts: [...hosts],
  ports: [...ports],
})
