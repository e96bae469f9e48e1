import { isTrue, lower, type View } from '../lint/view.ts'
import { attributeOf, childrenOf } from '../reading/tree.ts'
import { type DeviceFacts, isNamedBy, isPresent, type Line, tagsOf } from './device.ts'
import { REMOVAL_LINES } from './removal-lines.ts'

/** What a file takes away, of Click-to-Run first, then of Windows Installer. */
export function removes(view: View, device: DeviceFacts): readonly Line[] {
  return [...removesClickToRun(view, device), ...removesMsi(view, device)]
}

function removesClickToRun(view: View, device: DeviceFacts): Line[] {
  if (isTrue(attributeOf(view.remove, 'All'))) {
    const added = new Set(view.products.map(({ key }) => key))
    const lost = (device.clickToRun ?? []).filter((id) => !added.has(id.trim().toLowerCase()))
    return [
      [REMOVAL_LINES.removesAll],
      ...(added.size > 0 && lost.length > 0 ? [[REMOVAL_LINES.lost, { lost: lost.join(', ') }] as const] : []),
    ]
  }
  return view.removed.map(({ id, key, languages }): Line => {
    const name = { id: id?.value.trim() ?? '' }
    if (device.clickToRun !== undefined && !isPresent(key, device) && !/^(languagepack|proofingtools)$/.test(key))
      return [REMOVAL_LINES.notThere, name]
    return languages.length === 0
      ? [REMOVAL_LINES.removes, name]
      : [REMOVAL_LINES.removesLanguages, { ...name, languages: tagsOf(languages) }]
  })
}

function removesMsi(view: View, { msi }: DeviceFacts): Line[] {
  const installs = view.products.some(({ fact }) => fact !== null && fact.family !== 'Language')
  if (view.removeMsi === null)
    return installs && msi !== undefined && msi.length > 0
      ? [[REMOVAL_LINES.blockedByMsi, { found: msi.join(', ') }]]
      : []
  const ids = childrenOf(view.removeMsi, 'IgnoreProduct').map((one) => attributeOf(one, 'ID')?.value.trim() ?? '')
  // What stays stands in the way as what nobody removes; the Access Database Engine alone does not.
  const staying = installs ? (msi ?? []).filter((name) => ids.some((id) => isNamedBy(id, name) && !isAce(id))) : []
  const keeps: Line[] = [
    ...(ids.length === 0 ? [] : [[REMOVAL_LINES.keeps, { kept: ids.join(', ') }] as const]),
    ...(staying.length === 0 ? [] : [[REMOVAL_LINES.blockedByMsi, { found: staying.join(', ') }] as const]),
  ]
  if (msi?.length === 0) return [[REMOVAL_LINES.noMsi], ...keeps]
  const going = msi?.filter((name) => !ids.some((id) => isNamedBy(id, name)))
  if (going?.length === 0) return [[REMOVAL_LINES.noMsiButKept], ...keeps]
  const keepsAce = ids.some(isAce)
  const ace = !keepsAce && (going === undefined || going.some((name) => isNamedBy('AceRedist', name)))
  return [
    going === undefined ? [REMOVAL_LINES.removesMsi] : [REMOVAL_LINES.removesTheseMsi, { found: going.join(', ') }],
    ...(ace ? [[REMOVAL_LINES.removesAce] as const] : []),
    ...keeps,
    [REMOVAL_LINES.settingsStay],
  ]
}

const isAce = (id: string): boolean => id.toLowerCase() === 'aceredist'

/** What people notice of it. */
export const removesAnything = (view: View): boolean =>
  view.removeMsi !== null ||
  (view.remove !== null && (view.removed.length > 0 || lower(attributeOf(view.remove, 'All')) !== ''))
