import type { Cloud, SourceAnswer } from '@lotse/contract'
import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { StoredFile } from '../platform/files/file-store.ts'
import { bytea, customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Connections of tenants to Microsoft Graph, what their reports answered, and when they were read. */

export const graphConnection = schema.table('graph_connection', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  cloud: text('cloud').$type<Cloud>().notNull(),
  directoryId: uuid('directory_id').notNull(),
  applicationId: uuid('application_id').notNull(),
  credentialKind: text('credential_kind').$type<'secret' | 'certificate'>().notNull(),
  credential: bytea('credential').notNull(),
  credentialSetAt: moment('credential_set_at').notNull(),
  credentialExpiresOn: day('credential_expires_on'),
  thumbprint: text('thumbprint'),
  roles: text('roles').array(),
  nextReadAt: moment('next_read_at').notNull(),
  nextReason: text('next_reason').$type<'daily' | 'monthEnd' | 'again'>().notNull(),
  failingSince: day('failing_since'),
  failingAnswer: text('failing_answer').$type<SourceAnswer['answer']>(),
  jobId: uuid('job_id'),
  connectedBy: uuid('connected_by'),
  connectedAt: moment('connected_at').notNull(),
  version: integer('version').notNull().default(1),
})

export const graphSource = schema.table('graph_source', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  source: text('source').$type<SourceAnswer['source']>().notNull(),
  route: text('route').$type<'v1.0' | 'beta'>(),
  answer: jsonb('answer').$type<SourceAnswer>(),
  sha256: text('sha256'),
  keptAt: moment('kept_at'),
  etag: text('etag'),
  askedAt: timestamp('asked_at', { withTimezone: true }).array().notNull().default([]),
  dataOf: day('data_of'),
})

/** Why a tenant was read. */
export type RunReason = 'daily' | 'monthEnd' | 'again' | 'asked' | 'test'

export const graphRun = schema.table('graph_run', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  reason: text('reason').$type<RunReason>().notNull(),
  startedAt: moment('started_at').notNull(),
  finishedAt: moment('finished_at'),
  answers: jsonb('answers').$type<readonly SourceAnswer[]>().notNull().default([]),
  files: jsonb('files').$type<readonly StoredFile[]>().notNull().default([]),
  imports: uuid('imports').array().notNull().default([]),
})
