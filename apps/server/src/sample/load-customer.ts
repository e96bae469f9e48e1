import type { IsoDate } from '@lotse/calendar'
import { ifMatch, type RoleCode } from '@lotse/contract'
import { createContact } from '../contacts/save-contact.ts'
import { createCustomer } from '../customers/create-customer.ts'
import { createTenant } from '../customers/create-tenant.ts'
import { assign } from '../engagements/assign.ts'
import { changeTask } from '../engagements/change-task.ts'
import { createEngagement } from '../engagements/create-engagement.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { readEngagement } from '../engagements/read-engagement.ts'
import { skipTask } from '../engagements/skip-task.ts'
import { writeNote } from '../notes/write-note.ts'
import type { Actor } from '../platform/access/actor.ts'
import { derive } from '../platform/change.ts'
import { fixedClock } from '../platform/clock.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { setUsageStatus } from '../usage-status/set.ts'
import { setFirstUsageStatus } from '../usage-status/set-first.ts'
import { loadReport } from './load-usage.ts'
import type { SampleCustomer, SampleTask, SampleUsageStatus } from './model.ts'
import { type SampleTeam, teamMember } from './sample-actors.ts'
import { type SampleEvent, sampleEvents } from './sample-events.ts'
import type { SamplePlace } from './sample-place.ts'
import type { StaffSlug } from './staff.ts'

/** What a contact says of itself unless it says more. */
const unknownOf = {
  roles: [],
  firstName: null,
  email: null,
  phone: null,
  country: null,
  language: null,
  timeZone: null,
  organisation: null,
  consent: null,
  doNotCall: false,
  surveyServices: [],
  itTeam: false,
  isPrimary: false,
  preferences: null,
}

interface Loading {
  readonly services: Services
  readonly administrator: Actor
  readonly team: SampleTeam
  /** Its id begins every idempotency key, so that a job done again after a crash goes on where it was. */
  readonly job: Pick<RunningJob<unknown>, 'jobId' | 'signal'>
}

/**
 * Lets the invented team do everything a real one would have done for a customer, through the same use cases and each
 * on its day. Done again, it changes nothing: what happened already is recognised by its key or its version.
 */
export async function loadCustomer(loading: Loading, sample: SampleCustomer): Promise<void> {
  const { engagement, name, city, country, language, tenant } = sample
  const as = actingFor(loading, sample)
  const begin = (step: string) => as(loading.administrator, engagement.createdOn, step)

  const customer = await createCustomer(begin('customer'), { name, city, country, language, sample: true })
  const id = customerId(customer.id)
  const created = await createTenant(begin('tenant'), { customerId: id, ...tenant, directoryId: null })
  const { id: engagementId } = await createEngagement(begin('engagement'), {
    customerId: id,
    tenantId: created.id,
    workload: 'apps',
    scenario: engagement.scenario,
    manager: null,
    engineer: null,
    usageStatus: null,
  })
  const place = { customerId: id, tenantId: created.id, engagementId }

  for (const event of sampleEvents(sample)) await play(loading, sample, place, event)
  for (const role of ['FM', 'FE'] as const)
    await letVisitorTry(as(loading.administrator, loading.services.clock.today(), `visitor-${role}`), place, role)
  // The last thing that happened lies some days back; due dates have come closer since.
  await derive(loading.services, id, (change) => evaluateEngagement(change, engagementId))
}

/** Whoever loaded the sample may try everything in it. */
async function letVisitorTry(context: ActingContext, { customerId, engagementId }: SamplePlace, role: RoleCode) {
  await unlessDone(() => assign(context, { customerId, engagementId, personId: context.actor.personId, role }))
}

async function play(loading: Loading, sample: SampleCustomer, place: SamplePlace, event: SampleEvent): Promise<void> {
  const as = actingFor(loading, sample)
  const { customerId, engagementId } = place
  const member = (slug: StaffSlug) => teamMember(loading.team, slug, { ...place, roles: rolesOf(sample, slug) })
  switch (event.kind) {
    case 'assigned': {
      const { person, role } = event.assignment
      const context = as(loading.administrator, event.on, `assign-${person}-${role}`)
      await unlessDone(() => assign(context, { customerId, engagementId, personId: loading.team[person].id, role }))
      return
    }
    case 'contact': {
      const { by, on: _, ...contact } = event.contact
      await createContact(as(member(by), event.on, `contact-${event.index}`), {
        ...unknownOf,
        ...contact,
        customerId,
      })
      return
    }
    case 'usage': {
      const { month } = event.month
      const [importer] = sample.engagement.assignments
      if (!importer) throw new Error(`nobody is assigned to ${sample.slug}`)
      const context = as(member(importer.person), event.on, `usage-${month}`)
      await loadReport(context, loading.job, place, sample, event.month)
      return
    }
    case 'status':
      await unlessDone(() =>
        writeStatus(
          as(member(event.status.by), event.on, `status-${event.version}`),
          place,
          sample,
          event.status,
          event.version,
        ),
      )
      return
    case 'task':
      await unlessDone(() =>
        writeTask(as(member(event.task.by), event.on, `task-${event.task.taskId}`), place, event.task),
      )
      return
    case 'note': {
      const { by, writtenOn: _, ...note } = event.note
      await writeNote(as(member(by), event.on, `note-${event.index}`), { customerId, engagementId, ...note })
    }
  }
}

async function writeStatus(
  context: ActingContext,
  { customerId, engagementId }: SamplePlace,
  { engagement }: SampleCustomer,
  { change }: SampleUsageStatus,
  version: number,
): Promise<void> {
  const body = {
    count: engagement.seats,
    l3: null,
    l1: change.l1,
    l2: change.l2 ?? null,
    targetDate: change.targetDate ?? null,
    owner: change.owner ?? null,
    intentNote: change.intentNote ?? null,
    nextAction: change.nextAction ?? null,
    nextActionDate: change.nextActionDate ?? null,
    startDate: change.startDate ?? null,
    startDateReason: change.startDateReason ?? null,
    reason: change.reason ?? null,
  }
  if (version === 0) {
    await setFirstUsageStatus(context, { customerId, engagementId, ...body })
    return
  }
  const { usageStatus } = await readEngagement(context, { customerId, engagementId })
  if (usageStatus === null) throw new Error('the sample changes a usage status that is not there')
  const kept = change.startDate === undefined ? usageStatus.startDate : body.startDate
  await setUsageStatus(context, {
    params: { customerId, engagementId, recordId: usageStatus.id },
    headers: { 'if-match': ifMatch(version) },
    body: { ...body, startDate: kept, proposalId: null },
  })
}

async function writeTask(
  context: ActingContext,
  { customerId, engagementId }: SamplePlace,
  task: SampleTask,
): Promise<void> {
  const params = { customerId, engagementId, taskId: task.taskId }
  const headers = { 'if-match': ifMatch(1) }
  if (task.skip) {
    await skipTask(context, { params, headers, body: task.skip })
    return
  }
  const { status, percent, due, confirmation, reason } = task
  await changeTask(context, { params, headers, body: { status, percent, dueOn: due, confirmation, reason } })
}

/** Somebody doing one thing on a day, in the middle of the morning. */
function actingFor({ services, job }: Loading, { slug }: SampleCustomer) {
  return (actor: Actor, on: IsoDate, step: string): ActingContext => ({
    services: { ...services, clock: fixedClock(`${on}T09:30:00Z`) },
    actor,
    language: actor.language,
    idempotencyKey: `${job.jobId}/${slug}/${step}`,
    fingerprint: 'sample',
    cookies: { get: () => null, set: () => {}, clear: () => {} },
    address: 'sample',
  })
}

const rolesOf = ({ engagement }: SampleCustomer, slug: StaffSlug): RoleCode[] =>
  engagement.assignments.filter(({ person }) => person === slug).map(({ role }) => role)

/** Does it, unless an earlier run of the same job has done it. */
async function unlessDone(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (error instanceof Problem && (error.code === 'already-exists' || error.code === 'changed-meanwhile')) return
    throw error
  }
}
