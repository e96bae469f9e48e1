import { type Diagnostic, diagnosticsOf, lintOdt, type PackageFacts, type Profile } from '@lotse/odt'
import { contentOf } from '../content.ts'
import { conditionsOf, detectionFacts } from '../detection/conditions.ts'
import type { BundleInput, Target } from './types.ts'

/** What is open for one way of distributing; fixes are left out, for the file is what it is. */
export interface TargetFindings {
  readonly target: Target
  readonly diagnostics: readonly Omit<Diagnostic, 'fix'>[]
}

const PROFILE: Readonly<Record<Target, readonly Profile[]>> = {
  intune: ['intune'],
  configmgr: ['configmgr'],
  script: [],
}

/** The findings on a configuration as each target sees it, together with those on the package itself. */
export function openFindings(
  input: BundleInput,
  detection: Partial<Record<Target, PackageFacts['detection']>>,
): readonly TargetFindings[] {
  const { file, context, day, language, targets, floor } = input
  return targets.map((target) => {
    const made = factsOf(
      target,
      input,
      detection[target] ?? detectionFacts(conditionsOf(contentOf(file), floor), 'contains'),
    )
    const profiles = [...new Set([...context.profiles, ...PROFILE[target]])]
    const { findings } = lintOdt(file, { ...context, profiles, asOf: day, package: made })
    return { target, diagnostics: diagnosticsOf(file, findings, language).map(({ fix: _, ...rest }) => rest) }
  })
}

function factsOf(target: Target, { file }: BundleInput, detection: PackageFacts['detection']): PackageFacts {
  const { architecture } = contentOf(file)
  const kind = target === 'configmgr' ? 'configmgr' : 'win32'
  return { kind, detection, ...(architecture !== null && { architectures: [architecture] }) }
}
