import type { Text } from '../notes.ts'

/**
 * What a column can say about a device. A mapping says which heading holds which field; names in other tools' words stand
 * here as data. Sources: usage.md §8 (Apps admin center, Office365ProPlusConfigurations, OFFICE_PRODUCTINFO),
 * SMS_R_System, SMS_InstalledSoftware, and views of the Configuration Manager database, which write a 0 behind each name.
 */
export interface FieldDefinition {
  readonly title: Text
  /** Headings in normal form, best first: where a file has several of them, the first stands for the field. */
  readonly headings: readonly string[]
}

export const FIELD_DEFINITIONS = {
  device: {
    title: { de: 'Gerätename', en: 'Device name' },
    headings: [
      'devicename',
      'computername',
      'machinename',
      'netbiosname',
      'device',
      'computer',
      'hostname',
      'gerätename',
      'gerät',
      'rechnername',
      'rechner',
      'name',
    ],
  },
  deviceId: {
    title: { de: 'Gerätekennung', en: 'Device identifier' },
    headings: [
      'entradeviceid',
      'aaddeviceid',
      'azureaddeviceid',
      'deviceid',
      'resourceid',
      'smsuniqueidentifier',
      'gerätekennung',
    ],
  },
  serial: {
    title: { de: 'Seriennummer', en: 'Serial number' },
    headings: ['serialnumber', 'biosserialnumber', 'serial', 'seriennummer'],
  },
  user: {
    title: { de: 'Benutzer (Anmeldename)', en: 'User (sign-in name)' },
    headings: [
      'userprincipalname',
      'upn',
      'lastemail',
      'primaryuserupn',
      'primaryuseremail',
      'email',
      'mail',
      'topconsoleuser',
      'primaryuser',
      'lastlogonusername',
      'lastlogonuser',
      'username',
      'user',
      'benutzerprinzipalname',
      'letzteemail',
      'letztee-mail',
      'letzterbenutzer',
      'benutzername',
      'benutzer',
      'lastuser',
    ],
  },
  system: {
    title: { de: 'Betriebssystem', en: 'Operating system' },
    headings: [
      'operatingsystem',
      'operatingsystemnameandversion',
      'operatingsystemnameand',
      'caption',
      'osname',
      'os',
      'betriebssystem',
    ],
  },
  systemVersion: {
    title: { de: 'Version des Betriebssystems', en: 'Operating system version' },
    headings: ['osversion', 'operatingsystemversion', 'osbuild', 'buildext', 'windowsversion', 'betriebssystemversion'],
  },
  processor: {
    title: { de: 'Prozessorarchitektur', en: 'Processor architecture' },
    headings: ['systemtype', 'processorarchitecture', 'osarchitecture', 'cpuarchitecture', 'systemtyp'],
  },
  model: {
    title: { de: 'Gerätemodell', en: 'Hardware model' },
    headings: ['model', 'devicemodel', 'hardwaremodel', 'manufacturer', 'modell', 'hersteller'],
  },
  unit: {
    title: { de: 'Organisationseinheit oder Abteilung', en: 'Organisational unit or department' },
    headings: [
      'systemouname',
      'organizationalunit',
      'organisationalunit',
      'ou',
      'department',
      'organisationseinheit',
      'abteilung',
    ],
  },
  site: {
    title: { de: 'Standort', en: 'Site' },
    headings: ['adsitename', 'activedirectorysite', 'site', 'location', 'standort'],
  },
  product: {
    title: { de: 'Office-Produkt (Name)', en: 'Office product (name)' },
    headings: [
      'arpdisplayname',
      'productname',
      'softwarename',
      'officeproduct',
      'displayname',
      'applicationname',
      'product',
      'software',
      'produktname',
      'produkt',
      'office',
    ],
  },
  productIds: {
    title: { de: 'Office-Produkt (Kennungen)', en: 'Office product (ids)' },
    headings: ['productreleaseids', 'productreleaseid'],
  },
  version: {
    title: { de: 'Office-Version', en: 'Office version' },
    headings: ['versiontoreport', 'officeversion', 'productversion', 'softwareversion', 'version', 'office-version'],
  },
  build: {
    title: { de: 'Office-Build', en: 'Office build' },
    headings: ['officebuild', 'build'],
  },
  channel: {
    title: { de: 'Updatekanal', en: 'Update channel' },
    headings: ['cfgupdatechannel', 'updatechannel', 'officechannel', 'cdnbaseurl', 'channel', 'updatekanal', 'kanal'],
  },
  architecture: {
    title: { de: 'Office-Architektur (32/64 Bit)', en: 'Office architecture (32/64 bit)' },
    headings: ['platform', 'officearchitecture', 'architecture', 'bitness', 'architektur', 'bitbreite'],
  },
  technology: {
    title: { de: 'Installationstechnik (MSI, Klick-und-Los)', en: 'Installation technology (MSI, Click-to-Run)' },
    headings: [
      'technology',
      'installationtechnology',
      'installtechnology',
      'installtype',
      'installationstechnik',
      'technik',
    ],
  },
  languages: {
    title: { de: 'Office-Sprachen', en: 'Office languages' },
    headings: ['clientculture', 'officelanguages', 'officelanguage', 'languages', 'language', 'sprachen', 'sprache'],
  },
  addIn: {
    title: { de: 'Add-In (Name)', en: 'Add-in (name)' },
    headings: ['addinname', 'add-inname', 'friendlyname', 'addins', 'add-ins', 'addin', 'add-in'],
  },
  addInApp: {
    title: { de: 'Add-In: Office-Anwendung', en: 'Add-in: Office application' },
    headings: ['officeapp', 'officeapplication', 'addinapplication'],
  },
  addInArchitecture: {
    title: { de: 'Add-In: Architektur (32/64 Bit)', en: 'Add-in: architecture (32/64 bit)' },
    headings: ['addinarchitecture', 'add-inarchitecture'],
  },
  hasAddIns: {
    title: { de: 'Add-Ins vorhanden (Ja/Nein)', en: 'Add-ins present (yes/no)' },
    headings: ['add-inspresent', 'addinspresent', 'add-insvorhanden'],
  },
  usesMacros: {
    title: { de: 'Makros verwendet (Ja/Nein)', en: 'Macros used (yes/no)' },
    headings: ['macrosused', 'macrospresent', 'makrosverwendet'],
  },
  sharedLicensing: {
    title: { de: 'Gemeinsame Aktivierung (Ja/Nein)', en: 'Shared computer licensing (yes/no)' },
    headings: ['sharedcomputerlicensing', 'sharedcomputeractivation', 'gemeinsameaktivierung'],
  },
  lastSeen: {
    title: { de: 'Letzter Kontakt', en: 'Last contact' },
    headings: [
      'lastcontact',
      'lasthardwarescan',
      'lasthwscan',
      'lasthardwareinventory',
      'lastactivetime',
      'lastactive',
      'lastseen',
      'lastpolicyrequest',
      'timestamp',
      'lastlogontimestamp',
      'letzterkontakt',
      'zuletztgesehen',
      'letzteinventur',
    ],
  },
} as const satisfies Readonly<Record<string, FieldDefinition>>

export type Field = keyof typeof FIELD_DEFINITIONS
export const FIELDS = Object.keys(FIELD_DEFINITIONS) as readonly Field[]

/**
 * A heading in normal form: lower case, without blanks and underscores, without the class before a dot and the 0 that the
 * views of Configuration Manager put behind each name.
 */
export function normalHeading(heading: string): string {
  const plain = heading
    .replace(/^\uFEFF/, '')
    .replace(/\(utc\)/i, '')
    .replace(/^.*\.(?=[^.]*$)/, '')
    .replace(/[\s\u00A0_]+/g, '')
    .toLowerCase()
  return plain.length > 1 ? plain.replace(/0$/, '') : plain
}
