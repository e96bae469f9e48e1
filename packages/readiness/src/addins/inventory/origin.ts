import type { AddInFile, Origin } from './types.ts'

/**
 * COM add-ins that the setup programs of Office register themselves. A name alone is weak, so it only counts where nothing
 * speaks against it: no file of another publisher.
 */
const SHIPPED_NAMES = new Set(
  [
    'AccessAddin.DC',
    'AdHocReportingExcelClientLib.AdHocReportingExcelClientAddIn.1',
    'ColleagueImport.ColleagueImportAddin',
    'ExcelPlugInShell.PowerMapConnect',
    'Microsoft.VbaAddinForOutlook.1',
    'MicrosoftDataStreamerforExcel',
    'NativeShim.InquireConnector.1',
    'OneNote.OutlookAddin',
    'OneNote.PowerPointAddinTakeNotesService',
    'OneNote.WordAddinTakeNotesService',
    'OscAddin.Connect',
    'PowerPivotExcelClientAddIn.NativeEntry.1',
    'TeamsAddin.FastConnect',
    'UCAddin.LyncAddin.1',
    'UCAddin.UCAddin.1',
    'UmOutlookAddin.FormRegionAddin',
  ].map((name) => name.toLowerCase()),
)

/** Add-in files in the library folder of Office, which Excel names without a folder. */
const SHIPPED_FILES = new Set([
  'analys32.xll',
  'atpvbaen.xlam',
  'atpvbaen.xla',
  'funcres.xlam',
  'solver.xlam',
  'eurotool.xlam',
])

/** Folders that only the setup of Office fills: Click-to-Run and MSI, and the files of both that Windows shares. */
const OFFICE_FOLDER =
  /\\Microsoft Office( 1[0-9])?\\(root\\)?(Office1[0-9]|VFS)\\|\\Common Files\\Microsoft Shared\\OFFICE1[0-9]\\/i
const MICROSOFT = /^microsoft (corporation|windows)?/i

export interface OriginFacts {
  readonly progId: string | null
  readonly paths: readonly string[]
  readonly files: readonly AddInFile[]
  /** Registered by a Click-to-Run package of Office. */
  readonly shipped: boolean
  /** Publishers that are the organisation itself, in any case. */
  readonly own: readonly string[]
}

/**
 * Office's own: registered by its packages, or in its folder and of its maker. The organisation's own and those of others only by
 * a signature that holds: a company name in a file is easily written.
 */
export function originOf({ progId, paths, files, shipped, own }: OriginFacts): Origin {
  if (shipped) return 'office'
  const signers = files.flatMap(({ signer }) => signer ?? [])
  if (signers.some((signer) => own.some((one) => one.toLowerCase() === signer.toLowerCase()))) return 'own'
  const makers = [...signers, ...files.flatMap(({ company }) => company ?? [])]
  const microsoft = makers.length > 0 && makers.every((maker) => MICROSOFT.test(maker))
  if (microsoft && paths.some((path) => OFFICE_FOLDER.test(path))) return 'office'
  const others = signers.length > 0 && !signers.every((signer) => MICROSOFT.test(signer))
  if (others) return 'third-party'
  if (makers.length > 0 && !microsoft) return 'unknown'
  if (progId !== null && SHIPPED_NAMES.has(progId.toLowerCase())) return 'office'
  if (paths.length > 0 && paths.every((path) => SHIPPED_FILES.has(path.toLowerCase()))) return 'office'
  return signers.length > 0 ? 'third-party' : 'unknown'
}
