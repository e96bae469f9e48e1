import {
  cloudIds,
  gateIds,
  meetingSeriesIds,
  noteCategoryIds,
  originIds,
  phaseIds,
  reasonIds,
  roleIds,
  scenarioIds,
  skipReasonIds,
  taskStatusIds,
  usageStatusIds,
  workloadIds,
} from '@lotse/playbook'
import { z } from 'zod'

/** The closed word lists of the playbook, as the API accepts and gives them. Their labels and meanings are the playbook's. */

export const cloud = z.enum(cloudIds)
export const workload = z.enum(workloadIds)
export const phase = z.enum(phaseIds)
export const roleCode = z.enum(roleIds)
export const scenario = z.enum(scenarioIds)
export const origin = z.enum(originIds)
export const taskStatus = z.enum(taskStatusIds)
export const skipReason = z.enum(skipReasonIds)
export const gateId = z.enum(gateIds)
export const l1 = z.enum(usageStatusIds)
export const l2 = z.enum(reasonIds)
export const meetingSeries = z.enum(meetingSeriesIds)
export const noteCategory = z.enum(noteCategoryIds)
/** The number of a task in the playbook, such as 3080. A name, not a quantity. */
export const taskId = z.string().regex(/^[A-Z0-9-]{1,12}$/)

export type Cloud = z.infer<typeof cloud>
export type Workload = z.infer<typeof workload>
export type Phase = z.infer<typeof phase>
export type RoleCode = z.infer<typeof roleCode>
export type Scenario = z.infer<typeof scenario>
export type TaskStatus = z.infer<typeof taskStatus>
export type SkipReason = z.infer<typeof skipReason>
export type L1 = z.infer<typeof l1>
export type L2 = z.infer<typeof l2>
export type MeetingSeriesCode = z.infer<typeof meetingSeries>
export type NoteCategory = z.infer<typeof noteCategory>
