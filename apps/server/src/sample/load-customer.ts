import type { RoleCode } from '@lotse/contract'
import { createCustomer } from '../customers/create-customer.ts'
import { createTenant } from '../customers/create-tenant.ts'
import { readCustomer } from '../customers/read-customer.ts'
import { assign } from '../engagements/assign.ts'
import { createEngagement } from '../engagements/create-engagement.ts'
import { evaluatingLater, judgingOnly } from '../engagements/defer-evaluation.ts'
import { evaluateEngagementsOfCustomer } from '../engagements/evaluate.ts'
import { derive } from '../platform/change.ts'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import { sampleEvents } from './chronology.ts'
import type { SampleCustomer, SampleEngagement } from './model.ts'
import { accelerate } from './play/accelerate.ts'
import { decideAll, deriveConfiguration } from './play/configurations.ts'
import { writeOnCurve } from './play/curve.ts'
import { answer, recordMinutes, recordPilot, sayFact, workOnTask } from './play/delivery.ts'
import { importDevices } from './play/devices.ts'
import { addDocument } from './play/files.ts'
import { addContact, endAssignment, startAssignment } from './play/people.ts'
import { divideRecords, forecast, proposeStatus, recordKeyData, setStatus } from './play/records.ts'
import { goOnWithRing, makeRings, tellOfRing } from './play/rings.ts'
import { acting, type Loading, type Stage, unlessDone } from './play/stage.ts'
import { cancelPlanned, decide, holdAndMinute, planMeeting, write } from './play/talks.ts'
import { importReports } from './play/usage.ts'
import type { SampleEvent } from './sample-events.ts'

/**
 * Lets the invented team do everything a real one would have done for a customer, through the same use cases and each
 * on its day. Done again, it changes nothing: what happened already is recognised by its key or its version.
 */
export async function loadCustomer(loading: Loading, sample: SampleCustomer): Promise<CustomerId> {
  const { name, city, country, language, engagement } = sample
  const customer = await createCustomer(begin(loading, sample, 'customer'), {
    name,
    city,
    country,
    language,
    windowsUpgrade: engagement === null,
    sample: true,
  })
  const id = customerId(customer.id)
  if (engagement !== null) await loadEngagement(loading, sample, engagement, id)
  return id
}

async function loadEngagement(
  loading: Loading,
  sample: SampleCustomer,
  engagement: SampleEngagement,
  customerId: CustomerId,
): Promise<void> {
  const stage = await setStage(loading, sample, engagement, customerId)
  for (const event of sampleEvents(engagement, sample.createdOn)) {
    // New figures are judged at once, so that the history tells every verdict; the rest is judged together at the end.
    if (event.kind === 'usage') await judgingOnly(() => importReports(stage, event))
    else await evaluatingLater(() => play(stage, event))
  }
  await evaluatingLater(async () => {
    for (const role of ['FM', 'FE'] as const) await letVisitorTry(stage, role)
  })
  await derive(loading.services, customerId, evaluateEngagementsOfCustomer)
}

async function setStage(
  loading: Loading,
  sample: SampleCustomer,
  engagement: SampleEngagement,
  customerId: CustomerId,
): Promise<Stage> {
  const tenant = { customerId, ...engagement.tenant, directoryId: null }
  const { id: tenantId } = await createTenant(begin(loading, sample, 'tenant'), tenant)
  const { manager, engineer, scenario, origin, enterpriseLevel, seats } = engagement
  const context = begin(loading, sample, 'engagement')
  const { id: apps } = await createEngagement(context, {
    customerId,
    tenantId,
    workload: 'apps',
    scenario,
    origin,
    enterpriseLevel,
    seats,
    manager: loading.team[manager].id,
    engineer: loading.team[engineer].id,
    usageStatus: null,
  })
  const { engagements } = await readCustomer(context, customerId)
  const core = engagements.find(({ workload }) => workload === 'core')
  if (!core) throw new Error(`${sample.slug} has no core engagement`)
  const engagementOf = { apps, core: core.id }
  return { loading, sample, engagement, customerId, tenantId, engagementOf, ids: new Map(), versions: new Map() }
}

/** Whoever asked for the sample enters the customer. */
function begin(loading: Loading, { slug, createdOn }: SampleCustomer, step: string) {
  return acting(loading, slug, loading.administrator, `${createdOn}T06:30:00Z`, step)
}

/** Whoever loaded the sample may try everything in it. */
async function letVisitorTry({ loading, sample, customerId, engagementOf }: Stage, role: RoleCode): Promise<void> {
  const { services, administrator } = loading
  const context = acting(loading, sample.slug, administrator, services.clock.now().toISOString(), `visitor-${role}`)
  const place = { customerId, engagementId: engagementOf.apps }
  await unlessDone(() => assign(context, { ...place, personId: administrator.personId, role }))
}

function play(stage: Stage, event: SampleEvent): Promise<void> {
  switch (event.kind) {
    case 'assigned':
      return startAssignment(stage, event)
    case 'left':
      return endAssignment(stage, event)
    case 'contact':
      return addContact(stage, event)
    case 'keyData':
      return recordKeyData(stage, event)
    case 'usage':
      return importReports(stage, event)
    case 'devices':
      return importDevices(stage, event)
    case 'forecast':
      return forecast(stage, event)
    case 'fact':
      return sayFact(stage, event)
    case 'answer':
      return answer(stage, event)
    case 'ringsMade':
      return makeRings(stage, event)
    case 'ringMoved':
      return goOnWithRing(stage, event)
    case 'ringTold':
      return tellOfRing(stage, event)
    case 'workshopDecided':
      return decideAll(stage, event)
    case 'configured':
      return deriveConfiguration(stage, event)
    case 'pilot':
      return recordPilot(stage, event)
    case 'status':
      return setStatus(stage, event)
    case 'divided':
      return divideRecords(stage, event)
    case 'proposed':
      return proposeStatus(stage, event)
    case 'task':
      return workOnTask(stage, event)
    case 'time':
      return recordMinutes(stage, event)
    case 'document':
      return addDocument(stage, event)
    case 'meeting':
      return planMeeting(stage, event)
    case 'held':
      return holdAndMinute(stage, event)
    case 'cancelled':
      return cancelPlanned(stage, event)
    case 'decision':
      return decide(stage, event)
    case 'note':
      return write(stage, event)
    case 'happened':
      return writeOnCurve(stage, event)
    default:
      return accelerate(stage, event)
  }
}
