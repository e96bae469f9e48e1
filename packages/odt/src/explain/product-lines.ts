import { line } from './line.ts'

/** Sentences on products, languages and apps. (odt.md §1) */
export const PRODUCT_LINES = {
  installs: line('Installs {name}, languages: {languages}.', 'Installiert {name}, Sprachen: {languages}.'),
  refreshes: line(
    'Changes the installed {name}, languages: {languages}.',
    'Ändert das installierte {name}, Sprachen: {languages}.',
  ),
  onlyWhere: line(
    '{name} only where Windows Installer has {condition}.',
    '{name} nur, wo {condition} mit Windows Installer da ist.',
  ),
  unknown: line(
    'Fails (17004): there is no product {name}.',
    'Schlägt fehl (17004): Ein Produkt {name} gibt es nicht.',
  ),
  unknownLanguage: line(
    'Fails (17002): there is no Office in {language}.',
    'Schlägt fehl (17002): Office gibt es nicht in {language}.',
  ),
  notInLanguage: line(
    'Fails (17004): {name} does not exist in {language}.',
    'Schlägt fehl (17004): {name} gibt es nicht in {language}.',
  ),
  withoutThem: line('Without {apps}.', 'Ohne {apps}.'),
  without: line(
    'Without {apps}; what of it is installed is removed, except Teams.',
    'Ohne {apps}; was davon installiert ist, wird entfernt, außer Teams.',
  ),
  withoutAgain: line(
    'Without {apps}. Where the file names every installed language, this replaces what was left out before, otherwise it adds to it; what of it is installed is removed, except Teams.',
    'Ohne {apps}. Nennt die Datei alle installierten Sprachen, ersetzt das frühere Ausschlüsse, sonst kommt es hinzu; was davon installiert ist, wird entfernt, außer Teams.',
  ),
  withoutReplacing: line(
    'Without {apps}; what of it is installed is removed, except Teams. Apps that were left out before and are not named come back.',
    'Ohne {apps}; was davon installiert ist, wird entfernt, außer Teams. Früher weggelassene Apps, die nicht genannt sind, kommen zurück.',
  ),
  withoutAdding: line(
    'Without {apps}; what of it is installed is removed, except Teams. What was left out before stays out, because not every installed language is named.',
    'Ohne {apps}; was davon installiert ist, wird entfernt, außer Teams. Früher Weggelassenes bleibt weg, weil nicht alle installierten Sprachen genannt sind.',
  ),
  comesBack: line(
    'Apps that were left out before come back: the file names every installed language and leaves none out.',
    'Früher weggelassene Apps kommen zurück: Die Datei nennt alle installierten Sprachen und lässt keine App weg.',
  ),
  grooveOnly: line(
    'OneDrive still comes: Groove is only its old sync client.',
    'OneDrive kommt trotzdem: Groove ist nur der alte Synchronisierungsclient.',
  ),
  bringsOneDrive: line('{name} brings OneDrive with it.', '{name} bringt OneDrive mit.'),
  newOutlookStays: line(
    'The new Outlook is not left out, only the classic one.',
    'Das neue Outlook ist nicht weggelassen, nur das klassische.',
  ),
  classicOutlookStays: line(
    'Classic Outlook comes; Windows may bring the new one all the same.',
    'Das klassische Outlook kommt; Windows bringt das neue womöglich trotzdem.',
  ),
  teamsStays: line(
    'Teams is not added, but one that is there stays, and it can be added later.',
    'Teams kommt nicht hinzu, aber ein vorhandenes bleibt, und es kann später hinzukommen.',
  ),
  noTeams: line(
    'Teams is not part of a source on a share: without internet it does not come.',
    'Teams ist nicht Teil einer Quelle auf einer Freigabe: Ohne Internet kommt es nicht.',
  ),
  publisher: line(
    'Publisher comes along, which is unsupported after October 2026.',
    'Publisher kommt mit; es wird nach Oktober 2026 nicht mehr unterstützt.',
  ),
  perUser: line('Each person activates by signing in.', 'Jede Person aktiviert durch ihre Anmeldung.'),
  keyServer: line('A key server (KMS) activates {name}.', 'Ein Schlüsselserver (KMS) aktiviert {name}.'),
  ownKey: line('The key in the file activates {name}.', 'Der Schlüssel in der Datei aktiviert {name}.'),
  overlaps: line(
    'Overlaps with {others} on the device, which is not supported; remove it first.',
    'Überschneidet sich mit {others} auf dem Gerät; das wird nicht unterstützt. Zuerst entfernen.',
  ),
  oneChannel: line(
    '{others} on the device takes the same channel: there is one for all.',
    '{others} auf dem Gerät nimmt denselben Kanal: Es gibt nur einen für alle.',
  ),
  shell: line(
    'The first language, {language}, is that of menus in Windows until Office is installed anew.',
    'Die erste Sprache, {language}, gilt für Menüs in Windows, bis Office neu installiert wird.',
  ),
} as const
