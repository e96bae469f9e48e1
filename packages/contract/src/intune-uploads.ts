import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, line, localised, personRef } from './shared.ts'
import { cloud } from './vocabulary.ts'

/**
 * A package is created as an app in Intune, unassigned, after one explicit confirmation. The file for a Win32 app goes as
 * multipart/form-data to `…/uploads/{uploadId}/file`, is kept until the upload ends, and then deleted. Nothing is ever assigned.
 */

const tag = 'Intune uploads'
const place = { customerId: id, engagementId: id, packageId: id }
const one = { ...place, uploadId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/packages/{packageId}/uploads'
const count = z.int().nonnegative()

const kind = z.enum(['win32', 'suite']).meta({ description: 'win32LobApp with content, or the native officeSuiteApp' })

const appName = line(120).meta({ description: 'of the app in Intune' })
const confirmed = z
  .literal(true)
  .meta({ description: 'that tenant and name are right, and that the customer agrees: recorded with name and time' })

const upload = z.object({
  id,
  packageId: id,
  kind,
  state: z.enum(['awaitingFile', 'working', 'stopped', 'done', 'givenUp']),
  name: z.string(),
  cloud,
  directoryId: id,
  confirmedAt: instant,
  confirmedBy: personRef.nullable(),
  file: z.object({ name: z.string(), bytes: count }).nullable().meta({ description: 'null: none yet, or deleted' }),
  step: z.enum(['app', 'content', 'blocks', 'commit', 'publish', 'done']),
  blocks: z.object({ done: count, of: count }).nullable().meta({ description: 'null: the content is not known yet' }),
  bytes: z.object({ done: count, of: count }).nullable(),
  problem: z
    .object({ code: z.string(), detail: localised })
    .nullable()
    .meta({ description: 'why it stopped; null: it did not, or a person stopped it' }),
  jobId: id.nullable().meta({ description: 'the job at work' }),
  app: z.object({ id: z.string(), address: z.string() }).nullable().meta({ description: 'in Intune, once created' }),
  tried: z.array(z.string()).meta({
    description: 'names under which an app may be in Intune: its creation was begun, what became of it is not known',
  }),
  endedAt: instant.nullable(),
  endedBy: personRef.nullable(),
  may: z.object({
    bringFile: z.boolean(),
    resume: z.boolean(),
    rename: z.boolean().meta({ description: 'resume under another name: no app is known yet' }),
    giveUp: z.boolean(),
  }),
})
export type IntuneUpload = z.infer<typeof upload>

const target = z.object({
  customer: z.string(),
  tenantId: id,
  tenant: z.string(),
  connection: z
    .object({
      cloud,
      directoryId: id,
      applicationId: id,
      permission: z.enum(['granted', 'missing', 'unknown']).meta({ description: 'as of the last sign-in' }),
      portal: z.string(),
      consent: z.string(),
    })
    .nullable()
    .meta({ description: 'null: the tenant is not connected' }),
})

const view = z.object({
  uploads: z.array(upload).meta({ description: 'the newest first' }),
  target,
  suite: z
    .enum(['fields', 'xml'])
    .nullable()
    .meta({ description: 'what the native app is made of; null: product keys are still to be filled in' }),
  may: z.object({ begin: z.boolean() }),
})
export type IntuneUploads = z.infer<typeof view>

export const intuneUploads = {
  list: read(base, {
    summary: 'The uploads of a package to Intune, where they go, and whether the permission is there',
    tag,
    input: place,
    output: view,
  }),
  begin: act(base, {
    summary: 'Confirm and begin an upload; a Win32 app then waits for its file',
    tag,
    input: {
      ...place,
      kind,
      name: appName,
      cloud: cloud.meta({ description: 'as the person saw it' }),
      directoryId: id.meta({ description: 'as the person saw it' }),
      confirmed,
    },
    output: upload,
  }),
  resume: act(`${base}/{uploadId}/resumption`, {
    summary: 'Go on where an upload stopped; under another name as long as no app is known',
    tag,
    input: {
      ...one,
      renamed: z.object({ name: appName, confirmed }).nullable().default(null),
    },
    output: upload,
  }),
  giveUp: act(`${base}/{uploadId}`, {
    summary: 'Give an upload up; the file is deleted, what is in Intune stays there',
    tag,
    method: 'DELETE',
    input: one,
    output: upload,
  }),
}
