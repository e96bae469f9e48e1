import { spawn } from 'node:child_process'
import { type Command, InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import { EXIT } from './exit-codes.ts'
import { type Language, languageOf } from './language.ts'
import { safeText } from './safe-text.ts'

const DEFAULT_PORT = 7070

const WORDS = {
  serve: { en: 'run Lotse and open it in the browser', de: 'Lotse starten und im Browser öffnen' },
  port: { en: 'port to listen on (also LOTSE_PORT)', de: 'Port, auf dem Lotse hört (auch LOTSE_PORT)' },
  host: {
    en: 'address to listen on (also LOTSE_HOST); only this machine by default',
    de: 'Adresse, auf der Lotse hört (auch LOTSE_HOST); ohne Angabe nur dieser Rechner',
  },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  noOpen: { en: 'do not open a browser (also LOTSE_OPEN=0)', de: 'keinen Browser öffnen (auch LOTSE_OPEN=0)' },
  notAPort: { en: 'Expected a port between 1 and 65535.', de: 'Erwartet wird ein Port zwischen 1 und 65535.' },
  notAPortIn: {
    en: 'LOTSE_PORT says "{value}". Expected a port between 1 and 65535.',
    de: 'LOTSE_PORT nennt „{value}“. Erwartet wird ein Port zwischen 1 und 65535.',
  },
  running: { en: 'Lotse is running at', de: 'Lotse läuft unter' },
  link: {
    en: 'Sign in once with this link (it works one time, for a day):',
    de: 'Melden Sie sich mit diesem Link an (er gilt einmal und einen Tag lang):',
  },
  stopHint: { en: 'Ctrl-C stops it.', de: 'Strg-C beendet es.' },
  stopping: { en: 'Stopping …', de: 'Wird beendet …' },
  stopped: { en: 'Stopped.', de: 'Beendet.' },
  after: {
    en: `
Exit codes: 0 stopped on request, 2 could not start (the message says what to do), 3 wrong call

Examples:
  lotse serve
  lotse serve --port 8080 --data ./data --no-open`,
    de: `
Exit-Codes: 0 auf Wunsch beendet, 2 Start nicht möglich (die Meldung sagt, was zu tun ist), 3 falscher Aufruf

Beispiele:
  lotse serve
  lotse serve --port 8080 --data ./daten --no-open`,
  },
} as const

/** Steps that take long enough for a person to wonder. */
const STEPS: Readonly<Record<string, { en: string; de: string }>> = {
  'creating-database': { en: 'Creating the database', de: 'Die Datenbank wird angelegt' },
  'stopping-orphan': {
    en: 'Stopping a database left behind by a crash',
    de: 'Eine nach einem Absturz verbliebene Datenbank wird beendet',
  },
  'recovering-database': {
    en: 'The database recovers from a crash',
    de: 'Die Datenbank stellt sich nach einem Absturz wieder her',
  },
  'migrating-database': { en: 'Bringing the data up to date', de: 'Die Daten werden auf den neuen Stand gebracht' },
}

interface Options {
  readonly port?: number
  readonly host?: string
  readonly data?: string
  readonly open: boolean
}

/** Adds `lotse serve`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('serve')
    .description(WORDS.serve[language])
    .option('--port <port>', `${WORDS.port[language]} (${DEFAULT_PORT})`, portFrom(language))
    .option('--host <host>', WORDS.host[language])
    .option('--data <folder>', WORDS.data[language])
    .option('--no-open', WORDS.noOpen[language])
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Options, command: Command) => {
      const port = options.port ?? portFromEnvironment(command, language)
      // Everything was stopped in order; whatever a library still waits for must not keep the process.
      process.exit(await serve({ ...options, port }, language))
    })
}

async function serve(options: Options & { readonly port: number }, language: Language): Promise<number> {
  const { dataFolderPath, StartupProblem, startLotse } = await import('@lotse/server')
  const { env } = process
  const stopRequest = awaitStopSignal()
  try {
    const lotse = await startLotse({
      dataFolder: dataFolderPath(options.data),
      host: options.host ?? env.LOTSE_HOST ?? '127.0.0.1',
      port: options.port,
      env,
      onProgress: (step) => {
        const words = STEPS[step]
        if (words) console.log(pc.dim(`  ${words[language]} …`))
      },
    })
    console.log(`\n${WORDS.running[language]} ${pc.bold(lotse.address)}`)
    if (lotse.signInLink) console.log(`${WORDS.link[language]}\n  ${lotse.signInLink}`)
    console.log(pc.dim(WORDS.stopHint[language]))
    if (options.open && env.LOTSE_OPEN !== '0') openBrowser(lotse.signInLink ?? lotse.address)
    await stopRequest
    console.log(pc.dim(WORDS.stopping[language]))
    await lotse.stop()
    console.log(WORDS.stopped[language])
    return EXIT.fine
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error
    const { what, todo } = error.text(language)
    console.error(`\n${pc.red(what)}\n${todo}`)
    return EXIT.failed
  }
}

/**
 * Resolves at the first Ctrl-C or SIGTERM, or when `npm start`, which holds the other end of a channel, was killed.
 * npm and a terminal may both send a signal; only the first counts.
 */
function awaitStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('disconnect', () => resolve())
    process.channel?.unref()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

function portFrom(language: Language): (text: string) => number {
  return (text) => {
    if (!isPort(text)) throw new InvalidArgumentError(WORDS.notAPort[language])
    return Number(text)
  }
}

/** The port of `LOTSE_PORT`, or the usual one. Anything else in there ends the call as a wrong one. */
function portFromEnvironment(command: Command, language: Language): number {
  const text = process.env.LOTSE_PORT
  if (!text) return DEFAULT_PORT
  if (!isPort(text)) command.error(`lotse: ${WORDS.notAPortIn[language].replace('{value}', () => safeText(text))}`)
  return Number(text)
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
}

/** Opens the address where there is a desktop; that it is printed is enough everywhere else. */
function openBrowser(address: string): void {
  const { platform, env } = process
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return
  const [command, args] =
    platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]]
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
