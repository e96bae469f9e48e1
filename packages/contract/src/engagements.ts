import { z } from 'zod'
import { standing, tenant } from './customers.ts'
import { evaluation } from './evaluation.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, personRef, prose, text, version } from './shared.ts'
import { usageStatus, usageStatusInput } from './usage-status.ts'
import { origin, roleCode, scenario, skipReason, taskId, taskStatus, workload } from './vocabulary.ts'

/** One engagement: one workload in one tenant, with its tasks, usage status and assignments. */

const tag = 'Engagements'
const place = { customerId: id, engagementId: id }

export const assignment = z.object({
  id,
  person: personRef,
  role: roleCode,
  since: instant,
  isPrimary: z.boolean().meta({ description: 'comes first among several in this role' }),
})
export type Assignment = z.infer<typeof assignment>

/** An assignment, present or past, with who made and ended it, and why. The reasons are words of the team. */
export const teamMember = assignment.extend({
  until: instant.nullable(),
  assignedBy: personRef.nullable(),
  reason: z.string().nullable(),
  endedBy: personRef.nullable(),
  endReason: z.string().nullable(),
})
export type TeamMember = z.infer<typeof teamMember>

/** How much somebody of the delivery organisation has in hand. */
export const staffLoad = z.object({
  personId: id,
  engagements: z.int().nonnegative(),
  primary: z.int().nonnegative().meta({ description: 'engagements in which the person comes first in a role' }),
})
export type StaffLoad = z.infer<typeof staffLoad>

export const skip = z.object({
  reason: skipReason,
  evidence: z.string(),
  by: personRef,
  role: roleCode,
  at: instant,
})

/** The customer’s dated word, by a named person; demanded to complete 3190. */
export const confirmation = z.object({ by: line(), on: isoDate })

export const task = z.object({
  taskId,
  status: taskStatus,
  percent: z.int().min(0).max(100),
  responsible: personRef.nullable(),
  dueOn: isoDate.nullable(),
  skip: skip.nullable(),
  confirmation: confirmation.nullable(),
  changedAt: instant.nullable(),
  version,
  may: z.object({ change: z.boolean(), skip: z.boolean() }),
})
export type Task = z.infer<typeof task>

/** A task after a change, with what should be said about it although it was allowed. */
export const changedTask = task.extend({ warnings: z.array(localised) })
export type ChangedTask = z.infer<typeof changedTask>

export const engagement = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  tenant,
  workload,
  scenario: scenario.nullable(),
  origin: origin.nullable().meta({ description: 'how it came in' }),
  enterpriseLevel: z.int().nullable().meta({ description: 'the enterprise flag, 0 to 4' }),
  seats: z.int().nullable(),
  playbook: z.object({ id: z.string(), version: z.int(), newest: z.int() }),
  createdAt: instant,
  version,
  standing,
  judgedBy: z
    .object({
      targetRate: z.number(),
      growthMode: z.enum(['points', 'relative']),
      growthThreshold: z.number(),
      definition: localised.meta({ description: 'numerator, denominator and window as they are set' }),
    })
    .meta({ description: 'by which settings of active use the standing is judged' }),
  usageStatus: usageStatus.nullable().meta({ description: 'of the largest entitlement record' }),
  usageStatusRecords: z.int().nonnegative().meta({ description: 'entitlement records; more than one: split' }),
  assignments: z.array(assignment),
  tasks: z.array(task),
  evaluation,
  evaluatedAt: instant,
  may: z.object({
    change: z.boolean(),
    assign: z.boolean(),
    setUsageStatus: z.boolean(),
    readNotes: z.boolean(),
    writeNote: z.boolean(),
    readHistory: z.boolean(),
    importUsage: z.boolean(),
    setScenario: z.boolean(),
    planMeetings: z.boolean(),
    export: z.boolean().meta({ description: 'take the whole engagement along as an archive' }),
  }),
})
export type Engagement = z.infer<typeof engagement>

const enterpriseLevel = z.int().min(0).max(4)
const seats = z.int().positive().max(10_000_000)

/** How an earlier task stands when an engagement begins in the middle. */
const settledTask = z.object({
  taskId,
  status: z.enum(['complete', 'inProgress', 'notStarted', 'notRequired']),
  confirmation: confirmation.optional(),
  skip: z.object({ reason: skipReason, evidence: text(4000) }).optional(),
  reason: prose(4000),
})

export const engagements = {
  create: act('/customers/{customerId}/engagements', {
    summary: 'Begin an engagement: one workload in one tenant',
    tag,
    input: {
      customerId: id,
      tenantId: id,
      workload: workload.default('apps'),
      scenario: scenario.nullable().default(null),
      origin: origin.nullable().default(null),
      enterpriseLevel: enterpriseLevel.nullable().default(null),
      seats: seats.nullable().default(null),
      manager: id.nullable().default(null).meta({ description: 'person who becomes engagement manager (FM)' }),
      engineer: id.nullable().default(null).meta({ description: 'person who becomes engineer (FE)' }),
      usageStatus: z.object(usageStatusInput).nullable().default(null),
    },
    output: engagement,
  }),
  get: read('/customers/{customerId}/engagements/{engagementId}', {
    summary: 'One engagement, evaluated: tasks, gates, data collected, figure, next actions',
    tag,
    input: place,
    output: engagement,
  }),
  change: change('/customers/{customerId}/engagements/{engagementId}', {
    summary: 'Change who leads, how it came in, the enterprise flag or the seats',
    tag,
    params: place,
    body: {
      scenario: scenario.optional(),
      origin: origin.nullable().optional(),
      enterpriseLevel: enterpriseLevel.nullable().optional(),
      seats: seats.nullable().optional(),
    },
    output: engagement,
  }),
  assign: act('/customers/{customerId}/engagements/{engagementId}/assignments', {
    summary: 'Assign a person to a role',
    tag,
    input: {
      ...place,
      personId: id,
      role: roleCode,
      primary: z.boolean().default(false).meta({ description: 'comes first in the role from now on' }),
      reason: prose(500).nullable().default(null),
    },
    output: assignment,
  }),
  team: read('/customers/{customerId}/engagements/{engagementId}/assignments', {
    summary: 'Who has and had which role, newest first',
    tag,
    input: place,
    output: z.array(teamMember),
  }),
  makePrimary: act('/customers/{customerId}/engagements/{engagementId}/assignments/{assignmentId}/primary', {
    summary: 'Make somebody the first in their role',
    tag,
    input: { ...place, assignmentId: id, reason: prose(500).nullable().default(null) },
    output: assignment,
  }),
  staffLoad: read('/staff-load', {
    summary: 'How many engagements each of the staff has in hand',
    tag,
    input: {},
    output: z.array(staffLoad),
  }),
  unassign: act('/customers/{customerId}/engagements/{engagementId}/assignments/{assignmentId}', {
    summary: 'End an assignment',
    tag,
    method: 'DELETE',
    input: { ...place, assignmentId: id, reason: prose(500).nullable().default(null) },
    output: z.object({}),
  }),
  changeTask: change('/customers/{customerId}/engagements/{engagementId}/tasks/{taskId}', {
    summary: 'Change a task’s status, percent, responsible person or due date',
    tag,
    params: { ...place, taskId },
    body: {
      status: taskStatus.optional(),
      percent: z.int().min(0).max(100).optional(),
      responsibleId: id.nullable().optional(),
      confirmation: confirmation.optional(),
      dueOn: isoDate.nullable().optional(),
      reason: prose(4000).optional().meta({ description: 'why; demanded where the playbook demands it' }),
    },
    output: changedTask,
  }),
  settleTasks: act('/customers/{customerId}/engagements/{engagementId}/tasks', {
    summary: 'Say of several tasks at once how they stand, where an engagement begins in the middle; all or nothing',
    tag,
    input: { ...place, tasks: z.array(settledTask).min(1).max(100) },
    output: engagement,
  }),
  skipTask: change('/customers/{customerId}/engagements/{engagementId}/tasks/{taskId}/skip', {
    summary: 'Skip a task: its topic is fully covered, remediated or not applicable',
    tag,
    params: { ...place, taskId },
    body: { reason: skipReason, evidence: text(4000) },
    output: changedTask,
  }),
  revokeSkip: change('/customers/{customerId}/engagements/{engagementId}/tasks/{taskId}/unskip', {
    summary: 'Take a skip back; the task has its earlier status again',
    tag,
    params: { ...place, taskId },
    body: { reason: prose(4000).optional() },
    output: changedTask,
  }),
}
