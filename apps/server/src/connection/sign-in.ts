import type { IsoDate } from '@lotse/calendar'
import type { SignInFault } from '@lotse/contract'
import * as oauth from 'oauth4webapi'
import { cloudAddresses, type GraphNetwork } from './addresses.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { GraphFault } from './graph/fault.ts'
import { retryAfter } from './graph/waiting.ts'
import type { ConnectionRow } from './store.ts'

/** A token with what it says about itself. */
export interface Token {
  readonly text: string
  readonly goodUntil: Date
  /** The permissions it names; null where it does not say. */
  readonly roles: readonly string[] | null
}

/** A new one is fetched so long before the end of the old one. */
const MARGIN_MS = 5 * 60 * 1000
const PATIENCE_MS = 30_000

interface SigningIn {
  readonly network: GraphNetwork
  readonly connection: Pick<ConnectionRow, 'cloud' | 'directoryId' | 'applicationId' | 'credentialKind'>
  /** The secret, or certificate and key as PEM; null where it cannot be decrypted any more. */
  readonly credential: () => string | null
  readonly now: () => Date
  readonly today: IsoDate
  readonly signal: AbortSignal
}

/** Gives the token of a connection, kept until shortly before its end. Throws a GraphFault. */
export function tokenKeeper(signingIn: SigningIn): (isNew?: boolean) => Promise<Token> {
  let kept: Token | null = null
  return async (isNew = false) => {
    if (kept !== null && !isNew && kept.goodUntil > signingIn.now()) return kept
    kept = await signIn(signingIn)
    return kept
  }
}

/** Signs in as the application (OAuth 2.0 client credentials), by secret or by an assertion signed with the certificate. */
async function signIn({ network, connection, credential: open, now, today, signal }: SigningIn): Promise<Token> {
  const credential = open()
  if (credential === null) throw new GraphFault({ answer: 'signInFailed', fault: 'credentialLost' })
  const { cloud, directoryId, applicationId: client_id } = connection
  const { signIn: issuer } = network.addressesOf(cloud)
  const server: oauth.AuthorizationServer = { issuer, token_endpoint: `${issuer}/${directoryId}/oauth2/v2.0/token` }
  const proof =
    connection.credentialKind === 'secret'
      ? oauth.ClientSecretPost(credential)
      : await certificateProof(certificateFrom(credential, today), server)
  const client: oauth.Client = { client_id }
  // The resource is Microsoft's own name, also where a gateway stands in between.
  const scope = new URLSearchParams({ scope: `${cloudAddresses[cloud].graph}/.default` })
  const response = await oauth
    .clientCredentialsGrantRequest(server, client, proof, scope, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      [oauth.allowInsecureRequests]: network.isPlainAllowed,
    })
    .catch((error: unknown) => {
      signal.throwIfAborted()
      throw new GraphFault({ answer: 'unreachable', code: 'sign-in' }, { cause: error })
    })
  if (!response.ok) throw await refused(response, now())
  const { access_token, expires_in = 0 } = await oauth
    .processClientCredentialsResponse(server, client, response)
    .catch((error: unknown) => {
      throw new GraphFault({ answer: 'signInFailed', fault: 'other', code: 'no-token' }, { cause: error })
    })
  return {
    text: access_token,
    goodUntil: new Date(now().getTime() + expires_in * 1000 - MARGIN_MS),
    roles: rolesIn(access_token),
  }
}

/** A stored certificate was good when it came; since then it can only have expired. */
function certificateFrom(pem: string, today: IsoDate): Certificate {
  try {
    return readCertificate(pem, today)
  } catch (error) {
    throw new GraphFault({ answer: 'signInFailed', fault: 'expiredSecret' }, { cause: error })
  }
}

/** Entra finds the certificate by its thumbprint and wants to be addressed by where the token is asked for. */
async function certificateProof(
  { key, thumbprint256 }: Certificate,
  server: oauth.AuthorizationServer,
): Promise<oauth.ClientAuth> {
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-256' }
  const signing = await crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
  return oauth.PrivateKeyJwt(signing, {
    [oauth.modifyAssertion](header, payload) {
      header['x5t#S256'] = thumbprint256
      header.typ = 'JWT'
      payload.aud = server.token_endpoint
    },
  })
}

/** Microsoft's codes of refused sign-ins, as far as people can put something right. */
const FAULTS: Readonly<Record<string, SignInFault>> = {
  AADSTS7000215: 'wrongSecret',
  AADSTS7000222: 'expiredSecret',
  AADSTS700027: 'wrongCertificate',
  AADSTS700030: 'wrongCertificate',
  AADSTS700024: 'clock',
  AADSTS7000229: 'unknownApplication',
  AADSTS700016: 'unknownApplication',
  AADSTS90002: 'unknownDirectory',
  AADSTS900023: 'unknownDirectory',
  AADSTS900382: 'unknownDirectory',
  AADSTS7000112: 'blocked',
  AADSTS53003: 'blocked',
}

const UNTIL_SECONDS = 600

async function refused(response: Response, now: Date): Promise<GraphFault> {
  const text = await response.text().catch(() => '')
  const code = /AADSTS\d+/.exec(text)?.[0] ?? String(response.status)
  if (response.status === 429) {
    const seconds = retryAfter(response.headers.get('retry-after') ?? undefined, now) ?? UNTIL_SECONDS
    return new GraphFault({ answer: 'throttled', code, until: new Date(now.getTime() + seconds * 1000).toISOString() })
  }
  if (response.status >= 500) return new GraphFault({ answer: 'unreachable', code })
  return new GraphFault({ answer: 'signInFailed', fault: FAULTS[code] ?? 'other', code })
}

/** The permissions an application's token names in `roles`. It is read only to explain; what counts is what Graph answers. */
function rolesIn(token: string): readonly string[] | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const roles: unknown = typeof claims === 'object' && claims !== null ? Reflect.get(claims, 'roles') : undefined
    if (Array.isArray(roles)) return roles.filter((role) => typeof role === 'string')
    return roles === undefined ? [] : null
  } catch {
    return null
  }
}
