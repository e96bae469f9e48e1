/** What parse-xml 5 says of text that is not well-formed, in German: its beginning, and what we say instead. */
const GERMAN: readonly (readonly [start: string, german: string])[] = [
  ['Attribute value expected', 'Ein Attribut hat keinen Wert'],
  ['Duplicate attribute:', 'Ein Attribut steht zweimal:'],
  ['Value of the `xml:space`', 'Der Wert von xml:space ist ungültig'],
  ['Unescaped `<` is not allowed', 'In einem Attributwert steht „<“ statt „&lt;“'],
  ['Unclosed attribute', 'Ein Attributwert endet nicht'],
  ['Unclosed CDATA section', 'Ein CDATA-Abschnitt endet nicht'],
  ['Element content may not contain', 'Im Text steht „]]>“'],
  ["The string `--` isn't allowed", 'In einem Kommentar steht „--“'],
  ['Unclosed comment', 'Ein Kommentar endet nicht'],
  ['Expected a name', 'Hier fehlt ein Name'],
  ['Expected a public identifier', 'In der Dokumenttypdefinition fehlt eine Kennung'],
  ['Expected a system identifier', 'In der Dokumenttypdefinition fehlt eine Kennung'],
  ['Unclosed internal subset', 'Die Dokumenttypdefinition endet nicht'],
  ['Unclosed doctype declaration', 'Die Dokumenttypdefinition endet nicht'],
  ['Unclosed start tag for element', 'Ein Start-Tag endet nicht:'],
  ['Missing end tag for element', 'Das End-Tag fehlt:'],
  ['Unclosed end tag for element', 'Ein End-Tag endet nicht:'],
  ["XML declaration isn't allowed here", 'Die XML-Deklaration darf nur ganz am Anfang stehen'],
  ['Invalid processing instruction', 'Eine Verarbeitungsanweisung ist ungültig'],
  ['Whitespace is required after', 'Nach dem Namen einer Verarbeitungsanweisung fehlt ein Leerzeichen'],
  ['Unterminated processing instruction', 'Eine Verarbeitungsanweisung endet nicht'],
  ['Invalid character in public identifier', 'In einer Kennung steht ein unzulässiges Zeichen'],
  ['Unterminated reference', 'Ein „&“ leitet keinen Verweis ein; es muss „&amp;“ heißen'],
  ['Invalid character reference', 'Ein Zeichenverweis ist ungültig'],
  ['Character reference resolves', 'Ein Zeichenverweis meint ein unzulässiges Zeichen'],
  ["Named entity isn't defined:", 'Diese Entität gibt es nicht:'],
  ['Missing end quote', 'Ein Anführungszeichen fehlt'],
  ['Invalid XML declaration', 'Die XML-Deklaration ist ungültig'],
  ['XML version is missing', 'In der XML-Deklaration fehlt die Version'],
  ['Invalid character in version', 'Die Version in der XML-Deklaration ist ungültig'],
  ['Invalid character in encoding', 'Die Kodierung in der XML-Deklaration ist ungültig'],
  ['Only "yes" and "no" are permitted', 'In der XML-Deklaration ist standalone weder yes noch no'],
  ['Invalid or unclosed XML declaration', 'Die XML-Deklaration ist ungültig oder endet nicht'],
  ['Root element is missing', 'Das Wurzelelement fehlt oder ist ungültig'],
  ['Extra content at the end', 'Nach dem Wurzelelement steht noch etwas'],
  ['Invalid character', 'Ein Zeichen ist unzulässig'],
  ['Elements are nested too deeply', 'Die Elemente sind zu tief verschachtelt'],
  ['bytes that do not fit the encoding:', 'Bytes passen nicht zur Kodierung:'],
]

/** A reason in German, with what it names; what is not in the list stays as it is. */
export function reasonInGerman(reason: string): string {
  const [start = '', german] = GERMAN.find(([one]) => reason.startsWith(one)) ?? []
  if (german === undefined) return reason
  return german.endsWith(':') ? `${german}${reason.slice(start.length)}` : german
}
