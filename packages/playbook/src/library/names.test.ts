import { describe, expect, it } from 'vitest'
import type { KnownName } from './name-kinds.ts'
import { findNames, replaceWord } from './names.ts'

const ofCase: readonly KnownName[] = [
  { kind: 'customer', name: 'Arnold Maschinenbau GmbH & Co. KG', ofCase: true },
  { kind: 'tenant', name: 'arnoldmb', ofCase: true },
  { kind: 'domain', name: 'arnold-mb.example', ofCase: true },
  { kind: 'person', name: 'Jürgen Müller-Lüdenscheidt', lastName: 'Müller-Lüdenscheidt', ofCase: true },
  { kind: 'person', name: 'Bo Ng', ofCase: true },
  { kind: 'person', name: 'Maria von Berg', ofCase: true },
  { kind: 'person', name: 'Eva Koch', ofCase: true },
]
const others: readonly KnownName[] = [
  { kind: 'customer', name: 'Berta Lebensmittel AG', ofCase: false },
  { kind: 'customer', name: 'Sommer GmbH', ofCase: false },
  { kind: 'customer', name: 'Office Software GmbH', ofCase: false },
  { kind: 'customer', name: 'Europa Versicherung AG', ofCase: false },
  { kind: 'customer', name: 'VW AG', ofCase: false },
  { kind: 'customer', name: '3M', ofCase: false },
  { kind: 'tenant', name: 'T', ofCase: false },
  { kind: 'customer', name: 'Siemens AG', ofCase: false },
  { kind: 'customer', name: 'Volkswagen Financial Services AG', ofCase: false },
  { kind: 'tenant', name: 'sandbank', ofCase: false },
  { kind: 'tenant', name: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b', ofCase: false },
  { kind: 'person', name: 'Hanna Förster', ofCase: false },
]
const found = (text: string, kept: readonly string[] = []) =>
  findNames([text], [...ofCase, ...others], kept).map(({ word, kind }) => [kind, word])

describe('names in words for the library', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'the whole name',
      'Bei Arnold Maschinenbau GmbH & Co. KG hing es.',
      [['customer', 'Arnold Maschinenbau GmbH & Co. KG']],
    ],
    ['the name without its legal form', 'Arnold Maschinenbau wartet', [['customer', 'Arnold Maschinenbau']]],
    ['a part of the name, in small letters', 'Server von arnold', [['customer', 'arnold']]],
    ['the genitive', 'Arnolds Server', [['customer', 'Arnolds']]],
    ['the beginning of a server', 'ARNOLDSRV01 antwortet nicht', [['customer', 'ARNOLDSRV01']]],
    ['the tenant', 'Tenant arnoldmb.onmicrosoft.com', [['tenant', 'arnoldmb']]],
    ['the domain', 'unter arnold-mb.example', [['domain', 'arnold-mb.example']]],
    ['a whole person', 'Herr Juergen Mueller-Luedenscheidt', [['person', 'Juergen Mueller-Luedenscheidt']]],
    ['a last name', 'laut Frau Koch', [['person', 'Koch']]],
    ['a mail address of anybody', 'Mail an it.admin@irgendwo.example', [['mail', 'it.admin@irgendwo.example']]],
    ['a share', 'liegt auf \\\\fs01\\daten\\makro.xlsm', [['address', '\\\\fs01\\daten\\makro.xlsm']]],
    ['a share with slashes', 'liegt auf //fs01/daten/a.xlsm', [['address', '//fs01/daten/a.xlsm']]],
    ['the address of a file', 'öffnet file://fs01/a.xlsm nicht', [['address', 'file://fs01/a.xlsm']]],
    ['an inner address', 'Proxy 10.20.1.4 antwortet', [['host', '10.20.1.4']]],
    ['a long inner address', 'über fd12:3456:789a::1 geht es', [['host', 'fd12:3456:789a::1']]],
    ['an inner host', 'der Server fs01.corp.local fehlt', [['host', 'fs01.corp.local']]],
    ['a host of one word', 'unter http://appsrv01/start', [['host', 'appsrv01']]],
    ['a name of general words', 'wie bei Europa Versicherung', [['customer', 'Europa Versicherung']]],
    ['the same in small letters with its form', 'europa versicherung ag', [['customer', 'europa versicherung ag']]],
    ['a name of two signs with its form', 'wie bei vw ag', [['customer', 'vw ag']]],
    [
      'a name of two signs alone',
      'Bei VW und 3M',
      [
        ['customer', 'VW'],
        ['customer', '3M'],
      ],
    ],
    ['another customer in an address', 'von x.siemens.com geladen', [['customer', 'siemens']]],
    ['another customer in a path', '\\\\server\\siemens', [['customer', 'siemens']]],
    ['the only distinctive word of a name', 'wie bei Volkswagen', [['customer', 'Volkswagen']]],
    ['a tenant of another customer', 'sandbank.sharepoint.com hängt', [['tenant', 'sandbank']]],
    [
      'the id of a tenant',
      'Tenant 6F1C2A34-5B6D-4E7F-8A9B-0C1D2E3F4A5B',
      [['tenant', '6F1C2A34-5B6D-4E7F-8A9B-0C1D2E3F4A5B']],
    ],
    ['a name with dots apart from their letters', 'Herr Mu\u0308ller rief an', [['person', 'Müller']]],
    ['a name with a soft hyphen', 'Ar\u00adnold wartet', [['customer', 'Arnold']]],
    ['a name in an encoded address', 'https://x.example/M%C3%BCller', [['person', 'Müller']]],
    ['a part of a double last name', 'Frau Müller', [['person', 'Müller']]],
    ['a double last name', 'Frau Müller-Lüdenscheidt', [['person', 'Müller-Lüdenscheidt']]],
    ['a last name without its particle', 'Frau Berg', [['person', 'Berg']]],
    ['a last name of two signs', 'Herr Ng', [['person', 'Ng']]],
    ['a whole person with plain letters', 'Jurgen Muller-Ludenscheidt', [['person', 'Jurgen Muller-Ludenscheidt']]],
    ['a whole person of another customer', 'wie Hanna Förster sagt', [['person', 'Hanna Förster']]],
    ['a name over the end of a line', 'bei Berta\nLebensmittel AG', [['customer', 'Berta Lebensmittel AG']]],
    ['another customer by the whole name', 'wie bei Berta Lebensmittel', [['customer', 'Berta Lebensmittel']]],
  ])('PB105 %s is found', (_, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['a common word like a last name', 'Wir koch ten es nach, koch'],
    ['a part of another customer', 'Die Berta der Woche'],
    ['a customer of another name in small letters', 'im sommer'],
    ['generic words of a name', 'Office und Software, Maschinenbau'],
    ['a version', 'Build 16.0.17928.20114 und 10.0.19045.2965'],
    ['a neutral path', 'auf \\\\server\\freigabe'],
    ['words in another paragraph', 'Berta\n\nLebensmittel'],
    ['general words in small letters', 'europa versicherung, auf der siemens strasse'],
    ['two signs in small letters', 'vw und 3m, ng'],
    ['a single letter', 'Taste T'],
    ['a last name of another customer', 'Frau Förster'],
    ['a neutral server', 'unter http://server/start und server.example'],
    ['a public address', 'Port 443 zu 13.107.6.152'],
  ])('PB105 %s is none', (_, text) => expect(found(text)).toEqual([]))

  it('PB105 each is told once, with its number, its surroundings and neutral words', () => {
    const [hit] = findNames(['Arnold hat es. Bei ARNOLD half es.'], ofCase)
    expect(hit).toEqual({
      word: 'Arnold',
      kind: 'customer',
      count: 2,
      around: 'Arnold hat es. Bei ARNOLD half es.',
      neutral: { de: '[Kunde]', en: '[customer]' },
      mayStay: true,
    })
  })

  it('PB105 what was marked as the name of a product stays, however it is written', () => {
    expect(found('Arnold ERP 4 bei arnold', ['ARNOLD'])).toEqual([])
    expect(found('Arnold ERP 4 und arnold-mb.example', ['Arnold'])).toEqual([['domain', 'arnold-mb.example']])
  })

  it('PB105 no name begins in one text and ends in the next', () => {
    expect(findNames(['bei Berta', 'Lebensmittel fehlen'], others)).toEqual([])
  })

  it('PB105 addresses and whole people never stay, single words may', () => {
    expect(found('//fs01/x von Eva Koch', ['//fs01/x', 'Eva Koch'])).toHaveLength(2)
    expect(found('Der Koch kocht', ['Koch'])).toEqual([])
  })

  it('PB105 replacing a word leaves nothing of it, and other words alone', () => {
    const text = replaceWord('Arnold, arnold und Arnoldshausen', 'arnold', 'der Kunde')
    expect(text).toBe('der Kunde, der Kunde und Arnoldshausen')
    expect(replaceWord('Mu\u0308ller', 'Müller', '[Person]')).toBe('[Person]')
    expect(replaceWord('bei Berta\nLebensmittel', 'Berta Lebensmittel', '[Kunde]')).toBe('bei [Kunde]')
    expect(replaceWord('50%20 und Arnold', 'Berta', 'x')).toBe('50%20 und Arnold')
  })

  it('PB105 neutral words give nobody away', () => {
    const text = 'Arnold, Frau Koch, a@b.example, arnold-mb.example, \\\\fs01\\x, arnoldmb'
    const clean = findNames([text], ofCase).reduce((words, hit) => replaceWord(words, hit.word, hit.neutral.de), text)
    expect(findNames([clean], ofCase)).toEqual([])
  })
})
