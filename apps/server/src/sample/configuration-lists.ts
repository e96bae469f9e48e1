import type { IsoDate } from '@lotse/calendar'
import type { SampleEvent } from './sample-events.ts'
import type { StaffSlug } from './staff.ts'

/** What a company on 64 bit with the monthly channel decides. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  'scope.product': ['enterprise'],
  architecture: ['x64WithExceptions'],
  'architecture.conversion': ['now'],
  channel: ['monthlyEnterprise'],
  languages: ['de-de', 'en-us'],
  'languages.method': ['matchOs'],
  'deployment.tool': ['intune'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['contentNetwork'],
  activation: ['perUser'],
  existingOffice: ['removeAll'],
  'applications.leftOut': ['groove', 'lync', 'bing'],
  publisher: ['leaveOut'],
  'experience.display': ['silent'],
  'experience.close': ['outsideHours'],
}

/**
 * The workshop is held with everything decided; two configurations are made of it the day after, and one decision is
 * taken anew later on.
 */
export function configured(
  on: IsoDate,
  by: StaffSlug,
  decidedBy: string,
  { madeOn, changedOn, names }: { madeOn: IsoDate; changedOn: IsoDate; names: { base: string; visio: string } },
): SampleEvent[] {
  const file = { ring: 'all' as const }
  return [
    { kind: 'workshopDecided', on, by, decidedBy, choices: CHOSEN, others: true },
    { kind: 'configured', on: madeOn, by, name: names.base, purpose: 'install', from: { kind: 'decisions', file } },
    {
      kind: 'configured',
      on: madeOn,
      by,
      name: names.visio,
      purpose: 'secondInstall',
      from: { kind: 'template', template: 'visio' },
    },
    {
      kind: 'workshopDecided',
      on: changedOn,
      by,
      decidedBy,
      choices: { 'applications.leftOut': ['groove', 'lync'] },
      others: false,
    },
  ]
}
