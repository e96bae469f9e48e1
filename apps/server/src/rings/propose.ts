import type { IsoDate } from '@lotse/calendar'
import type { Language, RingProposal } from '@lotse/contract'
import { proposeRings } from '@lotse/rollout'
import { findEngagement } from '../engagements/look-up.ts'
import { devicesKnown } from '../inventory/look-up.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import type { Here, Place } from './here.ts'
import { writeNew } from './keep-entry.ts'
import { ringsThereAlready } from './problems.ts'
import { changeHere } from './settle.ts'
import { ringRows } from './store.ts'

/** How large the rollout is, and who says so. */
export async function proposalHere(here: Here): Promise<RingProposal> {
  const { tx, customerId, tenantId } = here
  const devices = await devicesKnown(tx, customerId, tenantId)
  const users = (await findEngagement(tx, here))?.seats ?? null
  const said = [
    devices === null
      ? {
          de: 'Es gibt kein Inventar, darum fehlt die Zahl der Geräte.',
          en: 'There is no inventory, so the number of devices is missing.',
        }
      : { de: `${devices} Geräte nach den Inventaren.`, en: `${devices} devices by the inventories.` },
    users === null
      ? {
          de: 'Die Zahl der Plätze steht nicht am Engagement.',
          en: 'The number of seats does not stand at the engagement.',
        }
      : {
          de: `${users} Personen nach den Plätzen des Engagements.`,
          en: `${users} people by the seats of the engagement.`,
        },
  ]
  return {
    devices,
    users,
    basis: { de: said.map(({ de }) => de).join(' '), en: said.map(({ en }) => en).join(' ') },
    rings: proposeRings({ devices, users }).map(({ entry: _entry, exit: _exit, ...shown }) => shown),
  }
}

/** Makes the proposed rings. Problems: `not-found`, `rule-refused` where there are rings already. */
export function makeProposed(
  context: ActingContext,
  { startsOn, language, ...place }: Place & { readonly startsOn: IsoDate | null; readonly language: Language },
): Promise<Record<string, never>> {
  return changeHere(context, place, async (change, here) => {
    if ((await ringRows(change.tx, here)).length > 0) throw ringsThereAlready()
    const { devices, users } = await proposalHere(here)
    const rings = proposeRings({ devices, users })
    const criteria = (lines: (typeof rings)[number]['entry']) =>
      lines.map((line) => ({ id: newId(), words: line[language], metOn: null, metBy: null }))
    for (const [position, ring] of rings.entries())
      await writeNew(change, 'ring', here, {
        ...{ position, kind: ring.kind, name: ring.name[language], targetGroup: ring.targetGroup[language] },
        ...{ devices: ring.devices, users: ring.users, delayDays: ring.delayDays },
        startsOn: position === 0 ? startsOn : null,
        entryCriteria: criteria(ring.entry),
        exitCriteria: criteria(ring.exit),
      })
    await change.record({
      event: 'ring.proposed',
      engagementId: here.engagementId,
      after: { rings: rings.map(({ name }) => name[language]) },
    })
    return {}
  })
}
