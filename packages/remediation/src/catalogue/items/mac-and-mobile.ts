import type { Item } from '../../template/types.ts'

/** Items of the group “Mac and mobile”. (remediation.md §7) */
export const MAC_AND_MOBILE_ITEMS: readonly Item[] = [
  {
    id: 'MA-01',
    group: 'mac-and-mobile',
    title: { de: 'Macs auf unterstütztes System bringen', en: 'Bring Macs to a supported system' },
    why: {
      de: 'Nur die drei neuesten Versionen werden unterstützt',
      en: 'Only the latest three releases are supported',
    },
    verify: { de: 'Das Inventar nennt die Versionen', en: 'The inventory lists the versions' },
    owner: 'client',
    severity: 'blocking',
    services: ['apps'],
    clouds: null,
    when: 'ma.mac!=none AND ma.macOld=yes',
    topic: 'mac/overview',
  },
  {
    id: 'MA-02',
    group: 'mac-and-mobile',
    title: { de: 'Office für Mac verteilen und aktualisieren', en: 'Deploy and update Office for Mac' },
    why: { de: 'Pakete, Updater und Kanäle sind eigene', en: 'Packages, updater and channels are their own' },
    verify: {
      de: 'Auf einem Test-Mac ist das Paket installiert, der Updater hat eine Frist',
      en: 'On a test Mac the package is installed and the updater has a deadline',
    },
    owner: 'client',
    severity: 'blocking',
    services: ['apps'],
    clouds: null,
    when: 'ma.mac!=none',
    topic: 'mac/deployment-options-for-office-for-mac',
  },
  {
    id: 'MA-03',
    group: 'mac-and-mobile',
    title: { de: 'Verwaltung für Macs einführen', en: 'Introduce management for Macs' },
    why: { de: 'Einstellungen und Updates hängen davon ab', en: 'Preferences and updates depend on it' },
    verify: {
      de: 'Es ist entschieden, oder ein manueller Weg ist beschrieben',
      en: 'It is decided, or a manual way is written down',
    },
    owner: 'client',
    severity: 'advisory',
    services: ['apps'],
    clouds: null,
    when: 'ma.mac!=none AND ma.macTool=none',
    topic: 'mac/deploy-preferences-for-office-for-mac',
  },
  {
    id: 'MA-04',
    group: 'mac-and-mobile',
    title: { de: 'Office auf privaten Telefonen schützen', en: 'Protect Office on private phones' },
    why: {
      de: 'Firmendaten liegen auf Geräten, die niemand verwaltet',
      en: "The company's data lie on devices nobody manages",
    },
    verify: {
      de: 'Ein App-Schutz oder eine Zugriffsregel ist getestet',
      en: 'A protection of apps or a rule of access was tested',
    },
    owner: 'security',
    severity: 'advisory',
    services: ['mobile'],
    clouds: null,
    when: 'ma.mobile=unmanaged AND svc=mobile',
    topic: 'Intune: app protection policies',
  },
]
