import type { UsageCustomerSettings, UsageHouseSettings, UsageSettingValues } from '@lotse/contract'
import {
  DEFAULT_USAGE_SETTINGS,
  describeSettings,
  overriddenSettings,
  PRESETS,
  presetOf,
  type UsageSettings,
} from '@lotse/usage'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { namesOf } from '../platform/names.ts'
import { mayChangeCustomerSettings, mayChangeHouseSettings } from './policy.ts'
import type { scoreOfHouse } from './pool-store.ts'
import { withDefaults } from './settings.ts'
import { type SettingsRow, UNTOUCHED_VERSION } from './settings-store.ts'

/** What leaves the server about settings, listed field by field. */

/** The settings as plain, writable data. */
export function valuesOf(settings: UsageSettings): UsageSettingValues {
  const { quietMonths, quietMonthsByCountry, ...others } = settings
  return {
    ...others,
    quietMonths: [...quietMonths],
    quietMonthsByCountry: Object.fromEntries(
      Object.entries(quietMonthsByCountry).map(([country, list]) => [country, [...list]]),
    ),
  }
}

export async function presentHouseSettings(
  tx: Transaction,
  row: SettingsRow | null,
  about: { readonly ownDefinitions: number; readonly score: Awaited<ReturnType<typeof scoreOfHouse>> },
  actor: Actor,
): Promise<UsageHouseSettings> {
  const settings = withDefaults(row?.settings ?? {})
  return {
    settings: valuesOf(settings),
    defaults: valuesOf(DEFAULT_USAGE_SETTINGS),
    preset: presetOf(settings),
    presets: PRESETS.map(({ id, name, settings: of }) => ({ id, name: { ...name }, settings: { ...of } })),
    sentences: sentencesOf(settings),
    ownDefinitions: about.ownDefinitions,
    forecasts: forecastsFrom(about.score),
    ...(await changedBy(tx, row)),
    may: { change: mayChangeHouseSettings(actor, {}), recompute: mayChangeHouseSettings(actor, {}) },
  }
}

export async function presentCustomerSettings(
  tx: Transaction,
  customerId: CustomerId,
  { house, own }: { readonly house: SettingsRow | null; readonly own: SettingsRow | null },
  actor: Actor,
): Promise<UsageCustomerSettings> {
  const ofHouse = withDefaults(house?.settings ?? {})
  const settings = { ...ofHouse, ...own?.settings }
  return {
    customerId,
    settings: valuesOf(settings),
    house: valuesOf(ofHouse),
    overridden: overriddenSettings(ofHouse, settings),
    sentences: sentencesOf(settings),
    ...(await changedBy(tx, own)),
    may: { change: mayChangeCustomerSettings(actor, { customerId }) },
  }
}

const sentencesOf = (settings: UsageSettings) => [
  { de: describeSettings(settings, 'de'), en: describeSettings(settings, 'en') },
]

async function changedBy(tx: Transaction, row: SettingsRow | null) {
  if (row === null) return { version: UNTOUCHED_VERSION, changedBy: null, changedAt: null }
  const nameOf = await namesOf(tx, [row.changedBy])
  return {
    version: row.version,
    changedBy: nameOf(row.changedBy),
    changedAt: row.version === UNTOUCHED_VERSION ? null : row.changedAt.toISOString(),
  }
}

function forecastsFrom(made: Awaited<ReturnType<typeof scoreOfHouse>>): UsageHouseSettings['forecasts'] {
  if (made === null) return null
  const { score, tenants, madeAt } = made
  return {
    tenants,
    madeAt: madeAt.toISOString(),
    mase: score?.mase.forecast ?? null,
    maseNoChange: score?.mase.noChange ?? null,
    held: score?.coverage.held ?? 0,
    of: score?.coverage.of ?? 0,
  }
}
