import type { DecisionPoint } from './types.ts'

/** Decision point 14. (assessment-decisions.md §14) */
export const NETWORK: DecisionPoint = {
  id: 'network',
  number: 14,
  title: { de: 'Netz und Bandbreite', en: 'Network and bandwidth' },
  ask: { de: 'Was verträgt welche Leitung?', en: 'What does each line bear?' },
  collect: [
    { de: 'Standorte, Übergänge ins Internet, Bandbreite', en: 'Sites, break-outs to the internet, bandwidth' },
    { de: 'Proxy, Prüfung von TLS, VPN', en: 'Proxy, TLS inspection, VPN' },
    { de: 'Erlaubte Zeiten', en: 'Allowed hours' },
  ],
  decisions: [
    {
      id: 'network',
      kind: 'one',
      question: { de: 'Wie kommen die Daten an die Standorte?', en: 'How does data reach the sites?' },
      options: [
        {
          id: 'contentNetworkWithPeers',
          label: { de: 'aus dem Netz, Geräte teilen', en: 'from the network, devices share' },
          consequence: { de: 'Je Standort fließt das meiste nur einmal.', en: 'Most of it flows once per site only.' },
        },
        {
          id: 'mirroredCore',
          label: { de: 'Kern und Hauptsprachen vor Ort', en: 'core and main languages on site' },
          consequence: {
            de: 'Für dünne Standorte; monatlich zu erneuern.',
            en: 'For thin sites; renewed every month.',
          },
        },
        {
          id: 'fullMirror',
          label: { de: 'alles vor Ort', en: 'everything on site' },
          consequence: { de: 'Viel Platz und Pflege.', en: 'Much space and care.' },
        },
        {
          id: 'staged',
          label: { de: 'über Wochen gestreckt', en: 'staged over weeks' },
          consequence: {
            de: 'Die Ringe richten sich nach der dünnsten Leitung.',
            en: 'Rings follow the thinnest line.',
          },
        },
      ],
      recommended: ['contentNetworkWithPeers'],
      mandatory: true,
      answers: [],
      dependsOn: ['languages'],
    },
  ],
  recommendation: {
    de: 'Aus dem Netz mit Übermittlungsoptimierung; für dünne Standorte der Kern vor Ort.',
    en: 'From the network with Delivery Optimization; the core on site for thin sites.',
  },
  overturnedBy: {
    de: 'Standorte mit weniger als 10 Mbit/s je 100 Geräte.',
    en: 'Sites with less than 10 Mbit/s per 100 devices.',
  },
  sets: { configuration: ['SourcePath', 'AllowCdnFallback'], project: ['source', 'rings', 'policies'] },
  watch: [
    {
      de: 'Etwa 3 GB je Gerät beim ersten Mal, 250 bis 450 MB je Sprache, 50 bis 300 MB im Monat.',
      en: 'About 3 GB per device at first, 250 to 450 MB per language, 50 to 300 MB a month.',
    },
    {
      de: 'Der Proxy muss auch das Systemkonto durchlassen.',
      en: 'The proxy has to let the system account through too.',
    },
  ],
  topics: ['best-practices/network-guidance', 'updates/delivery-optimization'],
  knownFrom: ['nw.sites', 'nw.thin', 'nw.proxy', 'nw.inspect', 'nw.egress', 'nw.remote', 'nw.tested'],
  minutes: 10,
}
