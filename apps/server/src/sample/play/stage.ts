import type { RoleCode, Workload } from '@lotse/contract'
import type { Actor } from '../../platform/access/actor.ts'
import { fixedClock } from '../../platform/clock.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { RunningJob } from '../../platform/jobs/job-queue.ts'
import type { Services } from '../../platform/services.ts'
import { momentOf } from '../chronology.ts'
import type { SampleCustomer, SampleEngagement } from '../model.ts'
import { type SampleTeam, teamMember } from '../sample-actors.ts'
import type { SampleEvent } from '../sample-events.ts'
import type { StaffSlug } from '../staff.ts'

/** What loading needs: the house, whoever asked for it, the invented team. */
export interface Loading {
  readonly services: Services
  readonly administrator: Actor
  readonly team: SampleTeam
  /** Its id begins every idempotency key, so that a job done again after a crash goes on where it was. */
  readonly job: Pick<RunningJob<unknown>, 'jobId' | 'signal'>
}

/** Where a customer's story is played: the ids of what was made, and how often each thing was changed. */
export interface Stage {
  readonly loading: Loading
  readonly sample: SampleCustomer
  readonly engagement: SampleEngagement
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly engagementOf: Readonly<Record<Workload, string>>
  /** Ids of meetings, contacts, records, by the name the story gives them. */
  readonly ids: Map<string, string>
  /** Versions that the next change of something expects. */
  readonly versions: Map<string, number>
}

/** One event of the kinds `K`. */
export type EventOf<K extends SampleEvent['kind']> = Extract<SampleEvent, { kind: K }>

export const idOf = ({ ids, sample }: Stage, kind: string, name: string): string => {
  const id = ids.get(`${kind}/${name}`)
  if (id === undefined) throw new Error(`${sample.slug}: there is no ${kind} ${name} at this time of the story`)
  return id
}

/** The version the next change of `what` expects; each call counts one on. `first` is the one before any change. */
export function nextVersion({ versions }: Stage, what: string, first: number): number {
  const version = versions.get(what) ?? first
  versions.set(what, version + 1)
  return version
}

/** Somebody doing one thing at its moment. `step` names it among all of this customer. */
export function acting({ services, job }: Loading, slug: string, actor: Actor, moment: string, step: string) {
  const context: ActingContext = {
    services: { ...services, clock: fixedClock(moment) },
    actor,
    language: actor.language,
    idempotencyKey: `${job.jobId}/${slug}/${step}`,
    fingerprint: 'sample',
    cookies: { get: () => null, set: () => {}, clear: () => {} },
    address: 'sample',
  }
  return context
}

/** The one who did it, with the rights that the sample's assignments give, at the moment of the event. */
export function asDoer(stage: Stage, event: Extract<SampleEvent, { by: StaffSlug }>, step: string): ActingContext {
  return acting(stage.loading, stage.sample.slug, memberOf(stage, event.by), momentOf(event), step)
}

/** Whoever loaded the sample, at the moment of the event. */
export function asAdministrator(stage: Stage, event: SampleEvent, step: string): ActingContext {
  return acting(stage.loading, stage.sample.slug, stage.loading.administrator, momentOf(event), step)
}

export function memberOf(stage: Stage, slug: StaffSlug): Actor {
  const { engagement, customerId, engagementOf } = stage
  const held = heldBy(engagement, slug).map(({ role, workload }) => ({
    customerId,
    engagementId: engagementOf[workload],
    role,
  }))
  return teamMember(stage.loading.team, slug, held)
}

/** The roles that somebody had in an engagement at any time. */
export function heldBy(
  { manager, engineer, story }: SampleEngagement,
  slug: StaffSlug,
): { readonly role: RoleCode; readonly workload: Workload }[] {
  const first = [
    ...(manager === slug ? (['apps', 'core'] as const).map((workload) => ({ role: 'FM' as const, workload })) : []),
    ...(engineer === slug ? (['apps', 'core'] as const).map((workload) => ({ role: 'FE' as const, workload })) : []),
  ]
  const later = story.flatMap((event) =>
    event.kind === 'assigned' && event.person === slug ? [{ role: event.role, workload: event.workload }] : [],
  )
  return [...first, ...later]
}

/** Does it, unless an earlier run of the same job has done it. */
export async function unlessDone(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (error instanceof Problem && (error.code === 'already-exists' || error.code === 'changed-meanwhile')) return
    throw error
  }
}
