import { addAttribute, dropAttribute, setAttribute, writeValue } from '../lint/fixes.ts'
import { atAttribute, atElement, atValue } from '../lint/spots.ts'
import type { Rule } from '../lint/types.ts'
import { isTrue, lower } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

/** Rules on architecture and source. */
export const SOURCE_RULES: readonly Rule[] = [
  rule(
    'edition-invalid',
    'error',
    [
      say(
        'OfficeClientEdition is {value}; only 32 and 64 exist.',
        'OfficeClientEdition ist {value}; es gibt nur 32 und 64.',
      ),
      say('The installation fails.', 'Die Installation schlägt fehl.'),
    ],
    (view, report) => {
      const edition = attributeOf(view.add, 'OfficeClientEdition')
      if (edition === null || isPlaceholder(edition.value) || ['32', '64'].includes(lower(edition))) return
      const right = /64/.test(edition.value) ? '64' : /32|86/.test(edition.value) ? '32' : null
      report(atValue(edition), {
        values: { value: edition.value },
        fix: right === null ? null : writeValue(edition, right),
      })
    },
  ),
  rule(
    'edition-missing',
    'information',
    [
      say(
        'No OfficeClientEdition: setup takes what is installed, otherwise 64 (32 on 32-bit Windows or below 4 GB). State it for clean devices.',
        'Keine OfficeClientEdition: Das Setup nimmt die installierte, sonst 64 (32 auf 32-Bit-Windows oder unter 4 GB). Für leere Geräte angeben.',
      ),
      say('Each device decides its architecture by itself.', 'Jedes Gerät entscheidet selbst über die Architektur.'),
    ],
    (view, report) => {
      if (view.add === null || view.secondInstall || view.suites.length === 0 || view.context.mode === 'download')
        return
      if (attributeOf(view.add, 'OfficeClientEdition') !== null) return
      // Where devices hold the other one, naming it alone makes the installation fail.
      const fails = view.context.project.otherArchitecture === true && !isTrue(attributeOf(view.add, 'MigrateArch'))
      report(atElement(view.add), { fix: fails ? null : addAttribute(view.add, 'OfficeClientEdition', '64') })
    },
  ),
  rule(
    'edition-32',
    'information',
    [
      say(
        '32-bit is justified only by add-ins or drivers without a 64-bit version. Otherwise write 64.',
        '32 Bit ist nur durch Add-ins oder Treiber ohne 64-Bit-Version begründet. Sonst 64 schreiben.',
      ),
      say(
        'The older architecture is installed; is there a reason?',
        'Es wird die ältere Architektur installiert; gibt es einen Grund?',
      ),
    ],
    (view, report) => {
      const edition = attributeOf(view.add, 'OfficeClientEdition')
      if (edition !== null && lower(edition) === '32') report(atValue(edition), { fix: writeValue(edition, '64') })
    },
  ),
  rule(
    'migrate-without-edition',
    'error',
    [
      say(
        'MigrateArch is on, but no OfficeClientEdition says to what.',
        'MigrateArch ist an, aber keine OfficeClientEdition sagt, wohin.',
      ),
      say('The change of architecture has no target.', 'Dem Wechsel der Architektur fehlt das Ziel.'),
    ],
    (view, report) => {
      if (
        view.add !== null &&
        isTrue(attributeOf(view.add, 'MigrateArch')) &&
        attributeOf(view.add, 'OfficeClientEdition') === null
      )
        report(atElement(view.add), { fix: addAttribute(view.add, 'OfficeClientEdition', '64') })
    },
  ),
  rule(
    'migrate-missing-on-upgrade',
    'error',
    [
      say(
        'Devices hold the other architecture, and MigrateArch is not TRUE: setup ends with 1603.',
        'Geräte haben die andere Architektur, und MigrateArch ist nicht TRUE: Das Setup endet mit 1603.',
      ),
      say(
        'On devices with the other architecture the installation fails.',
        'Auf Geräten mit der anderen Architektur schlägt die Installation fehl.',
      ),
    ],
    (view, report) => {
      const migrate = attributeOf(view.add, 'MigrateArch')
      if (view.add === null || view.context.project.otherArchitecture !== true || isTrue(migrate)) return
      if (attributeOf(view.add, 'OfficeClientEdition') !== null)
        report(atElement(view.add), { fix: setAttribute(view.add, migrate, 'MigrateArch', 'TRUE') })
    },
  ),
  rule(
    'migrate-from-share',
    'warning',
    [
      say(
        'MigrateArch from a share without AllowCdnFallback: one language missing there fails the whole change.',
        'MigrateArch von einer Freigabe ohne AllowCdnFallback: Fehlt dort eine Sprache, schlägt der ganze Wechsel fehl.',
      ),
      say(
        'The change of architecture may fail because of a single language.',
        'Der Wechsel der Architektur kann an einer einzigen Sprache scheitern.',
      ),
    ],
    (view, report) => {
      const fallback = attributeOf(view.add, 'AllowCdnFallback')
      if (view.add === null || !isTrue(attributeOf(view.add, 'MigrateArch')) || isTrue(fallback)) return
      if (attributeOf(view.add, 'SourcePath') !== null)
        report(atElement(view.add), { fix: setAttribute(view.add, fallback, 'AllowCdnFallback', 'TRUE') })
    },
  ),
  rule(
    'source-without-fallback',
    'warning',
    [
      say(
        'SourcePath without AllowCdnFallback: languages missing there are left out without a word.',
        'SourcePath ohne AllowCdnFallback: Dort fehlende Sprachen werden stillschweigend ausgelassen.',
      ),
      say('Some languages may be missing without anybody noticing.', 'Einzelne Sprachen können unbemerkt fehlen.'),
    ],
    (view, report) => {
      const path = attributeOf(view.add, 'SourcePath')
      const fallback = attributeOf(view.add, 'AllowCdnFallback')
      // In download mode SourcePath is where files are written to.
      if (
        view.add === null ||
        path === null ||
        isTrue(fallback) ||
        view.context.mode === 'download' ||
        /^https?:/i.test(path.value)
      )
        return
      const severity = view.context.project.offline === true ? 'information' : 'warning'
      report(atAttribute(path), { severity, fix: setAttribute(view.add, fallback, 'AllowCdnFallback', 'TRUE') })
    },
  ),
  rule(
    'fallback-without-source',
    'information',
    [
      say(
        'AllowCdnFallback without SourcePath does nothing on a clean device; for second installations it can.',
        'AllowCdnFallback ohne SourcePath bewirkt auf einem leeren Gerät nichts; bei Zweitinstallationen kann es das.',
      ),
      say('A superfluous setting; nothing to do.', 'Eine überflüssige Einstellung; nichts zu tun.'),
    ],
    (view, report) => {
      const fallback = attributeOf(view.add, 'AllowCdnFallback')
      if (fallback !== null && isTrue(fallback) && attributeOf(view.add, 'SourcePath') === null && !view.secondInstall)
        report(atAttribute(fallback), { fix: dropAttribute(view.file, fallback) })
    },
  ),
  rule(
    'source-path-office-suffix',
    'information',
    [
      say(
        'SourcePath ends in a folder Office. If that is the downloaded folder itself, name the one above it.',
        'SourcePath endet auf einen Ordner Office. Ist das der heruntergeladene Ordner selbst, den darüber nennen.',
      ),
      say('The source may be one folder too deep.', 'Die Quelle liegt womöglich einen Ordner zu tief.'),
    ],
    (view, report) => {
      const path = attributeOf(view.add, 'SourcePath')
      if (path === null || !/[\\/]Office[\\/]?$/i.test(path.value)) return
      report(atValue(path), { fix: writeValue(path, path.value.replace(/[\\/]Office[\\/]?$/i, '')) })
    },
  ),
  rule(
    'source-path-local',
    'warning',
    [
      say(
        'SourcePath {value} is on a drive of one device; others do not have it. Use a share, a relative folder, or none.',
        'SourcePath {value} liegt auf einem Laufwerk eines Geräts; andere haben es nicht. Freigabe, relativen Ordner oder keinen nutzen.',
      ),
      say(
        'Other devices do not find the source and load everything from the internet.',
        'Andere Geräte finden die Quelle nicht und laden alles aus dem Internet.',
      ),
    ],
    (view, report) => {
      const path = attributeOf(view.add, 'SourcePath')
      if (path !== null && /^[a-z]:/i.test(path.value.trim()) && view.context.mode !== 'download')
        report(atValue(path), { values: { value: path.value } })
    },
  ),
  rule(
    'download-without-version',
    'error',
    [
      say(
        'DownloadPath needs Version; setup refuses the download.',
        'DownloadPath braucht Version; das Setup lehnt den Download ab.',
      ),
      say('The download fails.', 'Der Download schlägt fehl.'),
    ],
    (view, report) => {
      const path = attributeOf(view.add, 'DownloadPath')
      if (path !== null && attributeOf(view.add, 'Version') === null) report(atAttribute(path))
    },
  ),
]
