import type { Question } from '../../template/types.ts'

/** Questions of the section “Network”. (remediation.md §6) */
export const NETWORK_QUESTIONS: readonly Question[] = [
  {
    id: 'nw.proxy',
    kind: 'one',
    section: 'network',
    text: { de: 'Webproxy auf dem Weg ins Internet?', en: 'Web proxy on the way to the internet?' },
    help: {
      de: 'Authentifiziert: Er fragt nach der Person, bevor er durchlässt.',
      en: 'Authenticated: it asks who you are before it lets you through.',
    },
    options: [
      { id: 'none', label: { de: 'kein Proxy', en: 'no proxy' } },
      { id: 'explicit', label: { de: 'auf Geräten eingetragen', en: 'set on devices' } },
      { id: 'transparent', label: { de: 'transparent', en: 'transparent' } },
      { id: 'authenticated', label: { de: 'mit Anmeldung', en: 'with sign-in' } },
    ],
  },
  {
    id: 'nw.inspect',
    kind: 'yesNo',
    section: 'network',
    text: { de: 'Wird TLS-Verkehr aufgebrochen und geprüft?', en: 'Is TLS traffic broken open and inspected?' },
    help: {
      de: 'Sehen Sie im Browser das Zertifikat eines Office-Hosts an: vom Hersteller oder vom eigenen Haus?',
      en: "Look at the certificate of an Office host in a browser: the vendor's, or your own?",
    },
    options: [],
  },
  {
    id: 'nw.wildcard',
    kind: 'yesNo',
    section: 'network',
    text: {
      de: 'Kann die Firewall Regeln mit Platzhalter-Hostnamen?',
      en: 'Can the firewall handle wildcard host rules?',
    },
    help: { de: 'Regeln wie *.example.com.', en: 'Rules such as *.example.com.' },
    options: [],
  },
  {
    id: 'nw.egress',
    kind: 'one',
    section: 'network',
    text: { de: 'Wo gehen Standorte ins Internet?', en: 'Where do sites reach the internet?' },
    help: { de: 'An jedem Standort, an einer Stelle oder beides.', en: 'At each site, in one place, or both.' },
    options: [
      { id: 'local', label: { de: 'an jedem Standort', en: 'at each site' } },
      { id: 'central', label: { de: 'an zentraler Stelle', en: 'in one place' } },
      { id: 'mixed', label: { de: 'gemischt', en: 'mixed' } },
    ],
  },
  {
    id: 'nw.sites',
    kind: 'number',
    section: 'network',
    text: { de: 'Anzahl Standorte', en: 'Number of sites' },
    help: { de: 'Jene, an denen mit den Apps gearbeitet wird.', en: 'Those where people with Apps work.' },
    options: [],
  },
  {
    id: 'nw.thin',
    kind: 'yesNo',
    section: 'network',
    text: {
      de: 'Standorte mit weniger als 10 Mbit/s je 100 Geräte?',
      en: 'Sites with less than 10 Mbit/s per 100 devices?',
    },
    help: {
      de: 'Bandbreite ins Internet, die während der Arbeit frei ist.',
      en: 'Bandwidth to the internet that is free during work.',
    },
    options: [],
  },
  {
    id: 'nw.remote',
    kind: 'one',
    section: 'network',
    text: { de: 'Anteil mobil Arbeitender', en: 'Share of remote workers' },
    help: { de: 'Überwiegend zu Hause oder unterwegs.', en: 'At home or on the way for most of the week.' },
    options: [
      { id: 'none', label: { de: 'niemand', en: 'nobody' } },
      { id: 'some', label: { de: 'einige', en: 'some' } },
      { id: 'most', label: { de: 'die meisten', en: 'most' } },
    ],
  },
  {
    id: 'nw.vpn',
    kind: 'one',
    section: 'network',
    text: { de: 'VPN-Form', en: 'VPN form' },
    help: {
      de: 'Geteilt: Verkehr ins Internet geht nicht durch den Tunnel.',
      en: 'Split: traffic to the internet does not go through the tunnel.',
    },
    options: [
      { id: 'none', label: { de: 'kein VPN', en: 'no VPN' } },
      { id: 'split', label: { de: 'geteilter Tunnel', en: 'split tunnel' } },
      { id: 'full', label: { de: 'gesamter Verkehr', en: 'all traffic' } },
    ],
    askedWhen: 'nw.remote!=none',
  },
  {
    id: 'nw.tested',
    kind: 'yesNo',
    section: 'network',
    text: {
      de: 'Wurde der Netzwerktest je Standorttyp ausgeführt?',
      en: 'Was the network test run at every site type?',
    },
    help: {
      de: 'Zentrale, Niederlassung, Zuhause: je Typ einmal.',
      en: 'Head office, branch, home: one of each type.',
    },
    options: [],
  },
  {
    id: 'nw.tls12',
    kind: 'one',
    section: 'network',
    text: { de: 'Ist TLS 1.2 oder höher überall Standard?', en: 'Is TLS 1.2 or later on by default everywhere?' },
    help: { de: 'Clients, Server und Geräte dazwischen.', en: 'Clients, servers and devices in between.' },
    options: [
      { id: 'yes', label: { de: 'ja', en: 'yes' } },
      { id: 'no', label: { de: 'nein', en: 'no' } },
      { id: 'unknown', label: { de: 'unbekannt', en: 'unknown' } },
    ],
  },
]
