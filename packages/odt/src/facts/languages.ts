import { table } from './table.ts'
/**
 * The languages of Office. `full`: everything is translated; `partial`: some apps are; `proofing`: spelling only.
 * `proofs` are the spelling languages that come along, by their English names. Source: the vendor's public documentation as of October 2024 (product ids March 2024 and the 2024 volume products) and real files.
 */
export interface LanguageFact {
  readonly tag: string
  readonly name: string
  readonly class: 'full' | 'partial' | 'proofing'
  readonly proofs: readonly string[]
  /** Families that do not exist in this language. */
  readonly notFor: readonly string[]
}

/** Words that stand for languages of the device. */
export const LANGUAGE_KEYWORDS = ['MatchOS', 'MatchPreviousMSI', 'MatchInstalled'] as const

const ROWS: readonly (readonly [tag: string, name: string, kind: LanguageFact['class'], proofs?: string])[] = [
  ['af-za', 'Afrikaans', 'partial'],
  ['sq-al', 'Albanian', 'partial'],
  ['ar-sa', 'Arabic', 'full', 'Arabic, English, French'],
  ['hy-am', 'Armenian', 'partial'],
  ['as-in', 'Assamese', 'partial'],
  ['az-latn-az', 'Azerbaijani (Latin)', 'partial'],
  ['bn-bd', 'Bangla (Bangladesh)', 'partial'],
  ['bn-in', 'Bangla (Bengali India)', 'partial'],
  ['eu-es', 'Basque (Basque)', 'partial'],
  ['bs-latn-ba', 'Bosnian (Latin)', 'partial'],
  ['bg-bg', 'Bulgarian', 'full', 'Bulgarian, English, German, Russian'],
  ['ca-es', 'Catalan', 'partial'],
  ['ca-es-valencia', 'Catalan (Valencia)', 'partial'],
  ['zh-cn', 'Chinese (Simplified)', 'full', 'Chinese (Simplified), English'],
  ['zh-tw', 'Chinese (Traditional)', 'full', 'Chinese (Traditional), English'],
  ['hr-hr', 'Croatian', 'full', 'Croatian, English, German, Serbian, Italian'],
  ['cs-cz', 'Czech', 'full', 'Czech, English, German, Slovak'],
  ['da-dk', 'Danish', 'full', 'Danish, English, German, Swedish'],
  ['nl-nl', 'Dutch', 'full', 'Dutch, English, French, German'],
  ['en-us', 'English', 'full', 'English, French, Spanish'],
  ['en-gb', 'English UK', 'full', 'English, Irish, Scottish Gaelic, Welsh'],
  ['et-ee', 'Estonian', 'full', 'Estonian, English, German, Russian, Finnish'],
  ['fi-fi', 'Finnish', 'full', 'Finnish, English, Swedish, German, Russian'],
  ['fr-fr', 'French', 'full', 'French, English, German, Dutch, Arabic, Spanish'],
  ['fr-ca', 'French Canada', 'full', 'French, English, German, Dutch, Arabic, Spanish'],
  ['gl-es', 'Galician', 'partial'],
  ['ka-ge', 'Georgian', 'partial'],
  ['de-de', 'German', 'full', 'German, English, French, Italian'],
  ['el-gr', 'Greek', 'full', 'Greek, English, French, German'],
  ['gu-in', 'Gujarati', 'partial'],
  ['ha-latn-ng', 'Hausa', 'proofing'],
  ['he-il', 'Hebrew', 'full', 'Hebrew, English, French, Arabic, Russian'],
  ['hi-in', 'Hindi', 'full', 'Hindi, English, Tamil, Telugu, Marathi, Kannada, Gujarati, Punjabi, Urdu'],
  ['hu-hu', 'Hungarian', 'full', 'Hungarian, English, German'],
  ['is-is', 'Icelandic', 'partial'],
  ['ig-ng', 'Igbo', 'proofing'],
  ['id-id', 'Indonesian', 'full', 'Indonesian, English'],
  ['ga-ie', 'Irish', 'partial'],
  ['xh-za', 'isiXhosa', 'proofing'],
  ['zu-za', 'isiZulu', 'proofing'],
  ['it-it', 'Italian', 'full', 'Italian, English, French, German'],
  ['ja-jp', 'Japanese', 'full', 'Japanese, English'],
  ['kn-in', 'Kannada', 'partial'],
  ['kk-kz', 'Kazakh', 'full', 'Kazakh, English, Russian'],
  ['rw-rw', 'Kinyarwanda', 'proofing'],
  ['sw-ke', 'KiSwahili', 'partial'],
  ['kok-in', 'Konkani', 'partial'],
  ['ko-kr', 'Korean', 'full', 'Korean, English'],
  ['ky-kg', 'Kyrgyz', 'partial'],
  ['lv-lv', 'Latvian', 'full', 'Latvian, English, German, Russian'],
  ['lt-lt', 'Lithuanian', 'full', 'Lithuanian, English, German, Russian, Polish'],
  ['lb-lu', 'Luxembourgish', 'partial'],
  ['mk-mk', 'Macedonian (North Macedonia)', 'partial'],
  ['ms-my', 'Malay (Latin)', 'full', 'Malay, English, Chinese (Simplified)'],
  ['ml-in', 'Malayalam', 'partial'],
  ['mt-mt', 'Maltese', 'partial'],
  ['mi-nz', 'Maori', 'partial'],
  ['mr-in', 'Marathi', 'partial'],
  ['ne-np', 'Nepali', 'partial'],
  ['nb-no', 'Norwegian Bokmål', 'full', 'Norwegian (Bk), English, German, Norwegian (Ny)'],
  ['nn-no', 'Norwegian Nynorsk', 'partial', 'Norwegian (Bk), English, German, Norwegian (Ny)'],
  ['or-in', 'Odia', 'partial'],
  ['ps-af', 'Pashto', 'proofing'],
  ['fa-ir', 'Persian', 'partial'],
  ['pl-pl', 'Polish', 'full', 'Polish, English, German'],
  ['pt-pt', 'Portuguese (Portugal)', 'full', 'Portuguese, English, French, Spanish'],
  ['pt-br', 'Portuguese (Brazil)', 'full', 'Brazilian, English, Spanish'],
  ['pa-in', 'Punjabi (Gurmukhi)', 'partial'],
  ['ro-ro', 'Romanian', 'full', 'Romanian, English, French'],
  ['rm-ch', 'Romansh', 'proofing'],
  ['ru-ru', 'Russian', 'full', 'Russian, English, Ukrainian, German'],
  ['gd-gb', 'Scottish Gaelic', 'partial'],
  ['sr-cyrl-rs', 'Serbian (Cyrillic, Serbia)', 'partial'],
  ['sr-latn-rs', 'Serbian (Latin, Serbia)', 'full', 'Serbian (Latin), English, German, French, Croatian'],
  ['sr-cyrl-ba', 'Serbian (Cyrillic, Bosnia & Herzegovina)', 'partial'],
  ['nso-za', 'Sesotho sa Leboa', 'proofing'],
  ['tn-za', 'Setswana', 'proofing'],
  ['si-lk', 'Sinhala', 'partial'],
  ['sk-sk', 'Slovak', 'full', 'Slovak, English, Czech, Hungarian, German'],
  ['sl-si', 'Slovenian', 'full', 'Slovenian, English, German, Italian, Croatian'],
  ['es-es', 'Spanish', 'full', 'Spanish, English, French, Basque (Basque), Catalan, Galician, Brazilian'],
  ['es-mx', 'Spanish Mexico', 'full', 'Spanish, English, French, Brazilian'],
  ['sv-se', 'Swedish', 'full', 'Swedish, English, Finnish, German'],
  ['ta-in', 'Tamil', 'partial'],
  ['tt-ru', 'Tatar (Cyrillic)', 'partial'],
  ['te-in', 'Telugu', 'partial'],
  ['th-th', 'Thai', 'full', 'Thai, English, French'],
  ['tr-tr', 'Turkish', 'full', 'Turkish, English, French, German'],
  ['uk-ua', 'Ukrainian', 'full', 'Ukrainian, English, Russian, German'],
  ['ur-pk', 'Urdu', 'partial'],
  ['uz-latn-uz', 'Uzbek (Latin)', 'partial'],
  ['vi-vn', 'Vietnamese', 'full', 'Vietnamese, English, French'],
  ['cy-gb', 'Welsh', 'partial'],
  ['wo-sn', 'Wolof', 'proofing'],
  ['yo-ng', 'Yoruba', 'proofing'],
  ['am-et', 'Amharic', 'partial'],
  ['be-by', 'Belarusian', 'partial'],
  ['prs-af', 'Dari', 'partial'],
  ['fil-ph', 'Filipino', 'partial'],
  ['km-kh', 'Khmer', 'partial'],
  ['mn-mn', 'Mongolian', 'partial'],
  ['quz-pe', 'Quechua', 'partial'],
  ['sd-arab-pk', 'Sindhi', 'partial'],
  ['tk-tm', 'Turkmen', 'partial'],
  ['ug-cn', 'Uyghur', 'partial'],
]

/** These exist for Microsoft 365 Apps from version 2108 on, but not for Visio and Project; with what those have instead. */
export const FULL_INSTEAD = table<string>({ 'en-gb': 'en-us', 'fr-ca': 'fr-fr', 'es-mx': 'es-es' })
const NOT_FOR_VISIO_AND_PROJECT: readonly string[] = Object.keys(FULL_INSTEAD)

/** Every language, by its tag in lower case. */
export const LANGUAGES: ReadonlyMap<string, LanguageFact> = new Map(
  ROWS.map(([tag, name, kind, proofs]) => [
    tag,
    {
      tag,
      name,
      class: kind,
      proofs: proofs?.split(', ') ?? [],
      notFor: NOT_FOR_VISIO_AND_PROJECT.includes(tag) ? ['Visio', 'Project'] : [],
    },
  ]),
)
