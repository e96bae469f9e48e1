import { CHANNELS, type ChannelFact, channelNamed } from '../facts/channels.ts'
import { addAttribute, dropAttribute, renameAttribute, writeValue } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atAttribute, atElement, atValue } from '../lint/spots.ts'
import type { Rule } from '../lint/types.ts'
import { lower, type View } from '../lint/view.ts'
import { type Attribute, attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { isSubscription } from './products.ts'
import { rule, say } from './rule.ts'

const BUILD = /^16\.0\.\d+\.\d+$/
/** Every channel a file names: of Add, in the old spelling too, and of Updates. */
export const named = (view: View): readonly Attribute[] =>
  [attributeOf(view.add, 'Channel'), attributeOf(view.add, 'Branch'), attributeOf(view.updates, 'Channel')].filter(
    (one) => one !== null,
  )
const isPinned = (version: Attribute | null): boolean => version !== null && BUILD.test(version.value.trim())

/** The perpetual channel whose builds a version is one of. */
const familyOf = ({ value }: Attribute): ChannelFact | undefined =>
  CHANNELS.find(({ builds }) => builds?.test(value.trim()))

/** Rules on versions and channels. */
export const CHANNEL_RULES: readonly Rule[] = [
  rule(
    'version-malformed',
    'error',
    [
      say(
        'Version {value} is neither a build such as 16.0.17928.20216 nor MatchInstalled.',
        'Version {value} ist weder ein Build wie 16.0.17928.20216 noch MatchInstalled.',
      ),
      say(
        'The installation fails: the version cannot exist.',
        'Die Installation schlägt fehl: Die Version kann es nicht geben.',
      ),
    ],
    (view, report) => {
      const version = attributeOf(view.add, 'Version')
      if (
        version !== null &&
        !isPinned(version) &&
        lower(version) !== 'matchinstalled' &&
        !isPlaceholder(version.value)
      )
        report(atValue(version), { values: { value: version.value } })
    },
  ),
  rule(
    'version-pinned',
    'warning',
    [
      say(
        'A fixed version ages without security fixes, and setup may go back to it. Remove it, or set an end in the project.',
        'Eine feste Version altert ohne Sicherheitskorrekturen, und das Setup kann auf sie zurückgehen. Entfernen oder im Projekt ein Ende setzen.',
      ),
      say('An old version stays in use; when will that end?', 'Eine alte Version bleibt in Gebrauch; wann endet das?'),
    ],
    (view, report) => {
      const version = attributeOf(view.add, 'Version')
      if (
        version !== null &&
        isPinned(version) &&
        view.context.project.pinEnds !== true &&
        view.context.mode !== 'download'
      )
        report(atValue(version), {
          fix: attributeOf(view.add, 'DownloadPath') === null ? dropAttribute(view.file, version) : null,
        })
    },
  ),
  rule(
    'version-without-channel',
    'warning',
    [
      say(
        'A fixed version without Channel is looked for in the default channel. Name the channel it is from.',
        'Eine feste Version ohne Channel wird im Standardkanal gesucht. Den Kanal nennen, aus dem sie stammt.',
      ),
      say('The version may not be found.', 'Die Version wird womöglich nicht gefunden.'),
    ],
    (view, report) => {
      const version = attributeOf(view.add, 'Version')
      if (
        version !== null &&
        isPinned(version) &&
        attributeOf(view.add, 'Channel') === null &&
        attributeOf(view.add, 'Branch') === null
      ) {
        const later = channelNamed(attributeOf(view.updates, 'Channel')?.value ?? '')
        const fits = view.add !== null && later !== null && later.builds === null && familyOf(version) === undefined
        report(atAttribute(version), { fix: fits ? addAttribute(view.add, 'Channel', later.id) : null })
      }
    },
  ),
  rule(
    'version-outside-channel',
    'error',
    [
      say('Version {value} does not exist in {channel}.', 'Version {value} gibt es nicht in {channel}.'),
      say(
        'The installation fails: version and channel do not fit together.',
        'Die Installation schlägt fehl: Version und Kanal passen nicht zusammen.',
      ),
    ],
    (view, report) => {
      const version = attributeOf(view.add, 'Version')
      if (version === null || !isPinned(version) || view.channel === null) return
      const value = version.value.trim()
      const family = familyOf(version)
      // 14332, 17932 and 10xxx of the perpetual years also were builds of other channels; only what can not be is said.
      const impossible =
        view.channel.builds !== null
          ? !view.channel.builds.test(value)
          : family !== undefined && family.id !== 'PerpetualVL2019'
      const free = attributeOf(view.add, 'DownloadPath') === null
      if (impossible)
        report(atValue(version), {
          values: { value, channel: view.channel.id },
          fix: free ? dropAttribute(view.file, version) : null,
        })
    },
  ),
  rule(
    'channel-missing',
    'information',
    [
      say(
        'No Channel: a clean device takes Current, others keep what they have. State it.',
        'Kein Channel: Ein leeres Gerät nimmt Current, andere behalten ihren. Angeben.',
      ),
      say(
        'Each device decides its update channel by itself.',
        'Jedes Gerät entscheidet selbst über seinen Updatekanal.',
      ),
    ],
    (view, report) => {
      if (
        view.add === null ||
        view.secondInstall ||
        view.products.length === 0 ||
        named(view).some(({ of }) => of === view.add)
      )
        return
      // Without a subscription beside them, volume products are told which channel they need.
      const volume = view.products.some(({ fact }) => fact?.licensing === 'volume' && fact.generation !== '2016')
      if (volume && !view.products.some(isSubscription)) return
      if (view.suites.some(({ fact }) => fact?.licensing === 'volume')) return
      const later = channelNamed(attributeOf(view.updates, 'Channel')?.value ?? '')?.id ?? 'Current'
      const version = attributeOf(view.add, 'Version')
      // A build of a perpetual year would not be found there.
      const fits = version === null || familyOf(version) === undefined
      report(atElement(view.add), { fix: fits ? addAttribute(view.add, 'Channel', later) : null })
    },
  ),
  rule(
    'unknown-channel',
    'error',
    [
      say('There is no channel {value}, today or earlier.', 'Einen Kanal {value} gibt und gab es nicht.'),
      say(
        'The installation fails: the update channel does not exist.',
        'Die Installation schlägt fehl: Den Updatekanal gibt es nicht.',
      ),
    ],
    (view, report) => {
      for (const channel of named(view)) {
        if (channelNamed(channel.value) !== null || isPlaceholder(channel.value)) continue
        const right = nearest(
          channel.value,
          CHANNELS.map(({ id }) => id),
        )
        report(atValue(channel), {
          values: { value: channel.value },
          fix: right === null ? null : writeValue(channel, right),
        })
      }
    },
  ),
  rule(
    'legacy-channel-name',
    'information',
    [
      say(
        '{value} is the earlier name of {right}. It works, but misleads readers.',
        '{value} ist der frühere Name von {right}. Es wirkt, führt Leser aber irre.',
      ),
      say('An outdated name; the meaning is {right}.', 'Eine veraltete Bezeichnung; gemeint ist {right}.'),
    ],
    (view, report) => {
      for (const channel of named(view)) {
        const fact = channelNamed(channel.value)
        if (channel.name === 'Branch' || fact === null || fact.id.toLowerCase() === lower(channel)) continue
        report(atValue(channel), {
          values: { value: channel.value, right: fact.id },
          fix: writeValue(channel, fact.id),
        })
      }
    },
  ),
  rule(
    'legacy-branch-attribute',
    'warning',
    [
      say(
        'Branch is the spelling of the tool of 2016. Write Channel.',
        'Branch ist die Schreibweise des Werkzeugs von 2016. Channel schreiben.',
      ),
      say('The file was made for an old tool.', 'Die Datei wurde für ein altes Werkzeug gemacht.'),
    ],
    (view, report) => {
      const branch = attributeOf(view.add, 'Branch')
      if (branch === null) return
      const fact = channelNamed(branch.value)
      const rename = renameAttribute(branch, 'Channel')
      const edits = fact === null ? rename.edits : [...rename.edits, ...writeValue(branch, fact.id).edits]
      const both = attributeOf(view.add, 'Channel') !== null
      report(atAttribute(branch), { fix: both ? dropAttribute(view.file, branch) : { ...rename, edits } })
    },
  ),
  rule(
    'preview-channel',
    'information',
    [
      say(
        '{channel} is a preview. Use it for a pilot only; the Beta Channel is not supported at all.',
        '{channel} ist eine Vorschau. Nur für einen Pilot nutzen; der Betakanal wird gar nicht unterstützt.',
      ),
      say('People get versions that are not finished.', 'Es werden unfertige Versionen verteilt.'),
    ],
    (view, report) => {
      if (view.context.project.pilot === true) return
      for (const attribute of named(view)) {
        const id = channelNamed(attribute.value)?.id
        if (id === 'BetaChannel' || id === 'CurrentPreview')
          report(atValue(attribute), {
            severity: id === 'BetaChannel' ? 'warning' : 'information',
            values: { channel: id },
          })
      }
    },
  ),
  rule(
    'channel-being-withdrawn',
    'warning',
    [
      say(
        'SemiAnnualPreview is being withdrawn (announced in 2025; verify). Take SemiAnnual or MonthlyEnterprise.',
        'SemiAnnualPreview wird zurückgezogen (2025 angekündigt; prüfen). SemiAnnual oder MonthlyEnterprise nehmen.',
      ),
      say('The update channel is about to end.', 'Der Updatekanal läuft aus.'),
    ],
    (view, report) => {
      for (const attribute of named(view))
        if (channelNamed(attribute.value)?.id === 'SemiAnnualPreview')
          report(atValue(attribute), { fix: writeValue(attribute, 'SemiAnnual') })
    },
  ),
  rule(
    'semi-annual-general-use',
    'information',
    [
      say(
        'The vendor means SemiAnnual for unattended or specially regulated devices. For people take MonthlyEnterprise.',
        'Der Hersteller sieht SemiAnnual für unbeaufsichtigte oder besonders regulierte Geräte vor. Für Menschen MonthlyEnterprise nehmen.',
      ),
      say('People get new features half a year late.', 'Neue Funktionen kommen ein halbes Jahr später.'),
    ],
    (view, report) => {
      const channel = named(view)[0]
      if (channel !== undefined && channelNamed(channel.value)?.id === 'SemiAnnual') report(atValue(channel))
    },
  ),
  rule(
    'channel-mismatch',
    'warning',
    [
      say(
        'Add installs {add}, Updates moves the device to {updates} at the first update. Align them.',
        'Add installiert {add}, Updates führt das Gerät beim ersten Update zu {updates}. Angleichen.',
      ),
      say(
        'Devices change their update channel right after the installation.',
        'Geräte wechseln gleich nach der Installation den Updatekanal.',
      ),
    ],
    (view, report) => {
      const updates = attributeOf(view.updates, 'Channel')
      const other = channelNamed(updates?.value ?? '')
      if (updates === null || other === null || view.channel === null || other.id === view.channel.id) return
      report(atValue(updates), {
        values: { add: view.channel.id, updates: other.id },
        fix: writeValue(updates, view.channel.id),
      })
    },
  ),
]
