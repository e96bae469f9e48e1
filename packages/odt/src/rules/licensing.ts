import { PROPERTIES } from '../facts/names.ts'
import { addChild, dropElement, writeValue } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atElement, atValue, atValueOr } from '../lint/spots.ts'
import type { Fix, Rule } from '../lint/types.ts'
import { isOn, lower, property, type View } from '../lint/view.ts'
import { isPlaceholder } from './placeholders.ts'
import { isSubscription } from './products.ts'
import { rule, say } from './rule.ts'

const SCA = 'SharedComputerLicensing'
const NAMES = new Map(Object.entries(PROPERTIES).map(([name, values]) => [name.toLowerCase(), { name, values }]))

const drop = (view: View, name: string): Fix | null => {
  const found = property(view, name)
  return found === null ? null : dropElement(view.file, found.element)
}
const turnOn = (view: View, name: string): Fix => {
  const value = property(view, name)?.value ?? null
  return value === null
    ? addChild(view.file, view.root, `<Property Name="${name}" Value="1" />`)
    : writeValue(value, '1')
}

/** Turns several on; nothing where shared activation would stand beside that by device. */
function allOn(view: View, names: readonly string[]): Fix | null {
  if (names.includes(SCA) && isOn(view, 'DeviceBasedLicensing')) return null
  const edits = names.flatMap((name) => turnOn(view, name).edits)
  return { title: 'add', values: { what: names.join(', ') }, edits }
}

/** Rules on properties, most of them on licensing. */
export const LICENSING_RULES: readonly Rule[] = [
  rule(
    'unknown-property',
    'warning',
    [
      say(
        'Setup does not know the property {name} and ignores it. ForceUpgrade is an attribute of Add.',
        'Das Setup kennt die Eigenschaft {name} nicht und übergeht sie. ForceUpgrade ist ein Attribut von Add.',
      ),
      say('A setting has no effect.', 'Eine Einstellung hat keine Wirkung.'),
    ],
    (view, report) => {
      for (const { key, name, element } of view.properties) {
        if (NAMES.has(key) || isPlaceholder(name?.value ?? '')) continue
        const right = nearest(key, Object.keys(PROPERTIES))
        const fix =
          right === null || name === null || property(view, right) !== null
            ? dropElement(view.file, element)
            : writeValue(name, right)
        report(atValueOr(name, element), { values: { name: name?.value ?? '' }, fix })
      }
    },
  ),
  rule(
    'property-value-invalid',
    'warning',
    [
      say(
        '{name} takes {expected}; {value} may be ignored.',
        '{name} nimmt {expected}; {value} wird womöglich übergangen.',
      ),
      say('A setting may have no effect.', 'Eine Einstellung hat womöglich keine Wirkung.'),
    ],
    (view, report) => {
      for (const { key, value, element } of view.properties) {
        const known = NAMES.get(key)
        if (known === undefined || known.values === null || isPlaceholder(value?.value ?? '')) continue
        if (known.values.some((one) => one.toLowerCase() === lower(value))) continue
        const on = ['true', '1', 'yes'].includes(lower(value))
        const off = ['false', '0', 'no'].includes(lower(value))
        const [zero = '', one = ''] = known.values[0] === '0' ? known.values : known.values.toReversed()
        const fix = value === null || !(on || off) ? null : writeValue(value, on ? one : zero)
        report(atValueOr(value, element), {
          values: { name: known.name, expected: known.values.join('/'), value: value?.value ?? '' },
          fix,
        })
      }
    },
  ),
  rule(
    'autoactivate-on-subscription',
    'warning',
    [
      say(
        'AUTOACTIVATE is not meant for subscriptions: they activate when somebody signs in. Remove it.',
        'AUTOACTIVATE ist nicht für Abonnements gedacht: Sie aktivieren sich bei der Anmeldung. Entfernen.',
      ),
      say('A setting of another kind of licence; remove it.', 'Eine Einstellung für eine andere Lizenzart; entfernen.'),
    ],
    (view, report) => {
      const found = property(view, 'AUTOACTIVATE')
      const licensed = view.products.filter(({ fact }) => fact !== null && fact.family !== 'Language')
      if (
        found !== null &&
        isOn(view, 'AUTOACTIVATE') &&
        licensed.length > 0 &&
        licensed.every(isSubscription) &&
        !isOn(view, SCA)
      )
        report(atElement(found.element), { fix: drop(view, 'AUTOACTIVATE') })
    },
  ),
  rule(
    'sca-with-autoactivate',
    'warning',
    [
      say(
        'Shared activation and AUTOACTIVATE together use up a licence of the first person. Remove AUTOACTIVATE.',
        'Gemeinsame Aktivierung und AUTOACTIVATE zusammen verbrauchen eine Lizenz der ersten Person. AUTOACTIVATE entfernen.',
      ),
      say('Licences may be used up by accident.', 'Lizenzen werden womöglich versehentlich verbraucht.'),
    ],
    (view, report) => {
      const found = property(view, 'AUTOACTIVATE')
      if (found !== null && isOn(view, 'AUTOACTIVATE') && isOn(view, SCA))
        report(atElement(found.element), { fix: drop(view, 'AUTOACTIVATE') })
    },
  ),
  rule(
    'sca-with-device-licensing',
    'error',
    [
      say(
        'Shared activation and device-based licensing exclude each other. Choose one.',
        'Gemeinsame Aktivierung und gerätebasierte Lizenzierung schließen sich aus. Eine wählen.',
      ),
      say('Two kinds of licensing contradict each other.', 'Zwei Arten der Lizenzierung widersprechen sich.'),
    ],
    (view, report) => {
      const found = property(view, 'DeviceBasedLicensing')
      if (found !== null && isOn(view, 'DeviceBasedLicensing') && isOn(view, SCA)) report(atElement(found.element))
    },
  ),
  rule(
    'sca-on-volume',
    'warning',
    [
      say(
        'Shared activation does nothing for volume products. Remove it.',
        'Gemeinsame Aktivierung bewirkt bei Volumenprodukten nichts. Entfernen.',
      ),
      say('A setting has no effect.', 'Eine Einstellung hat keine Wirkung.'),
    ],
    (view, report) => {
      const found = property(view, SCA)
      const licensed = view.products.filter(({ fact }) => fact !== null && fact.family !== 'Language')
      if (
        found !== null &&
        isOn(view, SCA) &&
        licensed.length > 0 &&
        licensed.every(({ fact }) => fact?.licensing === 'volume')
      )
        report(atElement(found.element), { fix: drop(view, SCA) })
    },
  ),
  rule(
    'sca-business-plan',
    'information',
    [
      say(
        'Shared activation of Apps for business needs Business Premium. Check the plan.',
        'Gemeinsame Aktivierung von Apps for Business setzt Business Premium voraus. Den Plan prüfen.',
      ),
      say('Do the people have Business Premium?', 'Ist Business Premium vorhanden?'),
    ],
    (view, report) => {
      const found = property(view, SCA)
      if (found !== null && isOn(view, SCA) && view.suites.some(({ key }) => key.startsWith('o365business')))
        report(atElement(found.element))
    },
  ),
  rule(
    'sca-missing-for-shared',
    'error',
    [
      say(
        'Several people share these devices, and SharedComputerLicensing is not 1: they reach the limit of activations.',
        'Diese Geräte nutzen mehrere Personen, und SharedComputerLicensing ist nicht 1: Sie erreichen die Grenze der Aktivierungen.',
      ),
      say(
        'On shared devices Office will ask for activation.',
        'Auf geteilten Geräten verlangt Office eine Aktivierung.',
      ),
    ],
    (view, report) => {
      if (
        view.context.profiles.includes('shared') &&
        view.suites.some(isSubscription) &&
        !isOn(view, SCA) &&
        !isOn(view, 'DeviceBasedLicensing')
      )
        report(atElement(view.root), { fix: turnOn(view, SCA) })
    },
  ),
  rule(
    'scl-cache-pair',
    'error',
    [
      say(
        'SCLCacheOverride, SCLCacheOverrideDirectory and shared activation only work together; {missing} is missing.',
        'SCLCacheOverride, SCLCacheOverrideDirectory und gemeinsame Aktivierung wirken nur zusammen; {missing} fehlt.',
      ),
      say(
        'Activations of shared devices do not follow the people.',
        'Aktivierungen geteilter Geräte folgen den Personen nicht.',
      ),
    ],
    (view, report) => {
      const override = isOn(view, 'SCLCacheOverride')
      const directory = property(view, 'SCLCacheOverrideDirectory')
      const at = (override ? property(view, 'SCLCacheOverride') : directory)?.element
      if (at === undefined || (!override && lower(directory?.value ?? null) === '')) return
      const complete = directory !== null && lower(directory.value) !== ''
      if (!complete) report(atElement(at), { values: { missing: 'SCLCacheOverrideDirectory' } })
      else if (!override || !isOn(view, SCA)) {
        const missing = [...(override ? [] : ['SCLCacheOverride']), ...(isOn(view, SCA) ? [] : [SCA])]
        report(atElement(at), { values: { missing: missing.join(', ') }, fix: allOn(view, missing) })
      }
    },
  ),
  rule(
    'scl-cache-not-unique',
    'warning',
    [
      say(
        '{value} is the same folder for everybody: people overwrite each other. Put %username% into it.',
        '{value} ist für alle derselbe Ordner: Man überschreibt sich gegenseitig. %username% einfügen.',
      ),
      say('Activations of several people collide.', 'Aktivierungen mehrerer Personen kommen sich in die Quere.'),
    ],
    (view, report) => {
      const value = property(view, 'SCLCacheOverrideDirectory')?.value ?? null
      if (
        value === null ||
        lower(value) === '' ||
        /%(username|userprofile|appdata|localappdata|homeshare|homepath)%/i.test(value.value)
      )
        return
      if (!isPlaceholder(value.value))
        report(atValue(value), {
          values: { value: value.value },
          fix: writeValue(value, `${value.value.replace(/\\$/, '')}\\%username%`),
        })
    },
  ),
  rule(
    'device-licensing-product',
    'error',
    [
      say(
        'Device-based licensing exists for Apps for enterprise only.',
        'Gerätebasierte Lizenzierung gibt es nur für Apps for Enterprise.',
      ),
      say(
        'The chosen kind of licensing does not exist for this product.',
        'Die gewählte Lizenzart gibt es für dieses Produkt nicht.',
      ),
    ],
    (view, report) => {
      const found = property(view, 'DeviceBasedLicensing')
      if (
        found !== null &&
        isOn(view, 'DeviceBasedLicensing') &&
        view.products.length > 0 &&
        !view.products.some(({ key }) => key.startsWith('o365proplus'))
      )
        report(atElement(found.element))
    },
  ),
  rule(
    'pinicons-obsolete',
    'information',
    [
      say(
        'PinIconsToTaskbar does nothing on Windows 10 and 11. Remove it.',
        'PinIconsToTaskbar bewirkt unter Windows 10 und 11 nichts. Entfernen.',
      ),
      say('A superfluous setting; nothing to do.', 'Eine überflüssige Einstellung; nichts zu tun.'),
    ],
    (view, report) => {
      const found = property(view, 'PinIconsToTaskbar')
      if (found !== null) report(atElement(found.element), { fix: dropElement(view.file, found.element) })
    },
  ),
  rule(
    'tenant-id-present',
    'information',
    [
      say(
        'TenantId identifies the organisation. Drop it before the file is shared.',
        'TenantId weist die Organisation aus. Vor dem Weitergeben entfernen.',
      ),
      say('The file shows which organisation it belongs to.', 'Die Datei zeigt, zu welcher Organisation sie gehört.'),
    ],
    (view, report) => {
      const found = property(view, 'TenantId')
      if (
        found !== null &&
        /^[{]?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[}]?$/i.test(lower(found.value)) &&
        !/^0{8}-/.test(lower(found.value))
      )
        report(atElement(found.element), { fix: dropElement(view.file, found.element) })
    },
  ),
]
