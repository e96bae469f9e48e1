import type { IsoDate } from '@lotse/calendar'
import type { Localised, ProgrammeUse } from '@lotse/contract'
import {
  describeProgrammeFigure,
  describeSettings,
  isClosed,
  PRESETS,
  type Preset,
  type ProgrammeFigure,
  presetOf,
  programmeFiguresOf,
  settingsOfPreset,
} from '@lotse/usage'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { readUsage } from './overview.ts'
import type { TenantUsage } from './present.ts'
import { unknownActive, unknownUnits } from './programme-words.ts'
import { both } from './texts.ts'

/** Active use by the programme's own definitions, beside the one in force (engagement.md §12). Problem: `not-found`. */
export async function programmeUse(
  { services }: ActingContext,
  customerId: CustomerId,
  tenantId: string,
): Promise<ProgrammeUse> {
  const today = services.clock.today()
  return services.database.transaction({ customer: customerId }, async (tx) =>
    presentProgramme(await readUsage(tx, customerId, tenantId, today), today),
  )
}

/** The closed months by each definition of the programme, newest first. */
export function presentProgramme(
  usage: Pick<TenantUsage, 'course' | 'current' | 'licences'>,
  today: IsoDate,
): ProgrammeUse {
  return PRESETS.filter(({ id }) => id !== 'lotse').map((preset) => presentPreset(preset, usage, today))
}

function presentPreset(
  { id, name }: Preset,
  { course, current, licences }: Pick<TenantUsage, 'course' | 'current' | 'licences'>,
  today: IsoDate,
): ProgrammeUse[number] {
  const settings = settingsOfPreset(id, course.settings)
  const snapshots = current.map(({ snapshot }) => snapshot)
  const counts = licences.map((one) => one.counts)
  const figures = programmeFiguresOf(snapshots, settings, counts)
    .filter(({ month }) => isClosed(month, today, settings))
    .toReversed()
  const [newest] = figures
  return {
    preset: id,
    name: { de: name.de, en: name.en },
    definition: both((language) => describeSettings(settings, language)),
    inForce: presetOf(course.settings) === id,
    sentence: newest ? both((language) => describeProgrammeFigure(newest, settings, language)) : null,
    unknown: newest ? whatIsUnknown(newest) : [],
    months: figures.map(({ month, active, units }) => ({
      month,
      active,
      units,
      rate: active === null || units === null || units === 0 ? null : (active * 100) / units,
    })),
  }
}

/** What is missing of the newest month, with what would tell it: unknown is shown as unknown, never as zero. */
function whatIsUnknown({ active, units, denominator }: ProgrammeFigure): Localised[] {
  return [
    ...(active === null ? [unknownActive] : []),
    ...(units === null && (denominator === 'paidUnits' || denominator === 'assigned')
      ? [unknownUnits[denominator]]
      : []),
  ]
}
