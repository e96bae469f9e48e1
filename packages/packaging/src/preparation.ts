import type { Target } from './bundle/types.ts'
import type { Text } from './text.ts'

/** Something to be done before a package may go out. */
export interface PreparationItem {
  readonly id: string
  readonly words: Text
}

const FOR_ALL: readonly PreparationItem[] = [
  {
    id: 'setup',
    words: {
      en: 'setup.exe of the Office Deployment Tool comes from Microsoft, is the newest one, and its signature was checked.',
      de: 'Das setup.exe des Office-Bereitstellungstools stammt von Microsoft, ist das neueste, und die Signatur ist geprüft.',
    },
  },
  {
    id: 'findings',
    words: {
      en: 'The findings that were open when the package was made have been read and are accepted.',
      de: 'Die Befunde, die bei der Erstellung offen waren, sind gelesen und akzeptiert.',
    },
  },
  {
    id: 'people',
    words: {
      en: 'The people on the devices know what happens when, and when to save and close their apps.',
      de: 'Die Personen an den Geräten wissen, was wann geschieht und wann sie speichern und ihre Apps schließen sollen.',
    },
  },
  {
    id: 'wayBack',
    words: {
      en: 'The way back is clear: who removes the package, how, and what is installed instead.',
      de: 'Der Rückweg ist geklärt: wer das Paket wie entfernt und was stattdessen installiert wird.',
    },
  },
]

const KEYS: PreparationItem = {
  id: 'keys',
  words: {
    en: 'It is settled who puts the product keys in place of the placeholders, and where; they stay out of mail and tickets.',
    de: 'Es ist geklärt, wer die Product Keys wo anstelle der Platzhalter einsetzt; in Mails und Tickets stehen sie nicht.',
  },
}

const FOR_TARGET: Readonly<Record<Target, readonly PreparationItem[]>> = {
  intune: [
    {
      id: 'intune.container',
      words: {
        en: 'Intune: the container is built and lotse package intunewin verify finds nothing.',
        de: 'Intune: Der Container ist gebaut, und lotse package intunewin verify beanstandet nichts.',
      },
    },
    {
      id: 'intune.values',
      words: {
        en: 'Intune: commands, detection, requirements and return codes of the app are those of the package; an installation may take 60 minutes or more.',
        de: 'Intune: Befehle, Erkennung, Anforderungen und Rückgabecodes der App sind die des Pakets; eine Installation darf mindestens 60 Minuten dauern.',
      },
    },
    {
      id: 'intune.alone',
      words: {
        en: 'Intune: no other app or policy installs or updates Office on the same devices.',
        de: 'Intune: Keine andere App oder Richtlinie installiert oder aktualisiert Office auf denselben Geräten.',
      },
    },
  ],
  configmgr: [
    {
      id: 'configmgr.content',
      words: {
        en: 'Configuration Manager: setup.exe, install.xml and uninstall.xml lie on the share and the site can read them.',
        de: 'Configuration Manager: setup.exe, install.xml und uninstall.xml liegen auf der Freigabe, und der Standort kann sie lesen.',
      },
    },
    {
      id: 'configmgr.whatIf',
      words: {
        en: 'Configuration Manager: create.ps1 was run with -WhatIf, and what it would do is wanted.',
        de: 'Configuration Manager: create.ps1 lief mit -WhatIf, und was es täte, ist so gewollt.',
      },
    },
    {
      id: 'configmgr.times',
      words: {
        en: 'Configuration Manager: times of the rings fit the maintenance windows, and the distribution points have the space.',
        de: 'Configuration Manager: Die Zeiten der Ringe passen zu den Wartungsfenstern, und die Verteilungspunkte haben den Platz.',
      },
    },
  ],
  script: [
    {
      id: 'script.beside',
      words: {
        en: 'Scripts: setup.exe and install.xml lie beside them, and the tool runs them with the rights of the system.',
        de: 'Skripte: setup.exe und install.xml liegen daneben, und das Werkzeug führt sie mit den Rechten des Systems aus.',
      },
    },
    {
      id: 'script.codes',
      words: {
        en: 'Scripts: the tool knows which return codes mean success and which a restart, and detects with detect.ps1.',
        de: 'Skripte: Das Werkzeug weiß, welche Rückgabecodes Erfolg und welche Neustart bedeuten, und erkennt mit detect.ps1.',
      },
    },
  ],
}

/**
 * What is to be done before a package for these ways of distributing is ready (odt.md §4 and §5, and what the readme asks for).
 * @param hasKeys whether the configuration has placeholders for product keys
 */
export function preparationOf(targets: readonly Target[], hasKeys: boolean): readonly PreparationItem[] {
  return [...FOR_ALL, ...(hasKeys ? [KEYS] : []), ...targets.flatMap((target) => FOR_TARGET[target])]
}

/** A try of a package on real devices. */
export interface PackageTest {
  /** Calendar day, YYYY-MM-DD. */
  readonly day: string
  readonly outcome: 'passed' | 'failed'
}

export type TestStanding = 'none' | 'failed' | 'passed'

/** What a test protocol comes to: the newest day decides, and on one day a failure weighs more. */
export function testStanding(tests: readonly PackageTest[]): TestStanding {
  const newest = tests
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  if (newest === undefined) return 'none'
  const last = tests.filter(({ day }) => day === newest)
  return last.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'passed'
}
