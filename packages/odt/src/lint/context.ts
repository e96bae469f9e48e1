/** What a file is used for; without any of it a file is judged as one for `setup /configure` in an ordinary tenant. */
export const MODES = ['configure', 'download', 'customize', 'remove', 'template'] as const
export type Mode = (typeof MODES)[number]

export const PROFILES = ['commercial', 'gcc-high', 'dod', 'second-install', 'configmgr', 'intune', 'shared'] as const
export type Profile = (typeof PROFILES)[number]

/** What a project knows beyond the file. Everything may be unknown; rules that need it are then silent or mild. */
export interface ProjectFacts {
  /** Devices hold the other architecture. */
  readonly otherArchitecture?: boolean
  /** Office of Windows Installer on the devices; `2016` blocks an installation beside it. */
  readonly msi?: 'none' | 'some' | '2016'
  /** Other applications need the Access Database Engine. */
  readonly aceDependants?: boolean
  /** Sites that never reach the internet. */
  readonly offline?: boolean
  /** The file makes an image that is renewed instead of updated. */
  readonly image?: boolean
  /** A pinned version has an end date in the project. */
  readonly pinEnds?: boolean
  /** Devices hold Office already. */
  readonly upgrade?: boolean
  readonly pilot?: boolean
  /** Installed on a required date during working hours. */
  readonly daytime?: boolean
  /** Devices without Office. */
  readonly cleanDevices?: boolean
  /** What the plan relies on in a government cloud. */
  readonly reliesOn?: readonly ('cloud-configurations' | 'cloud-update' | 'inventory' | 'health')[]
  readonly graphHost?: string
}

/** How a package finds out that it is installed, and what it carries (odt.md section 4). */
export interface PackageFacts {
  readonly kind: 'win32' | 'suite-app' | 'configmgr'
  readonly detection: readonly {
    readonly value: string
    readonly operator: 'exists' | 'equal' | 'atLeast' | 'contains'
    readonly script?: boolean
  }[]
  readonly architectures?: readonly ('32' | '64')[]
  /** Suite apps that meet on one device. */
  readonly suiteAppsOnOneDevice?: number
  /** What was asked of a suite app made of fields. */
  readonly suiteAppCarries?: readonly ('product' | 'proofing' | 'volume' | 'languages-per-product')[]
  /** Build of a bundled source and the oldest that is supported in its channel. */
  readonly source?: { readonly build: number; readonly oldestSupported: number; readonly hasIndexFile: boolean }
}

export interface LintContext {
  readonly mode: Mode
  readonly profiles: readonly Profile[]
  readonly project: ProjectFacts
  readonly package: PackageFacts | null
  /** Day of judgement as YYYY-MM-DD; rules about dates are silent without. */
  readonly asOf: string | null
}

export const PLAIN_CONTEXT: LintContext = {
  mode: 'configure',
  profiles: [],
  project: {},
  package: null,
  asOf: null,
}

/** Whether the cloud is one of the United States' government. */
export const isGovernment = ({ profiles }: LintContext): boolean =>
  profiles.includes('gcc-high') || profiles.includes('dod')

/** Whether a file runs where nobody sees a window. */
export const isUnattended = ({ profiles }: LintContext): boolean =>
  profiles.includes('intune') || profiles.includes('configmgr')
