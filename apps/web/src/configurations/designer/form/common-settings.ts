import { attributeOf, childrenOf, type Element, type NewElement } from '@lotse/odt'
import type { designer } from '../texts/de.ts'

/** Settings of users that files have often, by what the vendor's administrative templates call them. */

interface CommonValue {
  readonly value: string
  /** An ending of files is the same in every language; other values have words. */
  readonly ending?: string
  readonly words?: keyof typeof designer.commonValue
}

export interface CommonSetting {
  /** Its words carry the same id. */
  readonly id: keyof typeof designer.common
  readonly attributes: Readonly<Record<'Key' | 'Name' | 'Type' | 'App' | 'Id', string>>
  /** What may be chosen, the most frequent first. */
  readonly values: readonly [CommonValue, ...CommonValue[]]
}

const YES: CommonValue = { value: '1', words: 'on' }
const NO: CommonValue = { value: '0', words: 'off' }

const setting = (
  id: CommonSetting['id'],
  [app, place, name, policy]: readonly [string, string, string, string],
  values: CommonSetting['values'] = [YES, NO],
  type = 'REG_DWORD',
): CommonSetting => ({
  id,
  attributes: { Key: `software\\microsoft\\office\\16.0\\${place}`, Name: name, Type: type, App: app, Id: policy },
  values,
})

/** The most frequent in real files (odt-reference.json, `appSettingsSeen`). */
export const COMMON_SETTINGS: readonly CommonSetting[] = [
  setting(
    'wordFormat',
    ['word16', 'word\\options', 'defaultformat', 'L_SaveWordfilesas'],
    [
      { value: '', ending: '.docx' },
      { value: 'ODT', ending: '.odt' },
      { value: 'Doc', ending: '.doc' },
    ],
    'REG_SZ',
  ),
  setting(
    'excelFormat',
    ['excel16', 'excel\\options', 'defaultformat', 'L_SaveExcelfilesas'],
    [
      { value: '51', ending: '.xlsx' },
      { value: '52', ending: '.xlsm' },
      { value: '50', ending: '.xlsb' },
      { value: '60', ending: '.ods' },
      { value: '56', ending: '.xls' },
    ],
  ),
  setting(
    'powerPointFormat',
    ['ppt16', 'powerpoint\\options', 'defaultformat', 'L_SavePowerPointfilesas'],
    [
      { value: '27', ending: '.pptx' },
      { value: '52', ending: '.odp' },
      { value: '0', ending: '.ppt' },
    ],
  ),
  setting(
    'excelMacros',
    ['excel16', 'excel\\security', 'vbawarnings', 'L_VBAWarningsPolicy'],
    [
      { value: '2', words: 'macrosAsk' },
      { value: '3', words: 'macrosSigned' },
      { value: '4', words: 'macrosNever' },
      { value: '1', words: 'macrosAll' },
    ],
  ),
  setting('noQuestions', ['office16', 'common\\general', 'shownfirstrunoptin', 'L_DisableOptinWizard']),
  setting('noMovie', ['office16', 'firstrun', 'disablemovie', 'L_DisableMovie']),
  setting('noFirstRun', ['office16', 'firstrun', 'bootedrtm', 'L_DisableOfficeFirstrun']),
  setting('roaming', [
    'office16',
    'common\\toolbars',
    'customuiroaming',
    'L_AllowRoamingQuickAccessToolBarRibbonCustomizations',
  ]),
  setting('customerData', ['office16', 'common', 'sendcustomerdata', 'L_Sendcustomerdata'], [NO, YES]),
  setting('noAcceleration', [
    'office16',
    'common\\graphics',
    'disablehardwareacceleration',
    'L_DoNotUseHardwareAcceleration',
  ]),
]

/** The frequent setting that an element is, whatever its value; undefined for one of somebody's own. */
export function commonOf(user: Element): CommonSetting | undefined {
  const said = (name: string) => attributeOf(user, name)?.value.trim().toLowerCase()
  return COMMON_SETTINGS.find(
    ({ attributes: { Key, Name } }) => said('Key') === Key.toLowerCase() && said('Name') === Name.toLowerCase(),
  )
}

/** The frequent settings that a file does not have yet. */
export function stillToChoose(appSettings: Element | null): readonly CommonSetting[] {
  const there = childrenOf(appSettings, 'User').map(commonOf)
  return COMMON_SETTINGS.filter((one) => !there.includes(one))
}

/** The element that makes a frequent setting, with its most frequent value. */
export const elementFor = ({ attributes: { Key, Name, Type, App, Id }, values }: CommonSetting): NewElement => ({
  name: 'User',
  attributes: { Key, Name, Value: values[0].value, Type, App, Id },
})
