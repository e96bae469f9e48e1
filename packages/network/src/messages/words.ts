import type { ListFault } from '../endpoints/read-list.ts'
import type { Text } from '../endpoints/types.ts'
import type { FindingCode } from '../verdict/findings.ts'
import type { Outcome } from '../verdict/observation.ts'

/** Why a host was not reached, and what to do. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Text>> = {
  reached: { de: 'erreicht', en: 'reached' },
  nameNotFound: {
    de: 'Der Name wird nicht aufgelöst: Namensserver und Sperrlisten prüfen',
    en: 'the name does not resolve: check name servers and block lists',
  },
  nameFailed: {
    de: 'Der Namensserver antwortet nicht: DNS dieses Standorts prüfen',
    en: 'the name server does not answer: check the DNS of this site',
  },
  refused: {
    de: 'Die Verbindung wurde abgelehnt: Firewallregel prüfen',
    en: 'the connection was refused: check the rule of the firewall',
  },
  unroutable: {
    de: 'Kein Weg dorthin: Route und Firewall prüfen',
    en: 'no route to it: check routing and firewall',
  },
  timedOut: {
    de: 'Keine Antwort in der gesetzten Zeit: Firewall verwirft wohl stumm',
    en: 'no answer within the time set: a firewall probably drops it silently',
  },
  closed: {
    de: 'Die Verbindung wurde unterwegs geschlossen: Filter auf dem Weg prüfen',
    en: 'the connection was closed on the way: check filters in between',
  },
  tlsFailed: {
    de: 'Kein TLS zustande gekommen: Gerät auf dem Weg prüfen',
    en: 'TLS could not be agreed on: check devices in between',
  },
  proxyFailed: { de: 'Der Proxy ist nicht erreichbar', en: 'the proxy cannot be reached' },
  proxyRefused: {
    de: 'Der Proxy lehnt den Host ab: dort freigeben',
    en: 'the proxy refuses the host: allow it there',
  },
  proxyAsksSignIn: {
    de: 'Der Proxy verlangt eine Anmeldung, die der Installationsdienst nicht leisten kann: Host davon ausnehmen',
    en: 'the proxy asks for a sign-in, which the install service cannot give: exempt the host',
  },
  notTested: { de: 'nicht getestet', en: 'not tested' },
}

export const FINDING_WORDS: Readonly<Record<FindingCode, Text>> = {
  unreachable: { de: '{host}:{port} nicht erreicht. {why}.', en: '{host}:{port} not reached: {why}.' },
  inspected: {
    de: '{host}: Die Verbindung wird aufgebrochen; das Zertifikat stammt von „{seen}“. Den Host von der TLS-Prüfung ausnehmen.',
    en: '{host}: the connection is broken open; its certificate comes from "{seen}". Exempt the host from TLS inspection.',
  },
  expired: {
    de: '{host}: Das Zertifikat von „{seen}“ gilt heute nicht. Uhr dieses Geräts und Geräte auf dem Weg prüfen.',
    en: '{host}: the certificate of "{seen}" is not valid today. Check this machine\'s clock and devices in between.',
  },
  otherName: {
    de: '{host}: Das Zertifikat gilt für einen anderen Namen (Aussteller „{seen}“). Bei Hosts, die nur Port 80 nutzen, ist das üblich.',
    en: '{host}: the certificate is for another name (issuer "{seen}"). That is usual for hosts that only use port 80.',
  },
  otherIssuer: {
    de: '{host}: Öffentlich ausgestellt, aber von „{seen}“ und nicht von den üblichen Stellen. Ansehen, ob unterwegs geprüft wird.',
    en: '{host}: issued publicly, yet by "{seen}" and none of the usual authorities. See whether it is inspected on the way.',
  },
  unknownRoot: {
    de: '{host}: Ausgestellt von „{seen}“ unter einer Wurzel, die dieses Gerät nicht kennt. Windows kennt die eigenen Wurzeln des Herstellers: dort wiederholen.',
    en: '{host}: issued by "{seen}" beneath a root this machine does not know. Windows knows the vendor\'s own roots: repeat it there.',
  },
  oldTls: {
    de: '{host}: Nur {seen} ausgehandelt; gebraucht wird TLS 1.2 oder höher.',
    en: '{host}: only {seen} was agreed on; TLS 1.2 or later is needed.',
  },
  clockWrong: {
    de: 'Die Uhr dieses Geräts weicht um {seen} Sekunden von {host} ab; mehr als 300 verhindern die Anmeldung.',
    en: "This machine's clock differs from {host} by {seen} seconds; more than 300 keep people from signing in.",
  },
  slow: {
    de: '{host}: {seen} ms bis zur Verbindung. Internetausgang und Namensauflösung nah am Benutzer?',
    en: '{host}: {seen} ms to connect. Egress and name resolution near the user?',
  },
}

export const LIST_FAULT_WORDS: Readonly<Record<ListFault['code'], Text>> = {
  'no-list': {
    de: 'Das ist keine Endpunktliste: Erwartet wird die JSON-Liste des Webdienstes des Herstellers oder eine von Lotse.',
    en: "This is no list of endpoints: expected is the JSON list of the vendor's web service, or one of Lotse.",
  },
  empty: { de: 'Die Liste ist leer.', en: 'The list is empty.' },
  'too-large': { de: 'Die Liste hat mehr als {value} Gruppen.', en: 'The list has more than {value} sets.' },
  'bad-entry': {
    de: 'Eintrag {entry}: „{value}“ ist nicht zu verstehen.',
    en: 'Entry {entry}: "{value}" is not understood.',
  },
  twice: { de: 'Die Gruppe {value} steht zweimal in der Liste.', en: 'Set {value} stands in the list twice.' },
  'other-cloud': {
    de: 'Diese Liste ist die von {value}, nicht die der gewählten Cloud.',
    en: 'This list is the one of {value}, not that of the cloud chosen.',
  },
}

export const DOMAIN_WORDS = {
  verification: {
    asExpected: { de: 'Bestätigungseintrag vorhanden', en: 'verification record is there' },
    elsewhere: { de: '', en: '' },
    missing: {
      de: 'kein Bestätigungseintrag; ob die Domäne bestätigt ist, zeigt die Domänenliste des Tenants',
      en: "no verification record; the tenant's list of domains shows whether it is verified",
    },
  },
  autodiscover: {
    asExpected: { de: 'automatische Kontosuche zeigt zum Dienst', en: 'autodiscover points to the service' },
    elsewhere: {
      de: 'automatische Kontosuche zeigt auf {found} statt {expected}; richtig nur, solange Mail dort liegt',
      en: 'autodiscover points to {found} instead of {expected}; right only while mail lies there',
    },
    missing: {
      de: 'kein Eintrag für die automatische Kontosuche ({expected})',
      en: 'no record for autodiscover ({expected})',
    },
  },
  deviceRegistration: {
    asExpected: { de: 'Geräteregistrierung zeigt zum Dienst', en: 'device registration points to the service' },
    elsewhere: {
      de: 'Geräteregistrierung zeigt auf {found} statt {expected}',
      en: 'device registration points to {found} instead of {expected}',
    },
    missing: {
      de: 'kein Eintrag für die Geräteregistrierung ({expected}); nicht jede Art der Einbindung braucht ihn',
      en: 'no record for device registration ({expected}); not every way of joining needs it',
    },
  },
} as const

export const LOOKUP_FAILED: Text = {
  de: 'Nachschlagen gescheitert: Namensserver prüfen und wiederholen',
  en: 'looking it up failed: check the name server and repeat',
}
