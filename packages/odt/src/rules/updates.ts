import { isUnattended } from '../lint/context.ts'
import { addChild, dropAttribute, setAttribute, writeValue } from '../lint/fixes.ts'
import { atAttribute, atElement, atValue, atValueOr } from '../lint/spots.ts'
import type { Rule } from '../lint/types.ts'
import { isOn, isTrue, lower, property, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

const enabledOff = (view: View): boolean => ['false', '0'].includes(lower(attributeOf(view.updates, 'Enabled')))
const installsOrRemoves = (view: View): boolean =>
  view.products.length > 0 || view.remove !== null || view.removeMsi !== null
const isSilent = (view: View): boolean => lower(attributeOf(view.display, 'Level')) === 'none'
/** Day and time of a deadline as sortable text; null for any other form. */
function deadlineOf(value: string): string | null {
  const [, month, day, year, hour, minute] = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/.exec(value.trim()) ?? []
  const fits =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    Number(hour) < 24 &&
    Number(minute) < 60
  return fits ? `${year}-${month}-${day}` : null
}

/** Rules on updates, what people see, and the log. */
export const UPDATE_RULES: readonly Rule[] = [
  rule(
    'updates-disabled',
    'warning',
    [
      say(
        'Updates are off: no security fixes arrive. Write TRUE, unless this makes an image that is renewed.',
        'Updates sind aus: Sicherheitskorrekturen kommen nicht an. TRUE schreiben, außer dies macht ein Abbild, das erneuert wird.',
      ),
      say('Devices get no security updates.', 'Geräte erhalten keine Sicherheitsupdates.'),
    ],
    (view, report) => {
      const enabled = attributeOf(view.updates, 'Enabled')
      if (enabled === null || !enabledOff(view)) return
      const image = view.context.project.image === true || isOn(view, 'SharedComputerLicensing')
      report(atValue(enabled), {
        severity: image ? 'information' : 'warning',
        fix: image ? null : writeValue(enabled, 'TRUE'),
      })
    },
  ),
  rule(
    'update-path-suspicious',
    'warning',
    [
      say(
        'UpdatePath {value} holds no updates for other devices. Remove it, so that they come from the internet.',
        'UpdatePath {value} enthält für andere Geräte keine Updates. Entfernen, damit sie aus dem Internet kommen.',
      ),
      say('No updates arrive.', 'Updates kommen nicht an.'),
    ],
    (view, report) => {
      const path = attributeOf(view.updates, 'UpdatePath')
      if (path !== null && /^\s*$|^[a-z]:|^%temp%/i.test(path.value))
        report(atAttribute(path), { values: { value: path.value }, fix: dropAttribute(view.file, path) })
    },
  ),
  rule(
    'mgmtcom-with-updates-off',
    'warning',
    [
      say(
        'OfficeMgmtCOM hands updates to Configuration Manager, but Updates Enabled FALSE stops the task it needs. Write TRUE.',
        'OfficeMgmtCOM übergibt Updates an Configuration Manager, aber Updates Enabled FALSE hält die nötige Aufgabe an. TRUE schreiben.',
      ),
      say(
        'Updates through Configuration Manager will not work fully.',
        'Updates über Configuration Manager funktionieren nicht vollständig.',
      ),
    ],
    (view, report) => {
      const enabled = attributeOf(view.updates, 'Enabled')
      if (enabled !== null && enabledOff(view) && isTrue(attributeOf(view.add, 'OfficeMgmtCOM')))
        report(atAttribute(enabled), { fix: writeValue(enabled, 'TRUE') })
    },
  ),
  rule(
    'mgmtcom-with-updatepath',
    'warning',
    [
      say(
        'OfficeMgmtCOM and UpdatePath name two owners of updates. Keep one.',
        'OfficeMgmtCOM und UpdatePath nennen zwei Zuständige für Updates. Einen behalten.',
      ),
      say('It is not clear who updates the devices.', 'Es ist unklar, wer die Geräte aktualisiert.'),
    ],
    (view, report) => {
      const path = attributeOf(view.updates, 'UpdatePath')
      if (path !== null && path.value.trim() !== '' && isTrue(attributeOf(view.add, 'OfficeMgmtCOM')))
        report(atAttribute(path), { fix: dropAttribute(view.file, path) })
    },
  ),
  rule(
    'deadline-invalid',
    'error',
    [
      say(
        'Deadline {value} is not of the form MM/DD/YYYY HH:MM (UTC).',
        'Deadline {value} hat nicht die Form MM/TT/JJJJ HH:MM (UTC).',
      ),
      say('The deadline of updates does not apply.', 'Die Frist für Updates gilt nicht.'),
    ],
    (view, report) => {
      const deadline = attributeOf(view.updates, 'Deadline')
      if (deadline !== null && deadline.value.trim() !== '' && deadlineOf(deadline.value) === null)
        report(atValue(deadline), { values: { value: deadline.value } })
    },
  ),
  rule(
    'deadline-past',
    'warning',
    [
      say(
        'The deadline {value} is over: the next update is forced at once.',
        'Die Frist {value} ist vorbei: Das nächste Update wird sofort erzwungen.',
      ),
      say(
        'Apps may be closed without notice at the next update.',
        'Apps werden beim nächsten Update womöglich ohne Vorlauf geschlossen.',
      ),
    ],
    (view, report) => {
      const deadline = attributeOf(view.updates, 'Deadline')
      const day = deadlineOf(deadline?.value ?? '')
      if (deadline !== null && day !== null && view.context.asOf !== null && day < view.context.asOf)
        report(atValue(deadline), { values: { value: deadline.value }, fix: dropAttribute(view.file, deadline) })
    },
  ),
  rule(
    'target-version-malformed',
    'error',
    [
      say(
        'TargetVersion {value} is no build such as 16.0.17928.20216.',
        'TargetVersion {value} ist kein Build wie 16.0.17928.20216.',
      ),
      say('The version to reach cannot exist.', 'Die Zielversion kann es nicht geben.'),
    ],
    (view, report) => {
      const version = attributeOf(view.updates, 'TargetVersion')
      const value = version?.value.trim() ?? ''
      if (version !== null && value !== '' && !isPlaceholder(value) && !/^16\.0\.\d+\.\d+$/.test(value))
        report(atValue(version), { values: { value } })
    },
  ),
  rule(
    'display-missing',
    'warning',
    [
      say(
        'No Display: setup shows its windows, and hangs where nobody sees them. Write Level None with AcceptEULA TRUE.',
        'Kein Display: Das Setup zeigt seine Fenster und hängt, wo sie niemand sieht. Level None mit AcceptEULA TRUE schreiben.',
      ),
      say(
        'People see windows of the installation, or it waits for ever.',
        'Man sieht Fenster der Installation, oder sie wartet ewig.',
      ),
    ],
    (view, report) => {
      if (view.display === null && installsOrRemoves(view))
        report(atElement(view.root), {
          fix: addChild(view.file, view.root, '<Display Level="None" AcceptEULA="TRUE" />'),
        })
    },
  ),
  rule(
    'display-full-unattended',
    'information',
    [
      say(
        'Level Full shows progress; in a package that runs as system nothing shows. Write None.',
        'Level Full zeigt den Fortschritt; in einem Paket, das als System läuft, ist nichts zu sehen. None schreiben.',
      ),
      say(
        'The progress window may confuse people, or is invisible.',
        'Das Fortschrittsfenster verwirrt womöglich oder ist unsichtbar.',
      ),
    ],
    (view, report) => {
      const level = attributeOf(view.display, 'Level')
      if (level !== null && lower(level) === 'full' && isUnattended(view.context))
        report(atValue(level), { fix: writeValue(level, 'None') })
    },
  ),
  rule(
    'level-none-without-eula',
    'warning',
    [
      say(
        'Silent without AcceptEULA TRUE: people may meet the licence terms at the first start.',
        'Still ohne AcceptEULA TRUE: Beim ersten Start erscheinen womöglich die Lizenzbedingungen.',
      ),
      say('People may be asked to accept licence terms.', 'Man muss womöglich Lizenzbedingungen annehmen.'),
    ],
    (view, report) => {
      const eula = attributeOf(view.display, 'AcceptEULA')
      if (view.display === null || !isSilent(view) || isTrue(eula) || view.products.length === 0) return
      report(atElement(view.display), {
        severity: view.secondInstall ? 'information' : 'warning',
        fix: setAttribute(view.display, eula, 'AcceptEULA', 'TRUE'),
      })
    },
  ),
  rule(
    'display-level-invalid',
    'error',
    [
      say(
        'Display Level {value} belongs to Office of Windows Installer. Only None and Full exist.',
        'Display Level {value} gehört zu Office mit Windows Installer. Es gibt nur None und Full.',
      ),
      say(
        'What people see during the installation is left to chance.',
        'Was man bei der Installation sieht, bleibt dem Zufall überlassen.',
      ),
    ],
    (view, report) => {
      const level = attributeOf(view.display, 'Level')
      if (level !== null && !['none', 'full'].includes(lower(level)) && !isPlaceholder(level.value))
        report(atValueOr(level, level.of), { values: { value: level.value }, fix: writeValue(level, 'None') })
    },
  ),
  rule(
    'silent-removemsi-without-shutdown',
    'information',
    [
      say(
        'Silent removal fails while an app is open, unless FORCEAPPSHUTDOWN is TRUE, which may lose work. Choose, and give notice.',
        'Stilles Entfernen scheitert an offenen Apps, außer FORCEAPPSHUTDOWN ist TRUE, was Arbeit kosten kann. Entscheiden und ankündigen.',
      ),
      say(
        'Open apps may block the removal of the old Office.',
        'Offene Apps können das Entfernen des alten Office verhindern.',
      ),
    ],
    (view, report) => {
      const removal = view.removeMsi ?? view.remove
      if (removal === null || !isSilent(view) || isOn(view, 'FORCEAPPSHUTDOWN')) return
      const value = property(view, 'FORCEAPPSHUTDOWN')?.value ?? null
      report(atElement(removal), {
        fix:
          value === null
            ? addChild(view.file, view.root, '<Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />')
            : writeValue(value, 'TRUE'),
      })
    },
  ),
  rule(
    'force-shutdown-data-loss',
    'information',
    [
      say(
        'FORCEAPPSHUTDOWN closes apps on a required date during working hours; unsaved work is lost. Use a maintenance window.',
        'FORCEAPPSHUTDOWN schließt Apps zu einem Pflichttermin in der Arbeitszeit; Ungespeichertes geht verloren. Ein Wartungsfenster nutzen.',
      ),
      say('People may lose unsaved work.', 'Ungespeicherte Arbeit kann verloren gehen.'),
    ],
    (view, report) => {
      const shutdown = property(view, 'FORCEAPPSHUTDOWN')
      if (shutdown !== null && isTrue(shutdown.value) && view.context.project.daytime === true)
        report(atElement(shutdown.element))
    },
  ),
  rule(
    'logging-path-is-file',
    'warning',
    [
      say(
        'Logging Path {value} looks like a file; setup expects a folder.',
        'Logging Path {value} sieht nach einer Datei aus; das Setup erwartet einen Ordner.',
      ),
      say('The log of the installation may be missing.', 'Das Protokoll der Installation kann fehlen.'),
    ],
    (view, report) => {
      const path = attributeOf(view.logging, 'Path')
      if (path === null || !/\.(log|txt)\s*$/i.test(path.value)) return
      const folder = path.value.replace(/[\\/]?[^\\/]*$/, '')
      // A drive without a backslash is the folder that is current on it.
      const written = folder === '' ? '%temp%' : folder.endsWith(':') ? `${folder}\\` : folder
      report(atValue(path), { values: { value: path.value }, fix: writeValue(path, written) })
    },
  ),
  rule(
    'logging-off',
    'information',
    [
      say(
        'Without a log a failed installation cannot be explained. Write Standard.',
        'Ohne Protokoll lässt sich eine fehlgeschlagene Installation nicht erklären. Standard schreiben.',
      ),
      say(
        'Failed installations cannot be looked into.',
        'Fehlgeschlagene Installationen lassen sich nicht untersuchen.',
      ),
    ],
    (view, report) => {
      const level = attributeOf(view.logging, 'Level')
      if (level !== null && lower(level) === 'off') report(atValue(level), { fix: writeValue(level, 'Standard') })
    },
  ),
]
