/** The words of `lotse network check`. */
export const WORDS = {
  set: { en: 'set', de: 'Gruppe' },
  purpose: { en: 'what for', de: 'wofür' },
  need: { en: 'needed', de: 'gebraucht' },
  state: { en: 'state', de: 'Stand' },
  reached: { en: 'reached', de: 'erreicht' },
  time: { en: 'connect', de: 'Verbindung' },
  required: { en: 'required', de: 'erforderlich' },
  optional: { en: 'optional', de: 'wahlweise' },
  reachable: { en: 'reachable', de: 'erreichbar' },
  partly: { en: 'partly', de: 'teilweise' },
  notReachable: { en: 'not reachable', de: 'nicht erreichbar' },
  notTestable: { en: 'not testable', de: 'nicht testbar' },
  notTested: { en: 'not tested', de: 'nicht getestet' },
  testing: {
    en: 'Testing {count} connections of {sets} sets, as of {asOf}. Ctrl-C ends it and shows what is there.',
    de: '{count} Verbindungen aus {sets} Gruppen werden getestet, Stand der Liste {asOf}. Strg-C beendet und zeigt, was da ist.',
  },
  findings: { en: 'Findings', de: 'Befunde' },
  noFindings: { en: 'No findings.', de: 'Keine Befunde.' },
  wildcards: {
    en: 'Not testable, because no host is named under them (name one with --host)',
    de: 'Nicht testbar, weil darunter kein Host genannt ist (mit --host einen nennen)',
  },
  leftOut: {
    en: '{count} sets of mail, files and meetings are left out: the Apps do not need them.',
    de: '{count} Gruppen für Mail, Dateien und Besprechungen bleiben außen vor: Die Apps brauchen sie nicht.',
  },
  domains: { en: 'Domains', de: 'Domänen' },
  items: { en: 'Items of the checklist', de: 'Punkte der Checkliste' },
  fine: { en: 'nothing against it', de: 'nichts dagegen' },
  finding: { en: 'findings: {count}', de: 'Befunde: {count}' },
  unclear: { en: 'needs a look', de: 'ansehen' },
  latency: {
    en: 'Opening a connection took {median} ms (median of {count} hosts, one try each; through a proxy: opening the tunnel).',
    de: 'Eine Verbindung zu öffnen dauerte {median} ms (Median von {count} Hosts, je ein Versuch; über einen Proxy: der Tunnel).',
  },
  through: { en: 'Through the proxy {proxy}.', de: 'Über den Proxy {proxy}.' },
  interrupted: {
    en: 'Ended early: {count} connections were not tested.',
    de: 'Vorzeitig beendet: {count} Verbindungen wurden nicht getestet.',
  },
  written: { en: 'Written:', de: 'Geschrieben:' },
  stays: {
    en: 'It describes your network: keep it with you.',
    de: 'Sie beschreibt Ihr Netz: Behalten Sie sie bei sich.',
  },
  goes: {
    en: 'It holds only site, date, counts and items: hand this one over.',
    de: 'Sie enthält nur Standort, Datum, Anzahlen und Punkte: Diese geben Sie weiter.',
  },
} as const

export const FAULTS = {
  proxy: {
    en: '"{value}" is no address of a proxy: expected is http://host:port or none.',
    de: '„{value}“ ist keine Adresse eines Proxys: Erwartet wird http://host:port oder none.',
  },
  'no-json': { en: 'This is no JSON:', de: 'Das ist kein JSON:' },
} as const
