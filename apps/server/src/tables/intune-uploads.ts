import type { Cloud, IntuneUpload } from '@lotse/contract'
import type { UploadState } from '@lotse/packaging'
import { bigint, boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import type { StoredFile } from '../platform/files/file-store.ts'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Uploads of packages to Intune. */
export const intuneUpload = schema.table('intune_upload', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  packageId: uuid('package_id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  kind: text('kind').$type<IntuneUpload['kind']>().notNull(),
  name: text('name').notNull(),
  cloud: text('cloud').$type<Cloud>().notNull(),
  directoryId: uuid('directory_id').notNull(),
  confirmedAt: moment('confirmed_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  state: text('state').$type<IntuneUpload['state']>().notNull(),
  file: jsonb('file').$type<StoredFile>(),
  isContainer: boolean('is_container').notNull().default(false),
  size: bigint('size', { mode: 'number' }),
  progress: jsonb('progress').$type<UploadState>().notNull(),
  problem: jsonb('problem').$type<NonNullable<IntuneUpload['problem']>>(),
  jobId: uuid('job_id'),
  changedAt: moment('changed_at').notNull(),
  endedAt: moment('ended_at'),
  endedBy: uuid('ended_by'),
})
