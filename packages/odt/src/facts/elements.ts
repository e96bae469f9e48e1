import { table } from './table.ts'
/**
 * Elements and attributes that setup reads, and those it ignores though they are seen (`ignored`).
 * Source: the vendor's public documentation as of October 2024 (product ids March 2024 and the 2024 volume products) and real files.
 */
export interface ElementFact {
  readonly parents: readonly string[]
  readonly attributes: readonly string[]
  /** Attributes of older tools or seen in real files, which setup does not read. */
  readonly ignored: readonly string[]
}

export const ELEMENTS = table<ElementFact>({
  Configuration: { parents: [], attributes: ['ID', 'Host'], ignored: [] },
  Info: { parents: ['Configuration'], attributes: ['Description'], ignored: [] },
  Add: {
    parents: ['Configuration'],
    attributes: [
      'OfficeClientEdition',
      'Channel',
      'Branch',
      'Version',
      'SourcePath',
      'DownloadPath',
      'AllowCdnFallback',
      'MigrateArch',
      'OfficeMgmtCOM',
      'ForceUpgrade',
    ],
    ignored: [],
  },
  Product: { parents: ['Add', 'Remove'], attributes: ['ID', 'PIDKEY', 'MSICondition'], ignored: [] },
  Language: { parents: ['Product'], attributes: ['ID', 'Fallback', 'TargetProduct'], ignored: [] },
  ExcludeApp: { parents: ['Product'], attributes: ['ID'], ignored: [] },
  Remove: { parents: ['Configuration'], attributes: ['All'], ignored: ['OfficeClientEdition'] },
  RemoveMSI: { parents: ['Configuration'], attributes: ['All'], ignored: [] },
  IgnoreProduct: { parents: ['RemoveMSI'], attributes: ['ID'], ignored: [] },
  Updates: {
    parents: ['Configuration'],
    attributes: ['Enabled', 'Channel', 'UpdatePath', 'TargetVersion', 'Deadline'],
    ignored: ['AutoUpgrade'],
  },
  Display: {
    parents: ['Configuration'],
    attributes: ['Level', 'AcceptEULA'],
    ignored: ['SuppressModal', 'NoCancel', 'CompletionNotice'],
  },
  Logging: { parents: ['Configuration'], attributes: ['Level', 'Path'], ignored: ['Name', 'Type', 'Template'] },
  Property: { parents: ['Configuration'], attributes: ['Name', 'Value'], ignored: [] },
  AppSettings: { parents: ['Configuration'], attributes: [], ignored: [] },
  Setup: { parents: ['AppSettings'], attributes: ['Name', 'Value'], ignored: [] },
  User: { parents: ['AppSettings'], attributes: ['Key', 'Name', 'Value', 'Type', 'App', 'Id'], ignored: [] },
})
