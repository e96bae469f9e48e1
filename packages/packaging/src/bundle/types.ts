import type { Language, LintContext, OdtFile } from '@lotse/odt'
import type { ConfigMgrPlan } from '../configmgr/plan.ts'
import type { Content } from '../content.ts'
import type { Win32Options } from '../intune/win32-app.ts'

export interface BundleInput {
  readonly file: OdtFile
  readonly name: string
  readonly customer: string | null
  readonly publisher: string
  /** Language of readme and findings. */
  readonly language: Language
  /** Day on which it is made and judged, as YYYY-MM-DD. */
  readonly day: string
  /** What the linter knows of the surroundings. */
  readonly context: LintContext
  readonly setupFile: string
  readonly floor: string | null
  readonly targets: readonly Target[]
  readonly detection: Win32Options['detection']
  /** Needed where Configuration Manager is a target. */
  readonly plan: ConfigMgrPlan | null
}

export const TARGETS = ['intune', 'configmgr', 'script'] as const
export type Target = (typeof TARGETS)[number]

export interface Manifest {
  readonly format: 1
  readonly name: string
  readonly customer: string | null
  readonly made: string
  readonly language: Language
  readonly targets: readonly Target[]
  readonly content: Content
  /** What fields of the native app could not say, in words; the configuration goes along as XML then. */
  readonly suiteAppLoses: readonly string[]
  readonly findings: { readonly errors: number; readonly warnings: number; readonly information: number }
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}
