import { PRODUCTS } from '../facts/products.ts'
import { commonParts, productPart } from './common.ts'
import type { DecidedSoFar } from './decisions.ts'
import { type Part, part, said } from './parts.ts'
import { preferenceParts } from './preferences.ts'
import { isVolume } from './purposes.ts'

/** What stands in the file of the first installation. What it needs has been decided. (assessment-decisions.md, "Sets") */
export function installParts(decided: DecidedSoFar): readonly Part[] {
  const { products = [], removeClickToRun = [], removeMsi, keepMsi = [] } = decided
  const older = removeClickToRun.map((id) => part('removeClickToRun', 'Product', { ID: id }))
  const kept = keepMsi.map((id) => part('keepMsi', 'IgnoreProduct', { ID: id }))
  return [
    { name: 'Add', said: addAttributes(decided), parts: products.map((id) => productPart(id, decided)) },
    ...(older.length === 0 ? [] : [{ ...part('removeClickToRun', 'Remove'), parts: older }]),
    ...(removeMsi === true ? [{ ...part('removeMsi', 'RemoveMSI'), parts: kept }] : []),
    {
      name: 'Updates',
      said: [
        ...said('updates', 'Enabled', decided.updates === false ? 'FALSE' : 'TRUE'),
        ...said('updatePath', 'UpdatePath', decided.updatePath ?? null),
      ],
    },
    ...commonParts(decided),
    ...licensingParts(decided),
    ...preferenceParts(decided),
  ]
}

function addAttributes(decided: DecidedSoFar): NonNullable<Part['said']> {
  const { edition, channel, version, sourcePath = null, migrateArchitecture, managedUpdates } = decided
  return [
    ...said('edition', 'OfficeClientEdition', edition ?? null),
    ...said('channel', 'Channel', channel ?? null),
    ...said('version', 'Version', version ?? null),
    ...said('sourcePath', 'SourcePath', sourcePath),
    ...said('sourcePath', 'AllowCdnFallback', sourcePath === null ? null : 'TRUE'),
    ...said('migrateArchitecture', 'MigrateArch', migrateArchitecture === true ? 'TRUE' : null),
    ...said('managedUpdates', 'OfficeMgmtCOM', managedUpdates === true ? 'TRUE' : null),
  ]
}

function licensingParts({
  licensing,
  tokenFolder = null,
  products = [],
  volumeActivation,
}: DecidedSoFar): readonly Part[] {
  const set = (answer: NonNullable<Part['answer']>, name: string, value: string): Part =>
    part(answer, 'Property', { Name: name, Value: value })
  if (licensing === 'shared')
    return [
      set('licensing', 'SharedComputerLicensing', '1'),
      ...(tokenFolder === null
        ? []
        : [set('tokenFolder', 'SCLCacheOverride', '1'), set('tokenFolder', 'SCLCacheOverrideDirectory', tokenFolder)]),
    ]
  if (licensing === 'device') return [set('licensing', 'DeviceBasedLicensing', '1')]
  const volumeSuite = products.some((id) => isVolume(id) && PRODUCTS.get(id.toLowerCase())?.kind === 'suite')
  return volumeSuite && volumeActivation !== undefined ? [set('volumeActivation', 'AUTOACTIVATE', '1')] : []
}
