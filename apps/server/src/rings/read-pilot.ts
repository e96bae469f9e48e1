import type { Localised, PilotProposalView, PilotTrait } from '@lotse/contract'
import { ARCHITECTURE_LABELS, SYSTEM_LABELS } from '@lotse/inventory'
import { type Combination, proposePilot, TRAIT_KINDS, type Trait } from '@lotse/rollout'
import { type AlikeDevices, alikeDevices } from '../inventory/devices-of-rings.ts'
import type { ActingContext } from '../platform/http/api.ts'
import type { Place } from './here.ts'
import { withEngagement } from './with-engagement.ts'

/** The pilot that the inventories of the tenant suggest. Problem: `not-found`. */
export function readPilot(
  context: Pick<ActingContext, 'services' | 'actor'>,
  { addInsFrom, ...place }: Place & { readonly addInsFrom: number },
): Promise<PilotProposalView> {
  return withEngagement(context, place, async ({ tx, customerId, tenantId }) => {
    const { alike, silent } = await alikeDevices(tx, customerId, tenantId)
    const rare = rareAddIns(alike, addInsFrom)
    const { picks, covered, smallest } = proposePilot(alike.map((one) => combinationOf(one, rare)))
    return {
      devices: alike.reduce((sum, { devices }) => sum + devices, 0),
      silent,
      missing: TRAIT_KINDS.filter((kind) => covered.every((trait) => trait.kind !== kind)),
      ignored: [...rare].sort().map((value) => shown({ kind: 'addIn', value })),
      smallest,
      covered: TRAIT_KINDS.map((kind) => ({ kind, values: covered.filter((trait) => trait.kind === kind).length })),
      picks: picks.map(({ alone, traits, ...pick }) => ({
        ...pick,
        alone: alone.map(shown),
        traits: traits.map(shown),
      })),
    }
  })
}

/** Add-ins, in lower case, that stand on fewer devices than asked for: one person's toy needs no device in the pilot. */
function rareAddIns(alike: readonly AlikeDevices[], from: number): ReadonlySet<string> {
  const devices = new Map<string, number>()
  for (const one of alike)
    for (const name of new Set((one.addIns ?? []).map((each) => each.toLowerCase())))
      devices.set(name, (devices.get(name) ?? 0) + one.devices)
  return new Set([...devices].filter(([, count]) => count < from).map(([name]) => name))
}

function combinationOf(one: AlikeDevices, rare: ReadonlySet<string>): Combination {
  const { system, site, processor, architecture, addIns, languages, devices, key, name } = one
  const traits: Trait[] = [
    ...(addIns ?? []).filter((each) => !rare.has(each.toLowerCase())).map((value): Trait => ({ kind: 'addIn', value })),
    ...(languages ?? []).map((value): Trait => ({ kind: 'language', value })),
  ]
  if (system !== null) traits.push({ kind: 'system', value: system })
  if (site !== null && site !== '') traits.push({ kind: 'site', value: site })
  if (processor !== null) traits.push({ kind: 'processor', value: processor })
  if (architecture !== null) traits.push({ kind: 'architecture', value: architecture })
  return { traits, devices, key, name }
}

const labels: Readonly<Record<string, Localised>> = { ...SYSTEM_LABELS, ...ARCHITECTURE_LABELS }

const LABELLED: ReadonlySet<Trait['kind']> = new Set(['system', 'processor', 'architecture'])

const shown = ({ kind, value }: Trait): PilotTrait => ({
  ...{ kind, value },
  label: (LABELLED.has(kind) ? labels[value] : undefined) ?? { de: value, en: value },
})
