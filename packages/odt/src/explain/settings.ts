import { isOn, isTrue, lower, property, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import type { DeviceFacts, Line } from './device.ts'
import { SETTING_LINES } from './setting-lines.ts'

/** What a file does about architecture, before anything is installed. */
export function architecture(view: View, device: DeviceFacts): readonly Line[] {
  const edition = lower(attributeOf(view.add, 'OfficeClientEdition'))
  const migrates = isTrue(attributeOf(view.add, 'MigrateArch'))
  const isThere = device.clickToRun?.length !== 0
  const differs = device.architecture !== undefined && device.architecture !== edition
  if (edition === '' || !differs || !isThere) return []
  const path = attributeOf(view.add, 'SourcePath')
  const poor = path !== null && !isTrue(attributeOf(view.add, 'AllowCdnFallback'))
  if (!migrates) return [[SETTING_LINES.blockedByArchitecture, { edition }]]
  return [[SETTING_LINES.migrates, { edition }], ...(poor ? [[SETTING_LINES.migratesPoorly] as const] : [])]
}

/** What a file says of channel, version, source, updates, licensing and preferences. */
export function settings(view: View): readonly Line[] {
  return [...source(view), ...updates(view), ...licensing(view), ...rest(view)]
}

function source(view: View): Line[] {
  const version = attributeOf(view.add, 'Version')?.value.trim()
  const path = attributeOf(view.add, 'SourcePath')?.value
  const fallback = isTrue(attributeOf(view.add, 'AllowCdnFallback'))
  return [
    ...(view.channel === null ? [] : [[SETTING_LINES.channel, { channel: view.channel.id }] as const]),
    ...(version === undefined
      ? []
      : [
          version.toLowerCase() === 'matchinstalled'
            ? ([SETTING_LINES.sameVersion] as const)
            : ([SETTING_LINES.pinned, { version }] as const),
        ]),
    ...(path === undefined
      ? []
      : [[fallback ? SETTING_LINES.sourceAndInternet : SETTING_LINES.source, { path }] as const]),
  ]
}

function updates(view: View): Line[] {
  const of = (name: string): string => attributeOf(view.updates, name)?.value.trim() ?? ''
  const [channel, path, target, deadline] = [of('Channel'), of('UpdatePath'), of('TargetVersion'), of('Deadline')]
  const off = ['false', '0'].includes(lower(attributeOf(view.updates, 'Enabled')))
  const managed = isTrue(attributeOf(view.add, 'OfficeMgmtCOM'))
  const counts = view.updates !== null || view.products.length > 0
  return [
    ...(channel === '' ? [] : [[SETTING_LINES.moves, { channel }] as const]),
    ...(counts && !managed ? [[off ? SETTING_LINES.noUpdates : SETTING_LINES.updates] as const] : []),
    ...(managed ? [[off ? SETTING_LINES.managedButOff : SETTING_LINES.managed] as const] : []),
    ...(path === '' ? [] : [[SETTING_LINES.updatePath, { path }] as const]),
    ...(target === '' ? [] : [[SETTING_LINES.target, { target }] as const]),
    ...(deadline === '' ? [] : [[SETTING_LINES.deadline, { deadline }] as const]),
  ]
}

function licensing(view: View): Line[] {
  const shared = isOn(view, 'SharedComputerLicensing')
  const folder = property(view, 'SCLCacheOverrideDirectory')?.value?.value.trim() ?? ''
  const volume = view.products.filter(({ fact }) => fact !== null && fact.family !== 'Language')
  const useless = volume.length > 0 && volume.every(({ fact }) => fact?.licensing === 'volume')
  const moved = shared && isOn(view, 'SCLCacheOverride') && folder !== ''
  return [
    ...(shared ? [[useless ? SETTING_LINES.sharedInVain : SETTING_LINES.shared] as const] : []),
    ...(moved ? [[SETTING_LINES.tokens, { folder }] as const] : []),
    ...(isOn(view, 'DeviceBasedLicensing') ? [[SETTING_LINES.deviceBased] as const] : []),
  ]
}

function rest(view: View): Line[] {
  const tool = neededTool(view)
  return [
    ...(view.appSettings === null
      ? []
      : [[SETTING_LINES.preferences, { count: String(view.appSettings.children.length) }] as const]),
    ...(tool === null ? [] : [[SETTING_LINES.tool, { tool }] as const]),
  ]
}

/** The oldest tool that knows what the file says. (odt.md §1) */
function neededTool(view: View): string | null {
  const channel = lower(attributeOf(view.add, 'Channel'))
  const current = channel !== '' && view.channel?.kind !== 'perpetual' && view.channel?.id.toLowerCase() === channel
  if (current || view.removeMsi !== null) return '16.0.12827.20268'
  const follows =
    lower(attributeOf(view.add, 'Version')) === 'matchinstalled' ||
    view.products.some(({ languages }) => languages.some(({ key }) => key === 'matchinstalled'))
  return follows || isTrue(attributeOf(view.add, 'MigrateArch')) ? '16.0.11615.33602' : null
}
