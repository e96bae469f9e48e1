import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { drawDesk } from './acceleration/draw-desk.ts'
import { graphNetwork } from './connection/addresses.ts'
import { defineConnection } from './connection/define-connection.ts'
import { defineListImport } from './customer-list/import-job.ts'
import { evaluateAll } from './engagements/evaluate-all.ts'
import { defineIntuneUploads } from './intune-uploads/define-uploads.ts'
import { defineInventoryJobs } from './inventory/jobs.ts'
import { judgeEstates } from './inventory/judge-estates.ts'
import { defineNotices } from './notices/define-notices.ts'
import { mailGate } from './notices/gate.ts'
import { noteMessageDelivery } from './outside-help/account-messages/note-delivery.ts'
import { systemClock } from './platform/clock.ts'
import { openPersistence, type PersistenceProgress } from './platform/db/open.ts'
import { doOnce } from './platform/do-once.ts'
import { openDiskFileStore } from './platform/files/disk-file-store.ts'
import { defineHousekeeping } from './platform/housekeeping.ts'
import { createHttpServer } from './platform/http/server.ts'
import { httpSettings } from './platform/http/settings.ts'
import { prepareBossSchema } from './platform/jobs/boss-schema.ts'
import { createJobQueue } from './platform/jobs/queue.ts'
import { eventsRoute } from './platform/live/events-route.ts'
import { openLiveHub } from './platform/live/hub.ts'
import { defineMail } from './platform/mail/define-mail.ts'
import { listeningProblem, requirePort } from './platform/port.ts'
import { secretFrom } from './platform/secret.ts'
import { readSecretKey } from './platform/secret-key.ts'
import type { Services } from './platform/services.ts'
import { trustedHosts } from './platform/trusted-hosts.ts'
import { definePlaybookMoves } from './playbooks/move-job.ts'
import { definePortalImport } from './portal-import/import-job.ts'
import { noteDelivery } from './remediation/note-delivery.ts'
import { router } from './router.ts'
import { defineSamplePortfolio } from './sample/sample-job.ts'
import { actorOf } from './session/actor-of.ts'
import { firstSignInLink } from './session/first-sign-in-link.ts'
import { bringKnownSolutions } from './solutions/bring-along.ts'
import { defineNameCheck } from './solutions/look-for-names.ts'
import { streams } from './streams.ts'
import { definePurge } from './trash/purge.ts'
import { defineUsageImport } from './usage/import-job.ts'
import { defineStagedExpiry } from './usage/staging/expire-staged.ts'
import { defineUsagePreview } from './usage/staging/preview-job.ts'
import { defineForgetting } from './usage-people/forget-old-people.ts'
import { judgeClosedMonths } from './usage-verdict/judge-closed-months.ts'
import { defineUsageRecompute } from './usage-verdict/recompute-job.ts'
import { version } from './version.ts'

export interface StartOptions {
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  readonly env: NodeJS.ProcessEnv
  readonly onProgress: (step: PersistenceProgress | 'starting-server') => void
}

export interface RunningLotse {
  /** Where people reach it: `http://localhost:7070`. */
  readonly address: string
  /** The one-time link of the first administrator; null once there is one. */
  readonly signInLink: string | null
  /** Answers what was begun, then stops everything. Can be called more than once. */
  stop(): Promise<void>
}

/**
 * The composition root: opens the data, wires every capability to what it needs, and listens. Throws a `StartupProblem`
 * for whatever a person can put right; then nothing is left running.
 */
export async function startLotse({ dataFolder, host, port, env, onProgress }: StartOptions): Promise<RunningLotse> {
  await requirePort(host, port)
  const persistence = await openPersistence({ dataFolder, env, onProgress })
  const undo: (() => Promise<void>)[] = [() => persistence.stop()]
  const stop = doOnce(async () => {
    for (const step of undo.reverse()) await step()
  })
  try {
    onProgress('starting-server')
    const { database, connection, paths, isEmbedded, owner } = persistence
    const log = pino(
      { level: env.LOTSE_LOG_LEVEL ?? 'info' },
      pino.destination({ dest: join(paths.logs, 'lotse.log'), mkdir: true }),
    )
    await owner(prepareBossSchema)
    const clock = systemClock
    const jobs = createJobQueue({ services: { database, clock, log }, connection, isAlone: isEmbedded })
    const services: Services = {
      database,
      clock,
      log,
      jobs,
      files: await openDiskFileStore(paths.files),
      secret: secretFrom(await readSecretKey(paths, env)),
      origin: env.LOTSE_ORIGIN ?? `http://${nameOf(host)}:${port}`,
      trustedHosts: trustedHosts(env),
    }

    defineUsageImport(services)
    defineInventoryJobs(services)
    const network = graphNetwork(env)
    defineConnection(services, { network })
    defineIntuneUploads(services, { network })
    defineUsagePreview(services)
    defineStagedExpiry(services)
    defineUsageRecompute(services)
    defineSamplePortfolio(services)
    undo.push(await defineNotices(services))
    undo.push(
      await defineMail(
        services,
        { trackingCopy: noteDelivery, accountMessage: noteMessageDelivery },
        { notice: mailGate },
      ),
    )
    defineListImport(services)
    definePortalImport(services)
    definePlaybookMoves(services)
    jobs.cron('evaluate-all', '10 3 * * *', () => eachNight(services))
    definePurge(services)
    defineNameCheck(services)
    defineForgetting(services)
    defineHousekeeping(services)
    await bringKnownSolutions(services)

    const whoIs: Parameters<typeof eventsRoute>[0]['actorOf'] = (credentials) => actorOf(services, credentials)
    const hub = await openLiveHub(services)
    const http = await createHttpServer({
      services,
      router,
      streams: [eventsRoute({ hub, actorOf: whoIs }), ...streams],
      actorOf: whoIs,
      webRoot: webRoot(),
      version,
      ...httpSettings(env),
    })
    undo.push(() => http.close())
    await http.listen({ host, port }).catch((error: unknown) => {
      throw listeningProblem(error, host, port)
    })
    undo.push(() => jobs.stop())
    await jobs.start()
    persistence.announce(services.origin)
    void eachNight(services).catch((error: unknown) => log.error({ err: error }, 'the daily evaluation failed'))
    void judgeEstates(services).catch((error: unknown) => log.error({ err: error }, 'judging devices failed'))
    return { address: services.origin, signInLink: await firstSignInLink(services), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What days alone bring: months that are closed, and tasks that become due. */
async function eachNight(services: Services): Promise<void> {
  await judgeClosedMonths(services)
  const evaluated = await evaluateAll(services)
  services.log.info({ evaluated, drawn: await drawDesk(services) }, 'evaluated every engagement for today')
}

/** Passkeys refuse bare IP addresses, so loopback is called by its name. */
function nameOf(host: string): string {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host
}

/** The built web app, where it was built. */
function webRoot(): string | null {
  const root = fileURLToPath(new URL('../../web/dist', import.meta.url))
  return existsSync(join(root, 'index.html')) ? root : null
}
