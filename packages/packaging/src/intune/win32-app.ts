import type { PackageFacts } from '@lotse/odt'
import { base64Of } from '../base64.ts'
import { type Content, INSTALL_FILE, UNINSTALL_FILE } from '../content.ts'
import {
  CLICK_TO_RUN,
  type Condition,
  conditionsOf,
  detectionFacts,
  fitsRegistryRules,
} from '../detection/conditions.ts'
import { detectionScript } from '../detection/script.ts'
import { PackagingError } from '../fault.ts'
import { setupCommand } from '../setup-command.ts'
import { RETURN_CODES } from './return-codes.ts'

export interface Win32Options {
  readonly displayName: string
  readonly description: string
  readonly publisher: string
  /** Oldest build that counts as installed; null for the one in the configuration, or any. */
  readonly floor: string | null
  /** `auto` takes registry rules where they say everything, else a script. */
  readonly detection: 'auto' | 'registry' | 'script'
  readonly setupFile: string
  /** Name of the container. */
  readonly fileName: string
}

/** A rule that detects, as Graph v1.0 has it. */
type Rule = Readonly<Record<string, string | boolean | null>>

export interface Win32App {
  /** Body of POST deviceAppManagement/mobileApps; holds no assignment. */
  readonly app: Readonly<Record<string, unknown>>
  /** What the linter's rules on packages look at. */
  readonly detection: PackageFacts['detection']
  /** The script, where one detects. */
  readonly script: string | null
}

/** First Windows 10 that Microsoft 365 Apps are supported on by odt.md §4, and the room an installation takes. */
const OLDEST_WINDOWS = '1809'
const FREE_MEGABYTES = 5120
const RULE = { ruleType: 'detection' } as const
const TYPE = '#microsoft.graph.'

/**
 * The Win32 app of a configuration as Graph v1.0 takes it (odt.md §4). It names no assignment and is published only with content.
 * @throws PackagingError where registry rules are asked for that cannot say what has to be detected, or the setup is no file name
 */
export function win32AppOf(content: Content, options: Win32Options): Win32App {
  const conditions = conditionsOf(content, options.floor)
  const fits = fitsRegistryRules(conditions)
  if (options.detection === 'registry' && !fits) throw new PackagingError('detection-needs-script')
  const way = options.detection === 'script' || !fits ? 'script' : 'registry'
  const script = way === 'script' ? detectionScript(conditions) : null
  const rules = script === null ? conditions.map(registryRule) : [scriptRule(script)]
  const app = {
    '@odata.type': `${TYPE}win32LobApp`,
    displayName: options.displayName,
    description: options.description,
    publisher: options.publisher,
    isFeatured: false,
    fileName: options.fileName,
    setupFilePath: options.setupFile,
    installCommandLine: setupCommand(options.setupFile, INSTALL_FILE),
    uninstallCommandLine: setupCommand(options.setupFile, UNINSTALL_FILE),
    applicableArchitectures: content.architecture === '32' ? 'x86,x64' : 'x64',
    minimumSupportedWindowsRelease: OLDEST_WINDOWS,
    minimumFreeDiskSpaceInMB: FREE_MEGABYTES,
    rules,
    installExperience: {
      '@odata.type': `${TYPE}win32LobAppInstallExperience`,
      runAsAccount: 'system',
      deviceRestartBehavior: 'basedOnReturnCode',
    },
    returnCodes: RETURN_CODES.map(({ code, type }) => ({
      '@odata.type': `${TYPE}win32LobAppReturnCode`,
      returnCode: code,
      type,
    })),
  }
  return { app, detection: detectionFacts(conditions, way), script }
}

function registryRule(condition: Condition): Rule {
  const common = {
    '@odata.type': `${TYPE}win32LobAppRegistryRule`,
    ...RULE,
    check32BitOn64System: false,
    keyPath: `HKEY_LOCAL_MACHINE\\${CLICK_TO_RUN}`,
  }
  const compared = (valueName: string, operationType: string, operator: string, comparisonValue: string): Rule => ({
    ...common,
    valueName,
    operationType,
    operator,
    comparisonValue,
  })
  if (condition.what === 'version')
    return compared('VersionToReport', 'version', 'greaterThanOrEqual', condition.atLeast)
  if (condition.what === 'platform') return compared('Platform', 'string', 'equal', condition.equals)
  // Languages never come here: they need the script.
  const valueName = condition.what === 'product' ? `${condition.id}.ExcludedApps` : condition.tag
  return { ...common, valueName, operationType: 'exists', operator: 'notConfigured', comparisonValue: null }
}

const scriptRule = (script: string): Rule => ({
  '@odata.type': `${TYPE}win32LobAppPowerShellScriptRule`,
  ...RULE,
  displayName: null,
  enforceSignatureCheck: false,
  runAs32Bit: false,
  runAsAccount: null,
  operationType: 'notConfigured',
  operator: 'notConfigured',
  comparisonValue: null,
  scriptContent: base64Of(script),
})
