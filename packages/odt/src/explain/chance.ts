import { isTrue, lower, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { CHANCE_LINES } from './chance-lines.ts'
import type { DeviceFacts, Line } from './device.ts'

/** What the device decides, because the file does not say it. (odt.md §1) */
export function chance(view: View, device: DeviceFacts): readonly Line[] {
  return [...policy(view), ...(view.add === null ? [] : ofAdd(view, device)), ...unsaid(view)]
}

/** What a policy says beats the file, and nobody is told. */
const policy = (view: View): Line[] => (view.channel !== null || view.updates !== null ? [[CHANCE_LINES.policy]] : [])

function ofAdd(view: View, device: DeviceFacts): Line[] {
  const { msi } = device
  const installs = view.products.some(({ fact }) => fact?.family !== 'Language')
  return [
    ...architecture(view, device),
    ...(view.channel === null ? [channel(device)] : []),
    ...(attributeOf(view.add, 'Version') === null ? [[CHANCE_LINES.latest] as const] : []),
    ...(attributeOf(view.add, 'SourcePath') === null ? [[CHANCE_LINES.anySource] as const] : []),
    ...(installs && view.removeMsi === null && msi === undefined ? [[CHANCE_LINES.anyMsi] as const] : []),
    ...languages(view, device),
  ]
}

function architecture(view: View, { architecture: known, clickToRun }: DeviceFacts): Line[] {
  const edition = lower(attributeOf(view.add, 'OfficeClientEdition'))
  if (edition === '')
    return known === undefined || clickToRun?.length === 0
      ? [[CHANCE_LINES.anyArchitecture]]
      : [[CHANCE_LINES.sameArchitecture, { edition: known }]]
  if (known !== undefined || clickToRun?.length === 0) return []
  const migrates = isTrue(attributeOf(view.add, 'MigrateArch'))
  return [[migrates ? CHANCE_LINES.mayMigrate : CHANCE_LINES.mayBeBlocked, { edition }]]
}

function channel({ channel: known, clickToRun }: DeviceFacts): Line {
  if (clickToRun?.length === 0) return [CHANCE_LINES.current]
  return known === undefined ? [CHANCE_LINES.anyChannel] : [CHANCE_LINES.sameChannel, { channel: known }]
}

function languages(view: View, device: DeviceFacts): Line[] {
  const uses = view.products.flatMap((product) => product.languages)
  const keywords = [...new Set(uses.map(({ key }) => key).filter((key) => key.startsWith('match')))]
  const fallback = uses.map(({ element }) => attributeOf(element, 'Fallback')?.value).find((one) => one !== undefined)
  const noMsi = device.msi?.length === 0
  return keywords
    .filter((keyword) => keyword !== 'matchpreviousmsi' || !noMsi)
    .map((keyword): Line => {
      if (keyword === 'matchos')
        return fallback === undefined ? [CHANCE_LINES.ofWindows] : [CHANCE_LINES.ofWindowsElse, { fallback }]
      if (keyword === 'matchpreviousmsi') return [CHANCE_LINES.ofMsi]
      if (device.clickToRun?.length === 0) return [CHANCE_LINES.nothingToMatch]
      return device.languages === undefined
        ? [CHANCE_LINES.ofInstalled]
        : [CHANCE_LINES.theseInstalled, { known: device.languages.join(', ') }]
    })
}

function unsaid(view: View): Line[] {
  const acts = view.products.length > 0 || view.remove !== null || view.removeMsi !== null
  return [
    ...(view.updates === null && view.products.length > 0 ? [[CHANCE_LINES.anyUpdates] as const] : []),
    ...(attributeOf(view.display, 'Level') === null && acts ? [[CHANCE_LINES.anyDisplay] as const] : []),
  ]
}
