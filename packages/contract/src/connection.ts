import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, personRef, text, version } from './shared.ts'
import { cloud } from './vocabulary.ts'

/** How Lotse reads a tenant's reports from Microsoft Graph by itself (usage.md §2 to §7). Secrets go in and never come out. */

const tag = 'Connection'
const place = { customerId: id, tenantId: id }

/** What is asked of Microsoft Graph, in the order in which it is asked. */
export const GRAPH_SOURCES = [
  'appUserDetail',
  'appUserCounts',
  'platformUserCounts',
  'activationsUserDetail',
  'activationsUserCounts',
  'activationCounts',
  'users',
  'subscribedSkus',
  'reportSettings',
] as const
export const graphSource = z.enum(GRAPH_SOURCES)
export type GraphSource = z.infer<typeof graphSource>

/** What one of them answered when it was last asked. */
export const graphAnswer = z.enum([
  'ok',
  'unchanged',
  'noData',
  'forbidden',
  'notHere',
  'throttled',
  'signInFailed',
  'unreachable',
  'unreadable',
  'notKept',
])
export type GraphAnswer = z.infer<typeof graphAnswer>

/** Why Microsoft Entra gave no token, as far as its code says so. */
export const signInFault = z.enum([
  'wrongSecret',
  'expiredSecret',
  'wrongCertificate',
  'unknownApplication',
  'unknownDirectory',
  'blocked',
  'clock',
  'credentialLost',
  'other',
])
export type SignInFault = z.infer<typeof signInFault>

export const sourceAnswer = z.object({
  source: graphSource,
  answer: graphAnswer,
  at: instant,
  rows: z.int().nullable(),
  refreshDate: isoDate.nullable().meta({ description: 'the day that the report speaks of' }),
  concealed: z.boolean().nullable().meta({ description: 'whether names are concealed; null where none occur' }),
  permission: z.string().nullable().meta({ description: 'the permission that is missing' }),
  until: instant.nullable().meta({ description: 'when Microsoft lets Lotse ask again' }),
  fault: signInFault.nullable(),
  code: z.string().nullable().meta({ description: 'the code of Microsoft, such as AADSTS7000215 or 503' }),
})
export type SourceAnswer = z.infer<typeof sourceAnswer>

export const connectionState = z.enum([
  'connecting',
  'failing',
  'expired',
  'expiring',
  'noReports',
  'recovering',
  'notImported',
  'concealed',
  'fine',
])
export type ConnectionState = z.infer<typeof connectionState>

/** What became of what the newest reading with news handed to the import. */
const lastImport = z.object({
  isOver: z.boolean(),
  problems: z.array(
    z.object({
      file: z.string().nullable().meta({ description: 'null where the import as a whole failed' }),
      message: localised,
    }),
  ),
})

const runReason = z.enum(['daily', 'monthEnd', 'again', 'asked', 'test'])

const permission = z.object({
  name: z.string(),
  isNeeded: z.boolean().meta({ description: 'without it there are no figures at all' }),
  /** Null where the token does not say. */
  isGranted: z.boolean().nullable(),
  sources: z.array(graphSource),
})

/** Where things are in one cloud. Tokens of one are worth nothing in another. */
const cloudPlace = z.object({
  cloud,
  portal: z.string(),
  adminCentre: z.string(),
  signIn: z.string(),
  graph: z.string(),
  consent: z.string().nullable().meta({ description: 'where an administrator of the tenant gives the permissions' }),
})

export const connection = z.object({
  cloud,
  directoryId: id,
  applicationId: id,
  credential: z.object({
    kind: z.enum(['secret', 'certificate']),
    setAt: instant,
    expiresOn: isoDate.nullable(),
    thumbprint: z.string().nullable().meta({ description: 'of a certificate, as the portal shows it (SHA-1)' }),
  }),
  connectedBy: personRef.nullable(),
  connectedAt: instant,
  state: connectionState,
  failingSince: isoDate.nullable(),
  daysToExpiry: z.int().nullable(),
  concealed: z.boolean().nullable(),
  jobId: id.nullable().meta({ description: 'the reading or test that is under way' }),
  nextReadAt: instant,
  lastReadAt: instant.nullable(),
  dataOf: isoDate.nullable().meta({ description: 'the newest day that a report spoke of' }),
  sources: z.array(sourceAnswer),
  lastImport: lastImport.nullable(),
  runs: z.array(
    z.object({
      id,
      reason: runReason,
      startedAt: instant,
      finishedAt: instant.nullable(),
      answers: z.array(z.object({ source: graphSource, answer: graphAnswer })),
    }),
  ),
  permissions: z.array(permission),
  mayWrite: z.boolean().nullable().meta({
    description: 'whether the permission for uploads to Intune is granted; null where the token does not say',
  }),
  version,
})
export type Connection = z.infer<typeof connection>

export const connectionView = z.object({
  tenantId: id,
  suggested: z.object({ cloud, directoryId: id.nullable() }).meta({ description: 'what the tenant itself says' }),
  connection: connection.nullable(),
  places: z.array(cloudPlace),
  permissions: z.array(permission.pick({ name: true, isNeeded: true, sources: true })),
  may: z.object({ change: z.boolean() }),
})
export type ConnectionView = z.infer<typeof connectionView>

/** A secret as Entra shows it once, or a certificate with its private key, both PEM in one text. */
const credential = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('secret'),
    secret: line(500),
    expiresOn: isoDate.nullable().meta({ description: 'Entra shows it beside the secret; Lotse warns before' }),
  }),
  z.object({ kind: z.literal('certificate'), pem: text(40_000).min(1) }),
])
export type CredentialInput = z.infer<typeof credential>

const path = '/customers/{customerId}/tenants/{tenantId}/connection'

export const connectionRoutes = {
  get: read(path, {
    summary: 'How a tenant is connected to Microsoft Graph, what it answered, and what is missing',
    tag,
    input: place,
    output: connectionView,
  }),
  connect: act(path, {
    summary: 'Connect a tenant with an app registration of Microsoft Entra',
    tag,
    repeatable: false,
    input: { ...place, cloud, directoryId: id, applicationId: id, credential },
    output: connectionView,
  }),
  change: change(path, {
    summary: 'Change a connection; a credential that is not sent stays as it is',
    tag,
    params: place,
    body: {
      cloud: cloud.optional(),
      directoryId: id.optional(),
      applicationId: id.optional(),
      credential: credential.optional(),
    },
    output: connectionView,
  }),
  remove: act(path, {
    summary: 'End a connection: the credential is deleted for good, imported reports stay',
    tag,
    method: 'DELETE',
    input: place,
    output: connectionView,
  }),
  test: act(`${path}/test`, {
    summary: 'Ask Microsoft Graph for everything without keeping it; answers with the job',
    tag,
    input: place,
    output: z.object({ jobId: id }),
  }),
  read: act(`${path}/reading`, {
    summary: 'Read the reports now and import them; answers with the job',
    tag,
    input: place,
    output: z.object({ jobId: id }),
  }),
}
