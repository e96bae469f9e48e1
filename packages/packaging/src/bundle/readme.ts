import type { Language } from '@lotse/odt'
import { RETURN_CODES } from '../intune/return-codes.ts'
import { filled, type Text } from '../text.ts'
import type { TargetFindings } from './findings.ts'
import type { Manifest, Target } from './types.ts'

const SAID = {
  made: { en: 'Made on {day}.', de: 'Erstellt am {day}.' },
  madeFor: { en: 'Made on {day} for {customer}.', de: 'Erstellt am {day} für {customer}.' },
  installs: { en: 'What it installs', de: 'Was es installiert' },
  edition: { en: 'Architecture: {bits} bit', de: 'Architektur: {bits} Bit' },
  noEdition: {
    en: 'Architecture: left to the device',
    de: 'Architektur: dem Gerät überlassen',
  },
  channel: { en: 'Update channel: {channel}', de: 'Updatekanal: {channel}' },
  noChannel: { en: 'Update channel: left to the device', de: 'Updatekanal: dem Gerät überlassen' },
  before: { en: 'Before you begin', de: 'Vorab' },
  setup: {
    en: 'setup.exe of the Office Deployment Tool is not part of this package. Download it from the vendor and check its signature.',
    de: 'Das setup.exe des Office-Bereitstellungstools gehört nicht zu diesem Paket. Beim Hersteller laden und die Signatur prüfen.',
  },
  checks: {
    en: 'checksums.sha256 holds the SHA-256 digest of every file: sha256sum -c checksums.sha256',
    de: 'checksums.sha256 enthält den SHA-256-Hash jeder Datei: sha256sum -c checksums.sha256',
  },
  codes: { en: 'What setup ends with', de: 'Womit das Setup endet' },
  findings: { en: 'What was open when the package was made', de: 'Was bei der Erstellung offen war' },
  none: { en: 'Nothing.', de: 'Nichts.' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  information: { en: 'information', de: 'Hinweis' },
  xml: {
    en: 'intune/officeSuiteApp.json carries the configuration as XML, because its fields cannot say: {lost}.',
    de: 'intune/officeSuiteApp.json enthält die Konfiguration als XML, weil die Felder das nicht ausdrücken: {lost}.',
  },
} as const satisfies Readonly<Record<string, Text>>

const STEPS: Readonly<Record<Target, { readonly title: Text; readonly lines: readonly Text[] }>> = {
  intune: {
    title: { en: 'Intune', de: 'Intune' },
    lines: [
      {
        en: 'Put setup.exe into a folder of its own and build the container: lotse package intunewin build FOLDER --configuration configuration/install.xml --out package.intunewin',
        de: 'setup.exe in einen eigenen Ordner legen und den Container bauen: lotse package intunewin build ORDNER --configuration configuration/install.xml --out package.intunewin',
      },
      {
        en: 'Create a Win32 app with the values of intune/win32LobApp.json; where intune/detect.ps1 is there, it is the only detection rule. Let an installation take at least 60 minutes.',
        de: 'Eine Win32-App mit den Werten aus intune/win32LobApp.json anlegen; wo es intune/detect.ps1 gibt, ist es die einzige Erkennungsregel. Der Installation mindestens 60 Minuten geben.',
      },
      {
        en: 'The file names no assignment. Assign to the pilot first.',
        de: 'Die Datei enthält keine Zuweisung. Zuerst dem Pilot zuweisen.',
      },
      {
        en: 'intune/officeSuiteApp.json is the native app instead. A device takes only one of that kind.',
        de: 'intune/officeSuiteApp.json ist stattdessen die native App. Ein Gerät nimmt davon nur eine.',
      },
    ],
  },
  configmgr: {
    title: { en: 'Configuration Manager', de: 'Configuration Manager' },
    lines: [
      {
        en: 'Copy setup.exe, configuration/install.xml and configuration/uninstall.xml to the share.',
        de: 'setup.exe, configuration/install.xml und configuration/uninstall.xml auf die Freigabe kopieren.',
      },
      {
        en: 'Run configmgr/create.ps1 with -SiteCode and -WhatIf, read what it would do, then without -WhatIf.',
        de: 'configmgr/create.ps1 mit -SiteCode und -WhatIf ausführen, lesen, was es täte, dann ohne -WhatIf.',
      },
      {
        en: 'configmgr/remove.ps1 takes it all away again. It uninstalls nothing from devices.',
        de: 'configmgr/remove.ps1 nimmt alles wieder weg. Von Geräten deinstalliert es nichts.',
      },
    ],
  },
  script: {
    title: { en: 'Other tools', de: 'Andere Werkzeuge' },
    lines: [
      {
        en: 'Put setup.exe and configuration/install.xml beside the scripts in the folder scripts.',
        de: 'setup.exe und configuration/install.xml neben die Skripte im Ordner scripts legen.',
      },
      {
        en: 'install.ps1 and remove.ps1 end with the code of setup. detect.ps1 says Installed and ends with 0, else with 1.',
        de: 'install.ps1 und remove.ps1 enden mit dem Code des Setups. detect.ps1 meldet Installed und endet mit 0, sonst mit 1.',
      },
    ],
  },
}

/** The readme of a package in the language of its customer, with line ends that every editor on Windows shows. */
export function readmeOf(about: Omit<Manifest, 'files'>, findings: readonly TargetFindings[]): string {
  const { language, content, name, customer, made } = about
  const say = (text: Text, values: Readonly<Record<string, string>> = {}): string => filled(text, values, language)
  const heading = (title: string): readonly string[] => ['', title, '-'.repeat(title.length)]
  const lines = [
    name,
    '='.repeat(name.length),
    '',
    customer === null ? say(SAID.made, { day: made }) : say(SAID.madeFor, { day: made, customer }),
    ...heading(say(SAID.installs)),
    ...content.products.map(
      (product) => `- ${product.name} (${[product.id, ...product.keywords, ...product.languages].join(', ')})`,
    ),
    content.architecture === null ? say(SAID.noEdition) : say(SAID.edition, { bits: content.architecture }),
    content.channel === null ? say(SAID.noChannel) : say(SAID.channel, { channel: content.channel }),
    ...heading(say(SAID.before)),
    say(SAID.setup),
    say(SAID.checks),
    ...about.targets.flatMap((target) => [
      ...heading(say(STEPS[target].title)),
      ...STEPS[target].lines.map((line, index) => `${index + 1}. ${say(line)}`),
      ...(target === 'intune' && about.suiteAppLoses.length > 0
        ? [say(SAID.xml, { lost: about.suiteAppLoses.join('; ') })]
        : []),
    ]),
    ...heading(say(SAID.codes)),
    ...RETURN_CODES.map(({ code, meaning }) => `${String(code).padStart(6)}  ${say(meaning)}`),
    ...heading(say(SAID.findings)),
    ...findingLines(findings, language),
  ]
  return [...lines, ''].join('\r\n')
}

function findingLines(findings: readonly TargetFindings[], language: Language): readonly string[] {
  const lines = findings.flatMap(({ target, diagnostics }) =>
    diagnostics.map(
      ({ rule, severity, line, message }) =>
        `- ${STEPS[target].title[language]}, ${SAID[severity][language]}, ${line}: ${message} [${rule}]`,
    ),
  )
  return lines.length === 0 ? [SAID.none[language]] : lines
}
