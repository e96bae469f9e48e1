import { describe, expect, it } from 'vitest'
import { requireGoodPassword } from './password-rules.ts'

const about = {
  name: 'Zoë Müller-Lüdenscheidt',
  email: 'z.mueller@nordwind-gmbh.example',
  organisationName: 'Nordwind GmbH',
}

describe('a password is refused', () => {
  it.each([
    ['the name', 'Zoë Müller-Lüdenscheidt'],
    ['the name without accents', 'zoemullerludenscheidt'],
    ['the name with a year', 'Lüdenscheidt2026!'],
    ['the name backed by a usual word', 'mueller.passwort'],
    ['the e-mail address', 'z.mueller@nordwind-gmbh.example'],
    ['the organisation with digits', 'NordwindGmbH123'],
    ['the organisation twice', 'Nordwind.Nordwind'],
    ['a usual word', 'passwordpassword'],
    ['a usual word with digits', 'Willkommen2026!'],
    ['keys beside each other', 'qwertzuiop12'.replace('uiop', 'qwertz')],
    ['a count', '123456789012'],
    ['only digits', '473829105647'],
    ['one letter', 'aaaaaaaaaaaaaa'],
    ['two letters in turn', 'abababababababab'],
  ])('%s', (_what, password) => {
    expect(() => requireGoodPassword(password, about)).toThrow(/easy to guess|little more than/)
  })
})

describe('a password is accepted', () => {
  it.each([
    ['four words', 'Kranich Laterne Mandel 7'],
    ['a sentence with the own name in it', 'Müller trinkt nie Kaffee nach acht'],
    ['random letters', 'v8#kQz!mT2pW'],
    ['another script', 'Снегопад в июле'],
  ])('%s', (_what, password) => {
    expect(() => requireGoodPassword(password, about)).not.toThrow()
  })
})
