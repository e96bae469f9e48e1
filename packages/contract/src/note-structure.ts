import {
  concernKindIds,
  deploymentReachIds,
  engagementPaceIds,
  enterpriseColourIds,
  technicalStatusIds,
} from '@lotse/playbook'
import { z } from 'zod'
import { isoDate, line, prose, text } from './shared.ts'

/** What a note says besides its text, by its kind (engagement.md §6). The text itself is the summary. */

/** The prefix of a workload in technical notes, without brackets: M365APPS, CORE, INTUNE. */
export const notePrefix = z.string().regex(/^[A-Z0-9]{2,20}$/, 'expected a prefix such as M365APPS')

export const concernKind = z.enum(concernKindIds)
export type ConcernKind = z.infer<typeof concernKind>

export const technicalStatus = z.enum(technicalStatusIds)
export type TechnicalStatus = z.infer<typeof technicalStatus>

export const enterpriseColour = z.enum(enterpriseColourIds)
export type EnterpriseColour = z.infer<typeof enterpriseColour>

const concern = z.object({
  kind: concernKind,
  text: prose(2_000),
  insightId: line(100).nullable().meta({ description: 'the insight at the vendor; a first-party concern has one' }),
})
export type Concern = z.infer<typeof concern>

export const technicalStructure = z.object({
  kind: z.literal('technical'),
  prefixes: z.array(notePrefix).min(1).max(10),
  status: technicalStatus,
  concerns: z.array(concern).max(20),
})

/** The variant of the management note that a regional manager asks for. */
export const executiveSummary = z.object({
  kind: z.literal('executiveSummary'),
  customer: line(300).meta({ description: 'the customer in one line' }),
  engagement: z.enum(engagementPaceIds),
  deployment: z.enum(deploymentReachIds),
  relationship: text(1_000),
  workloads: z
    .array(z.object({ prefix: notePrefix, status: technicalStatus, nextAction: text(500) }))
    .max(10)
    .meta({ description: 'status and next action of each workload' }),
  support: text(1_000).meta({ description: 'support wanted' }),
})

export const enterpriseStructure = z.object({
  kind: z.literal('enterprise'),
  reason: line(500).meta({ description: 'why the customer is flagged' }),
  colour: enterpriseColour,
  notGreen: z
    .array(z.object({ topic: line(200), description: text(1_000), impact: text(1_000), action: text(1_000) }))
    .max(20),
  deployment: text(4_000).meta({ description: 'overview of the deployment' }),
  activities: z
    .array(z.object({ activity: line(500), blocker: text(500), date: isoDate.nullable(), owner: text(200) }))
    .max(30),
  risk: text(4_000),
  awareness: text(4_000),
  publicName: text(200),
})

export const noteStructure = z.discriminatedUnion('kind', [technicalStructure, executiveSummary, enterpriseStructure])
export type NoteStructure = z.infer<typeof noteStructure>
export type TechnicalStructure = z.infer<typeof technicalStructure>
export type ExecutiveSummary = z.infer<typeof executiveSummary>
export type EnterpriseStructure = z.infer<typeof enterpriseStructure>
