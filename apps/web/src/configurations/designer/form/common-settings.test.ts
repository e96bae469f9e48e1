import { addElements, applyEdits, childrenOf, lintOdt, PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import { expect, it } from 'vitest'
import { COMMON_SETTINGS, commonOf, elementFor, stillToChoose } from './common-settings.ts'

const settingsIn = (text: string) => {
  const root = readOdtText(text).parsed?.root ?? null
  return childrenOf(root, 'AppSettings')[0] ?? null
}

it('writes elements that it knows again, and that no rule objects to', () => {
  let text = '<Configuration>\n  <AppSettings>\n  </AppSettings>\n</Configuration>\n'
  for (const one of COMMON_SETTINGS) {
    expect(stillToChoose(settingsIn(text))).toContain(one)
    const file = readOdtText(text)
    text = applyEdits(text, addElements(file, 'Configuration/AppSettings', [elementFor(one)]))
    expect(childrenOf(settingsIn(text), 'User').map(commonOf)).toContain(one)
  }
  expect(stillToChoose(settingsIn(text))).toEqual([])
  expect(
    lintOdt(readOdtText(text), PLAIN_CONTEXT).findings.filter(({ severity }) => severity !== 'information'),
  ).toEqual([])
})

it('knows a setting by key and name, whatever its case and value', () => {
  const user = (key: string, name: string) =>
    childrenOf(
      settingsIn(
        `<Configuration><AppSettings><User Key="${key}" Name="${name}" Value="9"/></AppSettings></Configuration>`,
      ),
      'User',
    )[0]
  const known = user('Software\\Microsoft\\Office\\16.0\\FirstRun', 'DisableMovie')
  expect(known && commonOf(known)?.id).toBe('noMovie')
  const own = user('software\\microsoft\\office\\16.0\\firstrun', 'other')
  expect(own && commonOf(own)).toBeUndefined()
})
