import type { Text } from '../template/types.ts'

/** What can be wrong with answers, an edition or a template, and what to do. */
export const PROBLEMS = {
  'unknown-question': {
    en: 'There is no question "{question}". Take the ids from the questionnaire ("lotse checklist new" writes one).',
    de: 'Die Frage „{question}“ gibt es nicht. Nehmen Sie die Kennungen aus dem Fragebogen („lotse checklist new“ schreibt einen).',
  },
  'unknown-option': {
    en: '"{value}" is no answer to "{question}". Allowed: {allowed}.',
    de: '„{value}“ ist keine Antwort auf „{question}“. Möglich: {allowed}.',
  },
  'one-option': {
    en: '"{question}" takes exactly one answer, not {value}. Allowed: {allowed}.',
    de: '„{question}“ nimmt genau eine Antwort, nicht {value}. Möglich: {allowed}.',
  },
  'wrong-kind': {
    en: 'The answer {value} to "{question}" has the wrong form. Allowed: {allowed}.',
    de: 'Die Antwort {value} auf „{question}“ hat die falsche Form. Möglich: {allowed}.',
  },
  'not-a-number': {
    en: '"{question}" takes a whole number from 0 on or "unknown", not {value}.',
    de: '„{question}“ nimmt eine ganze Zahl ab 0 oder „unknown“, nicht {value}.',
  },
  'services-needed': {
    en: 'Answer "svc" first: without a service in scope there is no checklist.',
    de: 'Beantworten Sie zuerst „svc“: Ohne Dienst im Umfang gibt es keine Checkliste.',
  },
  'cloud-needed': {
    en: 'Answer "cloud" first: it decides which edition of the checklist the tenant gets.',
    de: 'Beantworten Sie zuerst „cloud“: Davon hängt ab, welche Ausgabe der Checkliste der Tenant erhält.',
  },
  'wrong-edition': {
    en: 'A tenant in the cloud "{cloud}" gets the edition "{right}", not "{edition}". Start with the right edition.',
    de: 'Ein Tenant in der Cloud „{cloud}“ erhält die Ausgabe „{right}“, nicht „{edition}“. Beginnen Sie mit der richtigen Ausgabe.',
  },
  'other-cloud': {
    en: 'The answers say "{cloud}", the tenant is recorded in "{recorded}". Correct one of them; a tenant that moved starts a new checklist.',
    de: 'Die Antworten nennen „{cloud}“, erfasst ist der Tenant in „{recorded}“. Berichtigen Sie eines davon; ein umgezogener Tenant beginnt eine neue Checkliste.',
  },
  'id-taken': {
    en: 'The id "{id}" is taken. Choose another one.',
    de: 'Die Kennung „{id}“ ist vergeben. Wählen Sie eine andere.',
  },
  'id-form': {
    en: 'The id "{id}" must begin with a letter and hold only letters, digits, dots and hyphens.',
    de: 'Die Kennung „{id}“ muss mit einem Buchstaben beginnen und darf nur Buchstaben, Ziffern, Punkte und Bindestriche enthalten.',
  },
  'text-missing': {
    en: '"{id}" lacks the {language} words for "{field}".',
    de: '„{id}“ fehlen die Worte für „{field}“ in der Sprache {language}.',
  },
  'heading-unknown': {
    en: '"{id}" belongs to the part "{heading}", which the template does not have.',
    de: '„{id}“ gehört zum Teil „{heading}“, den die Vorlage nicht hat.',
  },
  'options-needed': {
    en: '"{id}" needs at least two options, each once.',
    de: '„{id}“ braucht mindestens zwei Antworten, jede nur einmal.',
  },
  'options-not-wanted': {
    en: '"{id}" is a yes-no question or a number and takes no options.',
    de: '„{id}“ ist eine Ja-Nein-Frage oder eine Zahl und nimmt keine Antworten zur Auswahl.',
  },
  'rule-unreadable': {
    en: 'The rule of "{id}" cannot be read: {rule}. Write terms such as question=a/b, question!=a or question>3, joined by AND and OR.',
    de: 'Die Regel von „{id}“ ist nicht lesbar: {rule}. Schreiben Sie Ausdrücke wie frage=a/b, frage!=a oder frage>3, verbunden mit AND und OR.',
  },
  'rule-question': {
    en: 'The rule of "{id}" asks "{question}", which the template does not have.',
    de: 'Die Regel von „{id}“ fragt „{question}“, das die Vorlage nicht hat.',
  },
  'rule-option': {
    en: 'The rule of "{id}" expects "{value}" from "{question}", which is no answer to it.',
    de: 'Die Regel von „{id}“ erwartet „{value}“ von „{question}“, was dort keine Antwort ist.',
  },
  'rule-operator': {
    en: 'The rule of "{id}" compares "{question}" in a way its kind does not allow: numbers with >, all others with = or !=.',
    de: 'Die Regel von „{id}“ vergleicht „{question}“ auf eine Weise, die dort nicht geht: Zahlen mit >, alle anderen mit = oder !=.',
  },
  'rule-circle': {
    en: 'The question "{id}" is asked only after itself. Remove its condition.',
    de: 'Die Frage „{id}“ wird erst nach sich selbst gestellt. Entfernen Sie ihre Bedingung.',
  },
  'service-unknown': {
    en: '"{id}" names the service "{value}", which is no option of "svc".',
    de: '„{id}“ nennt den Dienst „{value}“, den „svc“ nicht kennt.',
  },
  'cloud-unknown': {
    en: '"{id}" names the cloud "{value}", which does not exist.',
    de: '„{id}“ nennt die Cloud „{value}“, die es nicht gibt.',
  },
  'version-not-newer': {
    en: 'The version "{version}" is not newer than "{last}". Use three numbers, such as 1.1.0.',
    de: 'Die Version „{version}“ ist nicht neuer als „{last}“. Verwenden Sie drei Zahlen, etwa 1.1.0.',
  },
  'own-question-id': {
    en: 'The id "{id}" of an own question must begin with "own.", followed by letters, digits, dots or hyphens: own.printers.',
    de: 'Die Kennung „{id}“ einer eigenen Frage muss mit „own.“ beginnen, gefolgt von Buchstaben, Ziffern, Punkten oder Bindestrichen: own.drucker.',
  },
  'own-item-id': {
    en: 'The id "{id}" of an own item must begin with "OWN-", followed by letters or digits: OWN-01.',
    de: 'Die Kennung „{id}“ eines eigenen Punkts muss mit „OWN-“ beginnen, gefolgt von Buchstaben oder Ziffern: OWN-01.',
  },
  'own-gone': {
    en: '"{id}" was published and cannot be removed, or its id could be used again. Retire it instead.',
    de: '„{id}“ wurde veröffentlicht und lässt sich nicht entfernen, sonst könnte die Kennung neu vergeben werden. Legen Sie es stattdessen still.',
  },
  'own-kind': {
    en: 'The published question "{id}" keeps its kind, since answers were given to it. Retire it and add another one.',
    de: 'Die veröffentlichte Frage „{id}“ behält ihre Art, da sie beantwortet wurde. Legen Sie sie still und ergänzen Sie eine andere.',
  },
  'option-form': {
    en: 'The option "{option}" of "{id}" must hold only letters, digits, dots and hyphens.',
    de: 'Die Antwort „{option}“ von „{id}“ darf nur Buchstaben, Ziffern, Punkte und Bindestriche enthalten.',
  },
  'clouds-needed': {
    en: '"{id}" applies in no cloud of this edition. Choose one, or all of them.',
    de: '„{id}“ gilt in keiner Cloud dieser Ausgabe. Wählen Sie eine oder alle.',
  },
  'link-form': {
    en: 'The link of "{id}" must be a whole address that begins with https://, or no link at all.',
    de: 'Der Link von „{id}“ muss eine ganze Adresse sein, die mit https:// beginnt, oder gar kein Link.',
  },
  'service-reason': {
    en: 'Say in both languages why "{service}" is not supported: the reason stands at every item that is hidden for it.',
    de: 'Nennen Sie in beiden Sprachen, warum „{service}“ nicht unterstützt wird: Der Grund steht an jedem Punkt, der deshalb ausgeblendet ist.',
  },
  'service-day': {
    en: 'Say since when "{service}" is not supported, as a day.',
    de: 'Nennen Sie den Tag, seit dem „{service}“ nicht unterstützt wird.',
  },
  'services-none': {
    en: 'At least one service has to be supported.',
    de: 'Mindestens ein Dienst muss unterstützt werden.',
  },
  'term-empty': {
    en: 'Something is missing at character {at}: AND and OR stand between two conditions.',
    de: 'An Zeichen {at} fehlt etwas: AND und OR stehen zwischen zwei Bedingungen.',
  },
  'term-bracket': {
    en: 'Brackets are not possible (character {at}). AND binds closer than OR; write out every group.',
    de: 'Klammern gibt es nicht (Zeichen {at}). AND bindet enger als OR; schreiben Sie jede Gruppe aus.',
  },
  'term-joiner': {
    en: 'Write AND and OR in capitals, with a blank before and after (character {at}: "{term}").',
    de: 'Schreiben Sie AND und OR groß und mit Leerzeichen davor und danach (Zeichen {at}: „{term}“).',
  },
  'term-form': {
    en: '"{term}" (character {at}) is no condition. Write question=a/b, question!=a or question>3, without blanks.',
    de: '„{term}“ (Zeichen {at}) ist keine Bedingung. Schreiben Sie frage=a/b, frage!=a oder frage>3, ohne Leerzeichen.',
  },
  'term-question': {
    en: 'There is no question "{question}" (character {at}).',
    de: 'Die Frage „{question}“ gibt es nicht (Zeichen {at}).',
  },
  'term-operator': {
    en: '"{question}" cannot be compared with "{operator}" (character {at}): numbers with >, all others with = or !=.',
    de: '„{question}“ lässt sich nicht mit „{operator}“ vergleichen (Zeichen {at}): Zahlen mit >, alle anderen mit = oder !=.',
  },
  'term-option': {
    en: '"{value}" is no answer to "{question}" (character {at}). Possible: {allowed}.',
    de: '„{value}“ ist keine Antwort auf „{question}“ (Zeichen {at}). Möglich: {allowed}.',
  },
  'file-json': {
    en: 'This is no JSON file: {detail}.',
    de: 'Das ist keine JSON-Datei: {detail}.',
  },
  'file-kind': {
    en: 'This is no file of own questions and items. Take one that Lotse exported.',
    de: 'Das ist keine Datei mit eigenen Fragen und Punkten. Nehmen Sie eine, die Lotse exportiert hat.',
  },
  'file-form': {
    en: 'This file was written by a newer Lotse. Update Lotse first.',
    de: 'Diese Datei wurde von einem neueren Lotse geschrieben. Aktualisieren Sie Lotse zuerst.',
  },
  'file-value': {
    en: '{path}: expected {expected}.',
    de: '{path}: erwartet wird {expected}.',
  },
} as const satisfies Record<string, Text>
