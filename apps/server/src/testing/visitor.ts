import { randomBytes } from 'node:crypto'
import { isoDate } from '@lotse/calendar'
import type { ProblemCode } from '@lotse/contract'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { expect } from 'vitest'
import { mailRoutes } from '../mail/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { personalLinkRoutes } from '../personal-links/routes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import type { JobRequest } from '../platform/jobs/job-queue.ts'
import { secretFrom } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { actorOf } from '../session/actor-of.ts'
import { firstSignInLink } from '../session/first-sign-in-link.ts'
import { sessionRoutes } from '../session/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'
import { silentLog } from './silent-log.ts'

/** A clock that tests move forward. */
export interface TestClock extends Clock {
  advance(seconds: number): void
}

export function testClock(start = '2026-11-02T08:00:00Z'): TestClock {
  let now = new Date(start).getTime()
  return {
    now: () => new Date(now),
    today: () => isoDate(new Date(now).toISOString().slice(0, 10)),
    advance: (seconds) => {
      now += seconds * 1000
    },
  }
}

export interface TestServices extends Services {
  readonly clock: TestClock
  /** The jobs that were asked for. */
  readonly asked: JobRequest[]
}

/** What capabilities get, on a test database; jobs are only noted. */
export function testServices(database: Database, origin = 'http://localhost:7070'): TestServices {
  const asked: JobRequest[] = []
  return {
    database,
    origin,
    asked,
    trustedHosts: new Set(),
    clock: testClock(),
    secret: secretFrom(randomBytes(32)),
    log: silentLog,
    files: notHere<Services['files']>('files'),
    jobs: Object.assign(notHere<Services['jobs']>('jobs'), {
      async enqueue(_tx: unknown, request: JobRequest) {
        asked.push(request)
        return newId()
      },
    }),
  }
}

function notHere<T extends object>(what: string): T {
  return new Proxy({} as T, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key)
      throw new Error(`this test has no ${what}`)
    },
  })
}

const routes = {
  session: sessionRoutes,
  people: peopleRoutes,
  personalLinks: personalLinkRoutes,
  mail: mailRoutes,
  settings: settingsRoutes,
}

/** A browser (cookies) or a program (a token) that asks the server, without HTTP between them. */
export interface Visitor {
  /** The routes of sign-in, people and settings as this visitor, guards included. */
  readonly api: RouterClient<typeof routes>
  /** What the browser keeps. */
  readonly cookies: Map<string, string>
}

interface VisitorOptions {
  readonly token?: string
  readonly address?: string
}

export function visitor(services: Services, { token, address = '127.0.0.1' }: VisitorOptions = {}): Visitor {
  const cookies = new Map<string, string>()
  const context = async (): Promise<RequestContext> => {
    // As over HTTP, a request sees the cookies it came with, not those it sets itself.
    const sent = new Map(cookies)
    return {
      services,
      actor: await actorOf(services, {
        cookie: sent.get(SIGN_IN_COOKIE),
        authorization: token && `Bearer ${token}`,
      }),
      language: 'en',
      idempotencyKey: null,
      fingerprint: '',
      cookies: {
        get: (name) => sent.get(name) ?? null,
        set: (name, value) => void cookies.set(name, value),
        clear: (name) => void cookies.delete(name),
      },
      address,
    }
  }
  return { cookies, api: createRouterClient(routes, { context }) }
}

/** The secret in a sign-in link. */
export function tokenIn(link: string | null): string {
  return new URL(link ?? 'missing:').searchParams.get('token') ?? ''
}

/** A browser whose first administrator, Anna Lindner, is signed in and chose to begin empty. */
export async function firstAdministrator(services: Services): Promise<Visitor> {
  const anna = visitor(services)
  await anna.api.session.useLink({ token: tokenIn(await firstSignInLink(services)) })
  await anna.api.session.setUpProfile({
    name: 'Anna Lindner',
    email: 'anna@nordwind.example',
    organisationName: 'Nordwind GmbH',
    language: 'de',
  })
  await anna.api.session.setUpContent({ content: 'empty' })
  return anna
}

/** The problem that `work` ends with. Fails when it succeeds or fails otherwise. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    (value) => expect.unreachable(`expected a problem, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (error instanceof Problem) return error
  throw error
}

/** Expects `work` to be refused with `code`. */
export async function expectProblem(work: Promise<unknown>, code: ProblemCode): Promise<void> {
  expect((await problemOf(work)).code).toBe(code)
}
