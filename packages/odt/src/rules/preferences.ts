import { writeValue } from '../lint/fixes.ts'
import { atElement, atValue } from '../lint/spots.ts'
import type { Rule } from '../lint/types.ts'
import { lower, type UserUse } from '../lint/view.ts'
import { attributeOf, childrenOf } from '../reading/tree.ts'
import { rule, say } from './rule.ts'

const ATTRIBUTES = ['Key', 'Name', 'Value', 'Type', 'App', 'Id']
const HIVE = /^\\?(HKEY_CURRENT_USER|HKCU:?|HKEY_LOCAL_MACHINE|HKLM:?|HKEY_USERS|HKU:?)\\/i
const isSecurity = ({ key, name }: UserUse): boolean => /\\security(\\|$)/.test(key) || name === 'vbawarnings'

/** Rules on preferences of apps. */
export const PREFERENCE_RULES: readonly Rule[] = [
  rule(
    'user-setting-incomplete',
    'error',
    [
      say(
        'The setting lacks {missing}; all of Key, Name, Value, Type, App and Id are needed.',
        'Der Einstellung fehlt {missing}; Key, Name, Value, Type, App und Id sind alle nötig.',
      ),
      say('A preference is not written.', 'Eine Voreinstellung wird nicht geschrieben.'),
    ],
    (view, report) => {
      for (const { element } of view.users) {
        const missing = ATTRIBUTES.filter((name) => attributeOf(element, name) === null)
        if (missing.length > 0) report(atElement(element), { values: { missing: missing.join(', ') } })
      }
    },
  ),
  rule(
    'user-setting-key',
    'warning',
    [
      say(
        'Key {key} names a hive or holds Policies: the value lands in the wrong place. Begin with software\\.',
        'Key {key} nennt eine Struktur oder enthält Policies: Der Wert landet am falschen Ort. Mit software\\ beginnen.',
      ),
      say(
        'A preference is written where nobody reads it.',
        'Eine Voreinstellung wird dorthin geschrieben, wo sie niemand liest.',
      ),
    ],
    (view, report) => {
      for (const { element } of view.users) {
        const key = attributeOf(element, 'Key')
        if (key === null || !(HIVE.test(key.value) || /(^|\\)policies\\/i.test(key.value))) continue
        const relative = key.value.replace(HIVE, '').replace(/(^|\\)policies\\/i, '$1')
        report(atValue(key), { values: { key: key.value }, fix: writeValue(key, relative) })
      }
    },
  ),
  rule(
    'user-setting-type',
    'error',
    [
      say('The type is REG_DWORD, but {value} is no number.', 'Der Typ ist REG_DWORD, aber {value} ist keine Zahl.'),
      say('A preference is not written.', 'Eine Voreinstellung wird nicht geschrieben.'),
    ],
    (view, report) => {
      for (const { element, type } of view.users) {
        const value = attributeOf(element, 'Value')
        if (value !== null && type === 'reg_dword' && !/^(\d+|0x[0-9a-f]+)$/i.test(value.value.trim()))
          report(atValue(value), { values: { value: value.value } })
      }
    },
  ),
  rule(
    'user-setting-conflict',
    'warning',
    [
      say(
        '{name} is set twice with different values; the last one wins.',
        '{name} ist zweimal mit verschiedenen Werten gesetzt; der letzte gewinnt.',
      ),
      say('Two preferences contradict each other.', 'Zwei Voreinstellungen widersprechen sich.'),
    ],
    (view, report) => {
      const seen = new Map<string, string>()
      for (const { element, key, name, value } of view.users) {
        const place = `${key}\n${name}`
        if ((seen.get(place) ?? value) !== value)
          report(atElement(element), { values: { name: attributeOf(element, 'Name')?.value ?? '' } })
        seen.set(place, value)
      }
    },
  ),
  rule(
    'macro-security-weakened',
    'warning',
    [
      say(
        '{name} = {value} lets macros run unasked. Write 2 or 3, and set it by policy.',
        '{name} = {value} lässt Makros ungefragt laufen. 2 oder 3 schreiben und per Richtlinie setzen.',
      ),
      say('Protection against harmful macros is switched off.', 'Der Schutz vor schädlichen Makros wird abgeschaltet.'),
    ],
    (view, report) => {
      for (const { element, key, name, value } of view.users) {
        const open = name === 'vbawarnings' && value === '1'
        const online =
          key.includes('trusted locations') &&
          (/^https?:/.test(value) || (name === 'allownetworklocations' && value === '1'))
        const attribute = attributeOf(element, 'Value')
        if (attribute !== null && (open || online))
          report(atValue(attribute), { values: { name, value }, fix: open ? writeValue(attribute, '2') : null })
      }
    },
  ),
  rule(
    'company-empty',
    'information',
    [
      say('The company name is empty.', 'Der Firmenname ist leer.'),
      say('Documents will carry no company name.', 'Dokumente tragen keinen Firmennamen.'),
    ],
    (view, report) => {
      for (const setup of childrenOf(view.appSettings, 'Setup'))
        if (lower(attributeOf(setup, 'Name')) === 'company' && lower(attributeOf(setup, 'Value')) === '')
          report(atElement(setup))
    },
  ),
  rule(
    'preferences-not-policy',
    'information',
    [
      say(
        'A security setting stands in AppSettings only: it is written once, and people can change it. Use a policy.',
        'Eine Sicherheitseinstellung steht nur in AppSettings: Sie wird einmal geschrieben und ist änderbar. Eine Richtlinie nutzen.',
      ),
      say('People can undo a protection.', 'Ein Schutz lässt sich von jedem aufheben.'),
    ],
    (view, report) => {
      const security = view.users.find(isSecurity)
      if (security !== undefined) report(atElement(security.element))
    },
  ),
]
