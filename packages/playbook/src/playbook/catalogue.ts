import type { WorkloadId } from '../vocabulary/workloads.ts'
import { coreOnboarding } from './core-onboarding/index.ts'
import { coreOnboardingVersion1 } from './core-onboarding/version-1.ts'
import type { Playbook } from './model.ts'
import { standaloneApps } from './standalone-apps/index.ts'
import { standaloneAppsVersion1 } from './standalone-apps/version-1/index.ts'

/** Every published version of every playbook. An engagement keeps the version it began with. */
export const playbooks: readonly Playbook[] = [
  standaloneApps,
  standaloneAppsVersion1,
  coreOnboarding,
  coreOnboardingVersion1,
]

/** One version of a playbook. Throws a RangeError where it was never published. */
export function playbookOf(id: string, version: number): Playbook {
  const found = playbooks.find((playbook) => playbook.id === id && playbook.version === version)
  if (!found) throw new RangeError(`there is no playbook "${id}" in version ${version}`)
  return found
}

/** The newest playbook for a workload: what a new engagement begins with. */
export function newestPlaybook(workload: WorkloadId): Playbook {
  const [newest] = playbooks.filter((playbook) => playbook.workload === workload).sort((a, b) => b.version - a.version)
  if (!newest) throw new RangeError(`there is no playbook for ${workload}`)
  return newest
}
