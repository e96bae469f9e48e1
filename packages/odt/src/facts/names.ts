import { table } from './table.ts'
/**
 * Closed lists of ids besides products, languages and channels. Source: the vendor's public documentation as of October 2024
 * and real files.
 */

/** Apps that `ExcludeApp` takes. */
export const APPS: readonly string[] = [
  'Access',
  'Bing',
  'Excel',
  'Groove',
  'Lync',
  'OneDrive',
  'OneNote',
  'Outlook',
  'PowerPoint',
  'Publisher',
  'Teams',
  'Word',
  'OutlookForWindows',
  'M365Companion',
]

/** Ids that are written under `ExcludeApp` and never do anything. */
export const APPS_WITHOUT_EFFECT: readonly string[] = [
  'InfoPath',
  'SharePointDesigner',
  'Project',
  'Visio',
  'Skype',
  'Skypeforbusiness',
]

/** What a suite is made of; with all of it excluded nothing is left. */
export const APPS_OF_A_SUITE: readonly string[] = [
  'access',
  'excel',
  'lync',
  'onenote',
  'outlook',
  'powerpoint',
  'publisher',
  'teams',
  'word',
]

/** Properties with the values they take, in canonical form; null where any text fits. */
export const PROPERTIES = table<readonly string[] | null>({
  AUTOACTIVATE: ['0', '1'],
  FORCEAPPSHUTDOWN: ['TRUE', 'FALSE'],
  SharedComputerLicensing: ['0', '1'],
  SCLCacheOverride: ['0', '1'],
  SCLCacheOverrideDirectory: null,
  DeviceBasedLicensing: ['0', '1'],
  PinIconsToTaskbar: ['TRUE', 'FALSE'],
  PACKAGEGUID: null,
  TenantId: null,
})

/** Setup ids of products installed by Windows Installer, for `IgnoreProduct` and `MSICondition`. */
export const SETUP_IDS: readonly string[] = [
  'ProPlus',
  'Standard',
  'PrjStd',
  'PrjPro',
  'VisStd',
  'VisPro',
  'PrjStdR',
  'PrjProR',
  'VisStdR',
  'VisProR',
  'SharePointDesigner',
  'InfoPath',
  'InfoPathR',
  'AccessRT',
  'AceRedist',
  'Lync',
  'ProPlusR',
  'HomeBusinessR',
  'Access',
  'Excel',
  'Word',
  'Outlook',
  'PowerPoint',
  'Publisher',
]

/** The setup id of Visio or Project that was named by its Click-to-Run id; null for anything else. */
export function setupIdOf(id: string): string | null {
  const [, family, edition] = /^(visio|project)(pro|std)/i.exec(id) ?? []
  if (family === undefined) return null
  return `${family.toLowerCase() === 'visio' ? 'Vis' : 'Prj'}${edition?.toLowerCase() === 'pro' ? 'Pro' : 'Std'}`
}

/** Attributes with a closed list of values, in canonical case, by `Element/Attribute`. */
export const VALUES = table<readonly string[]>({
  'Add/AllowCdnFallback': ['TRUE', 'FALSE'],
  'Add/MigrateArch': ['TRUE', 'FALSE'],
  'Add/OfficeMgmtCOM': ['TRUE', 'FALSE'],
  'Add/ForceUpgrade': ['TRUE', 'FALSE'],
  'Add/Version': ['MatchInstalled'],
  'Remove/All': ['TRUE', 'FALSE'],
  'RemoveMSI/All': ['TRUE', 'FALSE'],
  'Updates/Enabled': ['TRUE', 'FALSE'],
  'Display/Level': ['None', 'Full'],
  'Display/AcceptEULA': ['TRUE', 'FALSE'],
  'Logging/Level': ['Off', 'Standard'],
  'IgnoreProduct/ID': SETUP_IDS,
})

/** Types of a registry value. */
export const REGISTRY_TYPES: readonly string[] = ['REG_DWORD', 'REG_SZ', 'REG_EXPAND_SZ', 'REG_MULTI_SZ']
