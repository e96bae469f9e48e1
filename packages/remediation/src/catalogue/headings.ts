import type { Heading } from '../template/types.ts'

/** The parts of the questionnaire, in the order in which they are asked. */
export const SECTIONS: readonly Heading[] = [
  { id: 'scope', title: { de: 'Umfang', en: 'Scope' } },
  { id: 'identity', title: { de: 'Identität', en: 'Identity' } },
  { id: 'licences', title: { de: 'Lizenzen', en: 'Licences' } },
  { id: 'network', title: { de: 'Netzwerk', en: 'Network' } },
  { id: 'devices', title: { de: 'Geräte', en: 'Devices' } },
  { id: 'existing-office', title: { de: 'Vorhandenes Office', en: 'Existing Office' } },
  { id: 'add-ins', title: { de: 'Add-Ins, Makros, Datenbanken', en: 'Add-ins, macros, databases' } },
  { id: 'deployment', title: { de: 'Verteilwerkzeug', en: 'Deployment tool' } },
  { id: 'updates', title: { de: 'Aktualisierung', en: 'Updates' } },
  { id: 'shared-computers', title: { de: 'Gemeinsam genutzte Computer', en: 'Shared computers' } },
  { id: 'languages', title: { de: 'Sprachen', en: 'Languages' } },
  { id: 'mac-and-mobile', title: { de: 'Mac und Mobilgeräte', en: 'Mac and mobile' } },
  { id: 'security', title: { de: 'Sicherheit, Datenschutz, Compliance', en: 'Security, privacy, compliance' } },
  { id: 'organisation', title: { de: 'Organisation', en: 'Organisation' } },
]

/** The parts of the checklist, in its order. */
export const GROUPS: readonly Heading[] = [
  { id: 'identity', title: { de: 'Core-Onboarding: Identität', en: 'Core onboarding: identity' } },
  { id: 'network', title: { de: 'Core-Onboarding: Netzwerk', en: 'Core onboarding: network' } },
  { id: 'licences', title: { de: 'Lizenzen und Aktivierung', en: 'Licences and activation' } },
  { id: 'devices', title: { de: 'Geräte und Betriebssysteme', en: 'Devices and operating systems' } },
  { id: 'existing-office', title: { de: 'Vorhandenes Office', en: 'Existing Office' } },
  { id: 'add-ins', title: { de: 'Add-Ins, Makros, Datenbanken', en: 'Add-ins, macros, databases' } },
  { id: 'deployment', title: { de: 'Verteilung', en: 'Deployment' } },
  { id: 'updates', title: { de: 'Aktualisierung', en: 'Updates' } },
  {
    id: 'shared-computers',
    title: { de: 'Gemeinsame Computer und virtuelle Desktops', en: 'Shared computers and virtual desktops' },
  },
  { id: 'languages', title: { de: 'Sprachen', en: 'Languages' } },
  { id: 'mac-and-mobile', title: { de: 'Mac und Mobilgeräte', en: 'Mac and mobile' } },
  { id: 'security', title: { de: 'Sicherheit, Datenschutz, Compliance', en: 'Security, privacy, compliance' } },
  { id: 'organisation', title: { de: 'Organisation', en: 'Organisation' } },
  { id: 'government', title: { de: 'Ausgabe GCC High und DoD', en: 'GCC High and DoD edition' } },
]
