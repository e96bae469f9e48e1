/** Invented customers by number: the same number gives the same customer, on every machine. */
export interface Copy {
  /** The first eight hexadecimal digits of all of its ids. */
  readonly code: string
  /** The customer it was copied from. */
  readonly source: string
  readonly name: string
  readonly city: string
  readonly country: string
  readonly domain: string
}

const firsts = [
  ...['Adler', 'Ahorn', 'Bachtal', 'Bernau', 'Birken', 'Brandt', 'Dorn', 'Eichen', 'Elster', 'Falken', 'Föhr', 'Förde'],
  ...['Garten', 'Granit', 'Hansa', 'Heide', 'Iller', 'Jade', 'Kogge', 'Kranich', 'Linden', 'Lotsen', 'Möwen', 'Nebel'],
  ...[
    'Nord',
    'Oder',
    'Ösel',
    'Perl',
    'Quell',
    'Raben',
    'Rhön',
    'Saale',
    'Schilf',
    'Stein',
    'Tann',
    'Über',
    'Ufer',
    'Weser',
  ],
  ...[
    'Wiesen',
    'Zander',
    'Amber',
    'Beacon',
    'Cobalt',
    'Delta',
    'Ember',
    'Fern',
    'Harbour',
    'Keel',
    'Meridian',
    'Summit',
  ],
]
const seconds = [
  ...[
    'bau',
    'bank',
    'druck',
    'energie',
    'forst',
    'glas',
    'guss',
    'handel',
    'holz',
    'kalk',
    'klinik',
    'licht',
    'logistik',
  ],
  ...[
    'markt',
    'medien',
    'metall',
    'milch',
    'mühle',
    'netz',
    'optik',
    'papier',
    'pharma',
    'reederei',
    'stahl',
    'technik',
  ],
  ...['textil', 'verlag', 'versicherung', 'wasser', 'werft', 'werke'],
]
const forms = ['GmbH', 'AG', 'SE', 'KG', 'eG', 'Ltd', 'Inc.']
const places = [
  ...['Hamburg DE', 'Berlin DE', 'München DE', 'Köln DE', 'Kiel DE', 'Rostock DE', 'Jena DE', 'Ulm DE', 'Aachen DE'],
  ...[
    'Wien AT',
    'Graz AT',
    'Linz AT',
    'Zürich CH',
    'Bern CH',
    'Basel CH',
    'Utrecht NL',
    'Gent BE',
    'Århus DK',
    'Oslo NO',
  ],
  ...['Leeds GB', 'Bristol GB', 'Dublin IE', 'Boston US', 'Denver US', 'Seattle US'],
]

/** Odd steps through lists of other lengths: neighbours have little in common, and everything occurs about equally often. */
const pick = (list: readonly string[], number: number, step: number): string =>
  list[(number * step) % list.length] ?? ''

/**
 * The copy with this number (from 0) of a customer. `series` keeps the ids of different makings apart: two hexadecimal
 * digits. Names repeat after many thousands and then carry the number.
 */
export function copyOf(source: string, series: string, number: number): Copy {
  const [city = '', country = ''] = pick(places, number, 7).split(' ')
  const round = Math.floor(number / (firsts.length * seconds.length))
  const first = pick(firsts, number, 1)
  const second = pick(seconds, Math.floor(number / firsts.length), 1)
  const again = round === 0 ? '' : ` ${round + 1}`
  const form = pick(forms, number, 3)
  return {
    code: `${series}${number.toString(16).padStart(6, '0')}`,
    source,
    name: `${first}${second}${again} ${form}`,
    city,
    country,
    domain: `customer-${series}${number}.example`,
  }
}
