import { line } from './line.ts'

/** Sentences on what is taken away. (odt.md §1) */
export const REMOVAL_LINES = {
  removesAll: line(
    'Removes every Click-to-Run product and language.',
    'Entfernt alle Klick-und-Los-Produkte und -Sprachen.',
  ),
  lost: line('Of what is installed, {lost} does not come back.', 'Vom Installierten kommt nicht zurück: {lost}.'),
  removes: line('Removes {id}.', 'Entfernt {id}.'),
  notThere: line(
    'Removes nothing for {id}: the device does not have it.',
    'Entfernt für {id} nichts: Das Gerät hat es nicht.',
  ),
  removesLanguages: line(
    'Removes {languages} of {id}; the product and other languages stay.',
    'Entfernt {languages} von {id}; das Produkt und andere Sprachen bleiben.',
  ),
  removesMsi: line(
    'Removes Office, Visio and Project of Windows Installer where there are any; a restart may be needed.',
    'Entfernt Office, Visio und Project mit Windows Installer, wo vorhanden; ein Neustart kann nötig sein.',
  ),
  removesTheseMsi: line(
    'Removes what Windows Installer has installed: {found}. A restart may be needed.',
    'Entfernt, was Windows Installer installiert hat: {found}. Ein Neustart kann nötig sein.',
  ),
  removesAce: line(
    'The Access Database Engine goes with it; other applications may need that.',
    'Die Access-Datenbank-Engine geht mit; andere Anwendungen brauchen sie womöglich.',
  ),
  settingsStay: line('Settings and documents stay.', 'Einstellungen und Dokumente bleiben.'),
  noMsi: line(
    'Removes nothing of Windows Installer: the device has none.',
    'Entfernt nichts von Windows Installer: Das Gerät hat nichts davon.',
  ),
  noMsiButKept: line(
    'Removes nothing of Windows Installer: all that the device has is kept.',
    'Entfernt nichts von Windows Installer: Alles, was das Gerät davon hat, bleibt.',
  ),
  keeps: line('Keeps {kept}.', 'Behält {kept}.'),
  blockedByMsi: line(
    'Fails (1603) if the same version is there by Windows Installer: {found}.',
    'Schlägt fehl (1603), wenn dieselbe Version mit Windows Installer da ist: {found}.',
  ),
} as const
