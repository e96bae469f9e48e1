import { isName, NETWORK_CLOUDS } from '@lotse/network'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'
import type { NetworkOptions } from './network-check/check-network.ts'
import { isProxy } from './network-check/way.ts'

const WORDS = {
  group: { en: 'what the Apps need of the network', de: 'Was die Apps vom Netz brauchen' },
  check: {
    en: 'test endpoints of a cloud from this site: names, connections, TLS, inspection, latency',
    de: 'Endpunkte einer Cloud von diesem Standort aus testen: Namen, Verbindungen, TLS, Prüfung, Laufzeit',
  },
  cloud: { en: 'cloud of the tenant; GCC uses worldwide', de: 'Cloud des Tenants; GCC nutzt worldwide' },
  site: { en: 'name of this site, for the summary', de: 'Name dieses Standorts, für die Zusammenfassung' },
  tenant: { en: "the tenant's name, to test its own hosts", de: 'Name des Tenants, um seine eigenen Hosts zu testen' },
  host: {
    en: 'also test this host where a wildcard covers it; once for each',
    de: 'auch diesen Host testen, wo ein Platzhalter ihn umfasst; je Host einmal',
  },
  domain: {
    en: 'also look up the records of this domain; once for each',
    de: 'auch die Einträge dieser Domäne nachschlagen; je Domäne einmal',
  },
  endpoints: {
    en: "JSON file with the vendor's current list, or one of Lotse",
    de: 'JSON-Datei mit der aktuellen Liste des Herstellers oder einer von Lotse',
  },
  proxy: {
    en: 'http://host:port or none; by default as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say',
    de: 'http://host:port oder none; ohne Angabe wie HTTPS_PROXY, HTTP_PROXY und NO_PROXY',
  },
  timeout: { en: 'seconds for each connection', de: 'Sekunden je Verbindung' },
  out: {
    en: 'write the detailed result (JSON); it stays with the customer',
    de: 'ausführliches Ergebnis schreiben (JSON); es bleibt beim Kunden',
  },
  summary: {
    en: 'write site, date, counts and items only (JSON), to be imported',
    de: 'nur Standort, Datum, Anzahlen und Punkte schreiben (JSON), zum Einlesen',
  },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  notAHost: { en: 'Expected a name such as outlook.office.com.', de: 'Erwartet wird ein Name wie outlook.office.com.' },
  notATenant: {
    en: 'Expected the part before .onmicrosoft.com.',
    de: 'Erwartet wird der Teil vor .onmicrosoft.com.',
  },
  notAProxy: { en: 'Expected http://host:port or none.', de: 'Erwartet wird http://host:port oder none.' },
  notSeconds: { en: 'Expected whole seconds from 1 to 120.', de: 'Erwartet werden ganze Sekunden von 1 bis 120.' },
  after: {
    en: `
Run it at each type of site. It connects to the hosts of the list and to nothing else, needs no server and stores nothing unless told to.
Wildcards are tested at hosts that are named under them; otherwise they are listed as not testable.

Exit codes: 0 everything required was reached, 1 something required was not, or the test ended early, 2 a file, or the proxy of the environment, cannot be used, 3 wrong call

Examples:
  lotse network check --cloud worldwide --site Hamburg
  lotse network check --cloud worldwide --site Hamburg --tenant adatum --domain adatum.example --out hamburg.json --summary hamburg-summary.json
  lotse network check --cloud gcchigh --endpoints current.json --format json`,
    de: `
An jedem Standorttyp ausführen. Verbindet sich mit den Hosts der Liste und mit nichts sonst, braucht keinen Server und speichert nur, was verlangt wird.
Platzhalter werden an Hosts getestet, die darunter genannt sind; sonst sind sie als nicht testbar aufgeführt.

Exit-Codes: 0 alles Erforderliche erreicht, 1 etwas Erforderliches nicht, oder vorzeitig beendet, 2 Datei oder Proxy der Umgebung nicht verwendbar, 3 falscher Aufruf

Beispiele:
  lotse network check --cloud worldwide --site Hamburg
  lotse network check --cloud worldwide --site Hamburg --tenant adatum --domain adatum.example --out hamburg.json --summary hamburg-kurz.json
  lotse network check --cloud gcchigh --endpoints aktuell.json --format json`,
  },
} as const

/** Adds `lotse network check`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const checked = (isRight: (value: string) => boolean, words: { de: string; en: string }) => (value: string) => {
    if (isRight(value)) return value
    throw new InvalidArgumentError(words[language])
  }
  const host = checked(isName, WORDS.notAHost)
  const several = (value: string, all: readonly string[]) => [...all, host(value)]
  groupOf(program, 'network', WORDS.group[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .command('check')
    .description(WORDS.check[language])
    .addOption(new Option('--cloud <cloud>', WORDS.cloud[language]).choices(NETWORK_CLOUDS).makeOptionMandatory())
    .option('--site <name>', WORDS.site[language])
    .option(
      '--tenant <name>',
      WORDS.tenant[language],
      checked((value) => /^[a-z0-9]{1,48}$/i.test(value), WORDS.notATenant),
    )
    .option('--host <host>', WORDS.host[language], several, [])
    .option('--domain <domain>', WORDS.domain[language], several, [])
    .option('--endpoints <file>', WORDS.endpoints[language])
    .option('--proxy <address>', WORDS.proxy[language], checked(isProxy, WORDS.notAProxy))
    .option('--timeout <seconds>', WORDS.timeout[language], secondsOr(WORDS.notSeconds[language]), 10)
    .option('--out <file>', WORDS.out[language])
    .option('--summary <file>', WORDS.summary[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addHelpText('after', WORDS.after[language])
    .action(async (options: Omit<NetworkOptions, 'language'>) => {
      const { checkNetwork } = await import('./network-check/check-network.ts')
      const { openDoor } = await import('./network-check/door.ts')
      const ended = new AbortController()
      // The first Ctrl-C ends the test with what is there; a second one ends the command.
      process.once('SIGINT', () => ended.abort())
      const door = await openDoor(options.timeout * 1000)
      const surroundings = { door, environment: process.env, signal: ended.signal }
      process.exitCode = await checkNetwork({ ...options, language }, surroundings)
    })
}

const secondsOr = (words: string) => (value: string) => {
  const seconds = Number(value)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 120) return seconds
  throw new InvalidArgumentError(words)
}
