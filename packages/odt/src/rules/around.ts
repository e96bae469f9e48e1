import { channelNamed } from '../facts/channels.ts'
import { isGovernment } from '../lint/context.ts'
import { addChild } from '../lint/fixes.ts'
import { atElement, atValue } from '../lint/spots.ts'
import type { Rule } from '../lint/types.ts'
import { attributeOf } from '../reading/tree.ts'
import { appsLeft } from './apps.ts'
import { named } from './channels.ts'
import { contextRule, rule, say } from './rule.ts'

/** Each of these clouds has a Graph of its own. (odt.md §7) */
const GRAPH_HOSTS = { 'gcc-high': 'graph.microsoft.us', dod: 'dod-graph.microsoft.us' } as const
/** Values of the Click-to-Run key that any product sets; the empty name is the key itself. */
const OF_EVERY_PRODUCT = ['', 'VersionToReport', 'ClientVersionToReport', 'Platform', 'UpdateChannel', 'CDNBaseUrl']
/** Build of version 1803, the first that knows these clouds. */
const FIRST_BUILD = 9126

/** Rules for clouds of the United States' government. */
export const GOVERNMENT_RULES: readonly Rule[] = [
  rule(
    'gov-teams-not-excluded',
    'error',
    [
      say(
        'In this cloud Teams has an installer of its own (verify): exclude it from {id}.',
        'In dieser Cloud hat Teams ein eigenes Installationsprogramm (prüfen): aus {id} ausschließen.',
      ),
      say(
        'Teams would be installed in a version for another cloud.',
        'Teams würde in einer Fassung für eine andere Cloud installiert.',
      ),
    ],
    (view, report) => {
      if (!isGovernment(view.context)) return
      for (const suite of view.suites) {
        const { fact, exclusions, element } = suite
        if (
          fact?.generation === 'M365' &&
          !fact.id.includes('NoTeams') &&
          !exclusions.some(({ key }) => key === 'teams')
        )
          report(atElement(element), {
            values: { id: fact.id },
            fix: appsLeft(suite).length > 1 ? addChild(view.file, element, '<ExcludeApp ID="Teams" />') : null,
          })
      }
    },
  ),
  rule(
    'gov-version-floor',
    'error',
    [
      say(
        'Version {value} is older than 1803 and does not know this cloud.',
        'Version {value} ist älter als 1803 und kennt diese Cloud nicht.',
      ),
      say('The version does not work in this cloud.', 'Die Version funktioniert in dieser Cloud nicht.'),
    ],
    (view, report) => {
      if (!isGovernment(view.context)) return
      const version = attributeOf(view.add, 'Version')
      const build = Number(/^16\.0\.(\d+)\./.exec(version?.value ?? '')?.[1] ?? FIRST_BUILD)
      if (version !== null && build < FIRST_BUILD) report(atValue(version), { values: { value: version.value } })
    },
  ),
  rule(
    'gov-preview-channel',
    'warning',
    [
      say(
        '{channel} is a preview channel; do not use it in a government cloud.',
        '{channel} ist ein Vorschaukanal; in einer Behördencloud nicht nutzen.',
      ),
      say('Unfinished versions in a regulated environment.', 'Unfertige Versionen in einer regulierten Umgebung.'),
    ],
    (view, report) => {
      if (!isGovernment(view.context)) return
      for (const channel of named(view))
        if (['beta', 'preview'].includes(channelNamed(channel.value)?.kind ?? ''))
          report(atValue(channel), { values: { channel: channel.value } })
    },
  ),
  contextRule(
    'gov-cloud-config-link',
    'error',
    [
      say(
        'The plan relies on {what}, which this cloud does not offer. Use files and Configuration Manager.',
        'Der Plan stützt sich auf {what}; das bietet diese Cloud nicht. Dateien und Configuration Manager nutzen.',
      ),
      say('A part of the plan does not exist in this cloud.', 'Einen Teil des Plans gibt es in dieser Cloud nicht.'),
    ],
    (context, report) => {
      const { reliesOn = [] } = context.project
      if (isGovernment(context) && reliesOn.length > 0) report({ what: reliesOn.join(', ') })
    },
  ),
  contextRule(
    'gov-graph-endpoint',
    'error',
    [
      say(
        'The upload goes to {host}; this cloud has a Graph of its own: {right}.',
        'Das Hochladen geht an {host}; diese Cloud hat ein eigenes Graph: {right}.',
      ),
      say('Packages would be sent to the wrong cloud.', 'Pakete gingen an die falsche Cloud.'),
    ],
    (context, report) => {
      const { graphHost } = context.project
      const right = (['gcc-high', 'dod'] as const).flatMap((cloud) =>
        context.profiles.includes(cloud) ? GRAPH_HOSTS[cloud] : [],
      )
      if (right.length > 0 && graphHost !== undefined && !right.some((one) => one === graphHost.toLowerCase()))
        report({ host: graphHost, right: right.join(', ') })
    },
  ),
]

/** Rules on the package that carries the file. */
export const PACKAGE_RULES: readonly Rule[] = [
  contextRule(
    'pkg-detection-too-weak',
    'warning',
    [
      say(
        'Only what every Office has is looked at, such as VersionToReport: any other product makes this package look installed. Add a rule for each product.',
        'Geprüft wird nur, was jedes Office hat, etwa VersionToReport: Jedes andere Produkt lässt dieses Paket als installiert erscheinen. Je Produkt eine Regel ergänzen.',
      ),
      say(
        'The package may be skipped on devices that need it.',
        'Das Paket wird auf Geräten, die es brauchen, womöglich übersprungen.',
      ),
    ],
    ({ package: made }, report) => {
      if (
        made !== null &&
        made.kind !== 'suite-app' &&
        made.detection.every(({ value, script }) => OF_EVERY_PRODUCT.includes(value) && script !== true)
      )
        report()
    },
  ),
  contextRule(
    'pkg-detection-string-equal',
    'warning',
    [
      say(
        'ProductReleaseIds is compared as a whole. Its order changes and products join: look for what it contains, by script.',
        'ProductReleaseIds wird als Ganzes verglichen. Die Reihenfolge wechselt, und Produkte kommen hinzu: per Skript auf Enthaltensein prüfen.',
      ),
      say('The package is installed again and again.', 'Das Paket wird immer wieder installiert.'),
    ],
    ({ package: made }, report) => {
      if (made?.detection.some(({ value, operator }) => value === 'ProductReleaseIds' && operator === 'equal')) report()
    },
  ),
  contextRule(
    'pkg-detection-version-pinned',
    'error',
    [
      say(
        'VersionToReport has to equal one version: after each update the package is installed again. Ask for at least that version.',
        'VersionToReport muss einer Version gleichen: Nach jedem Update wird das Paket neu installiert. Mindestens diese Version verlangen.',
      ),
      say('The package is installed again after every update.', 'Das Paket wird nach jedem Update neu installiert.'),
    ],
    ({ package: made }, report) => {
      if (made?.detection.some(({ value, operator }) => value === 'VersionToReport' && operator === 'equal')) report()
    },
  ),
  contextRule(
    'pkg-suite-app-cannot-express',
    'error',
    [
      say(
        'Fields of the suite app cannot carry {what}. Give it the configuration as XML, or make a Win32 app.',
        'Die Felder der Suite-App können {what} nicht ausdrücken. Die Konfiguration als XML mitgeben oder eine Win32-App bauen.',
      ),
      say(
        'A part of the configuration gets lost in the package.',
        'Ein Teil der Konfiguration geht im Paket verloren.',
      ),
    ],
    ({ package: made }, report) => {
      if (made?.kind === 'suite-app' && made.suiteAppCarries !== undefined && made.suiteAppCarries.length > 0)
        report({ what: made.suiteAppCarries.join(', ') })
    },
  ),
  contextRule(
    'pkg-two-office-policies',
    'error',
    [
      say(
        'Two suite apps meet on one device, which takes only one. Exclude groups, or use Win32 for second installations.',
        'Zwei Suite-Apps treffen auf ein Gerät, das nur eine nimmt. Gruppen ausschließen oder für Zweitinstallationen Win32 nutzen.',
      ),
      say(
        'Which of two packages a device takes is left to chance.',
        'Welches von zwei Paketen ein Gerät nimmt, bleibt dem Zufall überlassen.',
      ),
    ],
    ({ package: made }, report) => {
      if ((made?.suiteAppsOnOneDevice ?? 0) > 1) report()
    },
  ),
  contextRule(
    'pkg-mixed-arch',
    'error',
    [
      say(
        'One application of Configuration Manager holds both architectures. Make two.',
        'Eine Anwendung in Configuration Manager enthält beide Architekturen. Zwei anlegen.',
      ),
      say('One package cannot serve both architectures.', 'Ein Paket kann nicht beide Architekturen bedienen.'),
    ],
    ({ package: made }, report) => {
      if (made?.kind === 'configmgr' && new Set(made.architectures).size > 1) report()
    },
  ),
  contextRule(
    'pkg-source-stale',
    'warning',
    [
      say(
        'The bundled source is build {build}, older than {oldest}: second installations would go back. Leave the source out.',
        'Die beigelegte Quelle hat Build {build}, älter als {oldest}: Zweitinstallationen würden zurückgestuft. Die Quelle weglassen.',
      ),
      say('Devices may be set back to an old version.', 'Geräte werden womöglich auf eine alte Version zurückgestuft.'),
    ],
    ({ package: made }, report) => {
      const source = made?.source
      if (source !== undefined && source.build < source.oldestSupported)
        report({ build: String(source.build), oldest: String(source.oldestSupported) })
    },
  ),
  contextRule(
    'pkg-cab-missing',
    'warning',
    [
      say(
        'The bundled source lacks v64.cab or v32.cab: everything is loaded from the internet anyway. Add it.',
        'Der beigelegten Quelle fehlt v64.cab oder v32.cab: Alles wird trotzdem aus dem Internet geladen. Ergänzen.',
      ),
      say('Each device loads everything from the internet.', 'Jedes Gerät lädt alles aus dem Internet.'),
    ],
    ({ package: made }, report) => {
      if (made?.source?.hasIndexFile === false) report()
    },
  ),
]
