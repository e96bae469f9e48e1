import type { Localised } from '../localised.ts'
import type { DataFieldId } from '../vocabulary/data-fields.ts'
import type { PhaseId } from '../vocabulary/phases.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { TaskCondition } from './condition.ts'
import { type Audience, forBoth, forCustomer, forTeam } from './content.ts'
import type { TaskId } from './ids.ts'
import type { CompletionRule, PlaybookTask, Service } from './model.ts'

/** A task of a linked process as it is written down: what is usual is left out. */
export type TaskDefinition = {
  readonly id: TaskId
  readonly title: Localised
  readonly guidance: Localised
  /** What people of the customer read in place of the guidance. Without it they do not see the task. */
  readonly toCustomer?: Localised
  readonly doneWhen: Localised
  readonly ask?: readonly Localised[]
  readonly role: RoleId
  readonly optional?: true
  readonly phase: PhaseId
  readonly process: string
  readonly service: Service
  readonly step?: number
  readonly alsoIn?: readonly PhaseId[]
  readonly after?: readonly TaskId[]
  readonly conditions?: readonly TaskCondition[]
  readonly demands?: readonly DataFieldId[]
  readonly completion?: CompletionRule
  readonly source?: SourceMark
}

/** The whole task: done in the lane of its role, skipped by its role alone. */
export function defineTask(task: TaskDefinition): PlaybookTask {
  const { guidance, toCustomer, doneWhen } = task
  const audience: Audience = toCustomer ? 'both' : 'team'
  return {
    id: task.id,
    audience,
    title: task.title,
    guidance: [forTeam(guidance.de, guidance.en), ...(toCustomer ? [forCustomer(toCustomer.de, toCustomer.en)] : [])],
    doneWhen: [toCustomer ? forBoth(doneWhen.de, doneWhen.en) : forTeam(doneWhen.de, doneWhen.en)],
    ask: (task.ask ?? []).map(({ de, en }) => forTeam(de, en)),
    completion: task.completion ?? 'asserted',
    role: task.role,
    lane: task.role,
    obligation: task.optional ? 'optional' : 'mandatory',
    phase: task.phase,
    step: task.step ?? null,
    process: task.process,
    alsoIn: task.alsoIn ?? [],
    service: task.service,
    conditions: task.conditions ?? [],
    demands: task.demands ?? [],
    after: task.after ?? [],
    skip: { by: [task.role], notWhileItemsOpen: false },
    source: task.source ?? 'P',
  }
}
