import { CHANNELS, VALUES } from '@lotse/odt'
import type { designer } from '../texts/de.ts'

/** An attribute as a field of the form. Its words carry the same id. */
export interface AttributeSetting {
  readonly id: keyof typeof designer.setting
  readonly path: string
  readonly name: string
  /** Values to choose from, in canonical form; null where any text fits. */
  readonly values: readonly string[] | null
}

const setting = (
  id: AttributeSetting['id'],
  place: string,
  values: readonly string[] | null = null,
): AttributeSetting => {
  const [element = '', name = ''] = place.split('/')
  return { id, path: `Configuration/${element}`, name, values: values ?? CLOSED[place] ?? null }
}

/** A version may also be any number. */
const CLOSED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(VALUES).filter(([place]) => place !== 'Add/Version'),
)
const CHANNEL_IDS = CHANNELS.map(({ id }) => id)

export const ADD_SETTINGS: readonly AttributeSetting[] = [
  setting('edition', 'Add/OfficeClientEdition', ['64', '32']),
  setting('channel', 'Add/Channel', CHANNEL_IDS),
  setting('version', 'Add/Version'),
  setting('migrate', 'Add/MigrateArch'),
]

export const SOURCE_SETTINGS: readonly AttributeSetting[] = [
  setting('sourcePath', 'Add/SourcePath'),
  setting('cdnFallback', 'Add/AllowCdnFallback'),
  setting('downloadPath', 'Add/DownloadPath'),
  setting('managed', 'Add/OfficeMgmtCOM'),
  setting('forceUpgrade', 'Add/ForceUpgrade'),
]

export const UPDATE_SETTINGS: readonly AttributeSetting[] = [
  setting('updates', 'Updates/Enabled'),
  setting('updateChannel', 'Updates/Channel', CHANNEL_IDS),
  setting('updatePath', 'Updates/UpdatePath'),
  setting('targetVersion', 'Updates/TargetVersion'),
  setting('deadline', 'Updates/Deadline'),
]

export const DISPLAY_SETTINGS: readonly AttributeSetting[] = [
  setting('level', 'Display/Level'),
  setting('eula', 'Display/AcceptEULA'),
]

export const LOGGING_SETTINGS: readonly AttributeSetting[] = [
  setting('logLevel', 'Logging/Level'),
  setting('logPath', 'Logging/Path'),
]

/** The choice that a written value means, whatever its case; the value itself where it is none of them. */
export function choiceOf(value: string, values: readonly string[]): string {
  const wanted = value.trim().toLowerCase()
  return values.find((one) => one.toLowerCase() === wanted) ?? value
}
