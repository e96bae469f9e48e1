import type { Engagement } from '@lotse/contract'
import { type Localised, workloads } from '@lotse/playbook'

/** What an engagement is called: its customer, and its service too where that is not the Apps. */
export const engagementName = (
  { customerName, workload }: Pick<Engagement, 'customerName' | 'workload'>,
  localised: (words: Localised) => string,
): string => (workload === 'apps' ? customerName : `${customerName} · ${localised(workloads[workload].label)}`)
