import { isoDate } from '@lotse/calendar'
import type { KnownSolution } from '../solution.ts'
import { appsPage, knownId, officePage } from './known-id.ts'

/** Macros, add-ins and drivers that stop working with the Apps. Facts of the vendor's documentation, in our own words. */

const documentation = { sureness: 'confirmed', edition: 1, checkedOn: isoDate('2026-11-23') } as const

export const compatibility: readonly KnownSolution[] = [
  {
    ...documentation,
    id: knownId(1),
    product: 'VBA',
    productVersion: '',
    evidence: ['criticalFindings', 'concerns'],
    causes: ['technical'],
    reasons: ['appCompatibility'],
    source: 'Microsoft Learn: 64-bit Visual Basic for Applications',
    sourceUrl: officePage('vba/language/concepts/getting-started/64-bit-visual-basic-for-applications-overview'),
    words: {
      de: {
        title: 'Makro lässt sich in 64 Bit nicht übersetzen: Declare ohne PtrSafe',
        symptoms:
          'Beim Öffnen oder Starten meldet VBA einen Kompilierfehler und nennt Declare-Anweisungen, die für 64-Bit-Systeme zu aktualisieren sind. Unter 32 Bit lief dieselbe Datei.',
        steps: [
          'Bereitschaftsanalyse ausführen und die Fundstellen je Datei mit ihrem Besitzer durchgehen.',
          'In jede Declare-Anweisung PtrSafe einsetzen.',
          'Zeiger und Handles in Parametern, Rückgaben, Typen und Variablen von Long auf LongPtr umstellen.',
          'Muss die Datei auch in sehr alten Versionen laufen, beide Fassungen hinter #If VBA7 stellen.',
          'Datei in 64 Bit übersetzen und den Ablauf vom Besitzer des Makros prüfen lassen.',
        ],
        limits:
          'PtrSafe allein genügt nicht: Ein Zeiger in Long wird abgeschnitten und kann abstürzen. Fremde DLLs brauchen zusätzlich eine 64-Bit-Fassung.',
      },
      en: {
        title: 'Macro does not compile in 64-bit: Declare without PtrSafe',
        symptoms:
          'On opening or starting, VBA reports a compile error and names Declare statements that must be updated for 64-bit systems. The same file ran in 32-bit.',
        steps: [
          'Run the readiness analysis and go through the findings file by file with their owner.',
          'Put PtrSafe into every Declare statement.',
          'Change pointers and handles in parameters, results, types and variables from Long to LongPtr.',
          'Where the file must still run in very old versions, keep both forms behind #If VBA7.',
          'Compile the file in 64-bit and let the owner of the macro test the process.',
        ],
        limits:
          'PtrSafe alone is not enough: a pointer in Long is cut off and may crash. Foreign DLLs need a 64-bit version as well.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(2),
    product: 'Microsoft 365 Apps',
    productVersion: '',
    evidence: ['criticalFindings', 'concerns', 'blockingItems'],
    causes: ['technical'],
    reasons: ['appCompatibility'],
    source: 'Microsoft Learn: Change from 32-bit to 64-bit',
    sourceUrl: appsPage('deploy/change-bitness'),
    words: {
      de: {
        title: 'COM-Add-In gibt es nur in 32 Bit: es erscheint in 64-Bit-Office nicht',
        symptoms:
          'Nach der Umstellung fehlt das Add-In im Menüband, oder Office meldet, dass es nicht geladen werden konnte. Seine DLL ist eine 32-Bit-Datei.',
        steps: [
          'Beim Hersteller nach einer 64-Bit-Fassung oder einem Web-Add-In fragen; die Aussage mit Datum festhalten.',
          'Gibt es keine: betroffene Geräte in eine Ausnahmegruppe mit 32 Bit und einem Enddatum nehmen.',
          'Alle übrigen Geräte mit MigrateArch auf 64 Bit umstellen.',
          'Ist der Ablauf geschäftskritisch und niemand zuständig: Kompatibilitätsfall (App Assure) vorbereiten.',
        ],
        limits: 'Auf einem Gerät haben alle Klick-und-Los-Produkte dieselbe Bitbreite, auch Visio und Project.',
      },
      en: {
        title: 'COM add-in exists in 32-bit only: it does not appear in 64-bit Office',
        symptoms:
          'After the change the add-in is missing from the ribbon, or Office reports that it could not be loaded. Its DLL is a 32-bit file.',
        steps: [
          'Ask the vendor for a 64-bit version or a web add-in; record the statement with its date.',
          'If there is none: put the devices concerned into a 32-bit exception group with an end date.',
          'Move all other devices to 64-bit with MigrateArch.',
          'If the process is business-critical and nobody is responsible: prepare a compatibility case (App Assure).',
        ],
        limits: 'On one device all Click-to-Run products share the bitness, Visio and Project included.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(3),
    product: 'Microsoft Access Database Engine',
    productVersion: '',
    evidence: ['criticalFindings', 'concerns'],
    causes: ['technical'],
    reasons: ['appCompatibility', 'itInfrastructure'],
    source: 'Microsoft Learn: Microsoft OLE DB Provider for Jet in 32-bit versions only',
    sourceUrl: officePage('troubleshoot/access/jet-odbc-driver-available-32-bit-version'),
    words: {
      de: {
        title: 'Datenverbindung scheitert in 64 Bit: Jet-Anbieter ist nicht registriert',
        symptoms:
          'Abfragen, Serienbriefe oder Makros melden, dass der Anbieter Microsoft.Jet.OLEDB.4.0 nicht registriert ist; Aktualisieren in Excel bricht ab.',
        steps: [
          'Verbindungen suchen, die den Jet-Anbieter oder alte Access- und Excel-Treiber nennen.',
          'Auf Microsoft.ACE.OLEDB umstellen; bei ODBC den Treiber für *.mdb und *.accdb wählen.',
          'Die Access Database Engine in derselben Bitbreite wie Office bereitstellen.',
          'Verbindung auf einem Pilotgerät aktualisieren und das Ergebnis vergleichen.',
        ],
        limits:
          'Jet gibt es nur in 32 Bit. Auf einem Gerät verträgt sich die Engine nur mit Office gleicher Bitbreite.',
      },
      en: {
        title: 'Data connection fails in 64-bit: the Jet provider is not registered',
        symptoms:
          'Queries, mail merges or macros report that the provider Microsoft.Jet.OLEDB.4.0 is not registered; refreshing in Excel stops.',
        steps: [
          'Look for connections that name the Jet provider or old Access and Excel drivers.',
          'Change them to Microsoft.ACE.OLEDB; with ODBC choose the driver for *.mdb and *.accdb.',
          'Provide the Access Database Engine in the same bitness as Office.',
          'Refresh the connection on a pilot device and compare the result.',
        ],
        limits: 'Jet exists in 32-bit only. On one device the engine goes only with Office of the same bitness.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(4),
    product: 'Microsoft 365 Apps',
    productVersion: '',
    evidence: ['criticalFindings', 'concerns', 'installedNotActive'],
    causes: ['technical', 'adoption'],
    reasons: ['appCompatibility', 'securityPrivacy'],
    source: 'Microsoft Learn: Macros from the internet are blocked by default',
    sourceUrl: appsPage('security/internet-macros-blocked'),
    words: {
      de: {
        title: 'Makros von einer Freigabe oder Website sind gesperrt, ohne Knopf zum Zulassen',
        symptoms:
          'Eine rote Leiste meldet ein Sicherheitsrisiko und dass die Quelle nicht vertrauenswürdig ist. Oft wird die Freigabe über ihre IP-Adresse geöffnet oder die Datei kam per Mail oder Download.',
        steps: [
          'Feststellen, woher die Datei kommt: Freigabe, SharePoint, Mail, Download.',
          'Freigaben über ihren Namen öffnen und der Zone „Lokales Intranet“ zuordnen.',
          'Eigene Makros signieren und das Zertifikat als vertrauenswürdigen Herausgeber verteilen.',
          'Nur wo das nicht geht: einen vertrauenswürdigen Speicherort mit wenigen Schreibrechten per Richtlinie setzen.',
          'Abläufe, die Makros per Mail verschicken, auf einen Ablageort umstellen.',
        ],
        limits: 'Die Sperre selbst nicht per Richtlinie aufheben: Sie schützt vor Schadsoftware.',
      },
      en: {
        title: 'Macros from a share or site are blocked, with no button to allow them',
        symptoms:
          'A red bar reports a security risk and that the source is not trusted. Often the share is opened by its IP address, or the file came by mail or download.',
        steps: [
          'Find out where the file comes from: share, SharePoint, mail, download.',
          'Open shares by their name and put them into the local intranet zone.',
          'Sign your own macros and distribute the certificate as a trusted publisher.',
          'Only where that is not possible: set a trusted location with few write rights by policy.',
          'Move processes that mail macros around to a place where they are kept.',
        ],
        limits: 'Do not lift the block itself by policy: it protects from malware.',
      },
    },
  },
  {
    ...documentation,
    edition: 2,
    id: knownId(5),
    product: 'Outlook',
    productVersion: '',
    evidence: ['concerns', 'installedNotActive', 'openObjections'],
    causes: ['technical', 'adoption'],
    reasons: ['appCompatibility', 'productCapability'],
    source: 'Microsoft Learn: State of COM add-ins in the new Outlook',
    sourceUrl: appsPage('outlook/get-started/state-of-com-add-ins'),
    words: {
      de: {
        title: 'Outlook-Add-In verschwindet: das neue Outlook lädt keine COM-Add-Ins',
        symptoms:
          'Benutzer haben auf das neue Outlook umgeschaltet, und Ablage-, CRM- oder Telefonie-Add-Ins fehlen. Im klassischen Outlook sind sie da.',
        steps: [
          'Liste der Outlook-Add-Ins aufstellen: Web-Fassung vorhanden, klassisch nötig, entbehrlich.',
          'Solange COM-Add-Ins nötig sind, beim klassischen Outlook bleiben: OutlookForWindows ausschließen und den Umschalter per Richtlinie verbergen.',
          'Web-Add-Ins zentral bereitstellen, wo es sie gibt.',
          'Entscheidung mit Datum festhalten und den Benutzern mitteilen.',
        ],
        limits:
          'Windows kann das neue Outlook auch von sich aus mitbringen; der Ausschluss hält das nicht auf. Termine des Herstellers dazu ändern sich; vor der Zusage prüfen.',
      },
      en: {
        title: 'Outlook add-in disappears: the new Outlook loads no COM add-ins',
        symptoms:
          'People switched to the new Outlook, and add-ins for filing, CRM or telephony are missing. In classic Outlook they are there.',
        steps: [
          'List the Outlook add-ins: web version exists, classic needed, not needed.',
          'While COM add-ins are needed, stay with classic Outlook: exclude OutlookForWindows and hide the switch by policy.',
          'Deploy web add-ins centrally where they exist.',
          'Record the decision with its date and tell the users.',
        ],
        limits:
          'Windows may bring the new Outlook by itself; the exclusion does not stop that. The dates of the vendor for it change; check them before promising anything.',
      },
    },
  },
]
