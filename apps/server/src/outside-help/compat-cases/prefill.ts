import type { Device, OfficeInstall } from '@lotse/inventory'
import { type BitnessId, regionOfCountry } from '@lotse/playbook'
import { teamContacts } from '../../contacts/look-up.ts'
import { lookUpCustomer } from '../../customers/look-up.ts'
import { devicesOf } from '../../inventory/look-up.ts'
import { answersGiven } from '../../remediation/look-up.ts'
import { recordsOf } from '../../usage-status/look-up.ts'
import type { Here } from '../here.ts'
import type { ColumnsOf } from '../store.ts'

/** What Lotse knows of a case before anybody wrote a word: from customer, contacts, status, inventories and questionnaire. */
export async function prefilledCase(here: Here): Promise<ColumnsOf<'compat'>> {
  const { tx, customerId } = here
  const customer = await lookUpCustomer(tx, customerId)
  const [contact] = await teamContacts(tx, customerId)
  const targets = (await recordsOf(tx, here)).flatMap(({ targetDate }) => targetDate ?? [])
  const devices = await devicesOf(tx, customerId, here.tenantId)
  const answers = await answersGiven(tx, here)
  const said = (questionId: string) => answers.get(questionId)?.[customer?.language ?? 'de'].slice(0, 60) ?? null
  const found = ofDevices(devices)
  const columns: ColumnsOf<'compat'> = {
    region: regionOfCountry(customer?.country ?? null),
    contactId: contact?.id ?? null,
    rolloutOn: targets.sort()[0] ?? null,
    ...found,
    // Without an inventory the questionnaire says what there is.
    officeBefore: found.officeBefore ?? said('of.versions'),
    windowsBuild: found.windowsBuild ?? said('os.win'),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null))
}

/** What most devices have. The old Office is the newest of those that are not the Apps. */
function ofDevices(devices: readonly Device[]): ColumnsOf<'compat'> {
  const installs = devices.flatMap(({ office }) => office ?? []).filter(({ kind }) => kind === 'suite')
  const apps = installs.filter(({ generation }) => generation === 'm365')
  const before = installs.filter(({ generation }) => generation !== 'm365')
  return {
    officeAfter: mostOf(apps.flatMap(({ build }) => build ?? [])),
    officeBefore: mostOf(before.flatMap((install) => nameOf(install) ?? [])),
    bitness: bitnessOf(apps.length > 0 ? apps : installs),
    windowsBuild: mostOf(devices.flatMap(({ system }) => system?.name ?? [])),
  }
}

const nameOf = ({ generation, build }: OfficeInstall): string | null => build ?? (generation && `Office ${generation}`)

function bitnessOf(installs: readonly OfficeInstall[]): BitnessId | null {
  const found = new Set(installs.flatMap(({ architecture }) => architecture ?? []))
  const has32 = found.has('x86')
  const has64 = found.has('x64') || found.has('arm64')
  if (has32 && has64) return 'both'
  return has32 ? 'x86' : has64 ? 'x64' : null
}

/** The commonest; of equally common ones the one that comes first in the alphabet. */
function mostOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0].slice(0, 60) ?? null
}
