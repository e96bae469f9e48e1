import { isoDate } from '@lotse/calendar'
import type { KnownSolution } from '../solution.ts'
import { appsPage, knownId } from './known-id.ts'

/** What stops an installation, an update or an activation. Facts of the vendor's documentation, in our own words. */

const documentation = {
  product: 'Microsoft 365 Apps',
  productVersion: '',
  sureness: 'confirmed',
  edition: 1,
  checkedOn: isoDate('2026-11-23'),
} as const

export const deployment: readonly KnownSolution[] = [
  {
    ...documentation,
    id: knownId(6),
    evidence: ['failedInstalls', 'ringsBehind', 'notInstalled'],
    causes: ['technical'],
    reasons: ['itInfrastructure'],
    source: 'Microsoft Learn: Upgrade from a Windows Installer version',
    sourceUrl: appsPage('deploy/upgrade-from-msi-version'),
    words: {
      de: {
        title: 'Stille Installation bricht ab: altes Office (MSI) und offene Programme',
        symptoms:
          'Die Verteilung meldet Fehler auf Geräten mit einem älteren Office aus Windows-Installer-Paketen, oder nach der Installation ist beides da. Oft war Outlook oder Excel offen, oder ein Neustart stand aus.',
        steps: [
          'RemoveMSI in die Konfiguration aufnehmen; was bleiben muss, mit IgnoreProduct nennen.',
          'Ausführung in ein Fenster legen, in dem niemand arbeitet, oder FORCEAPPSHUTDOWN mit Ankündigung setzen.',
          'Einen Schritt für den Neustart vorsehen: Er wird gebraucht, aber von niemandem erzwungen.',
          'Auf einem Testgerät prüfen: kein MSI-Office mehr nach Installation und Neustart.',
          'Erst danach die fehlgeschlagenen Geräte in einer eigenen Welle wiederholen.',
        ],
        limits:
          'RemoveMSI entfernt keine älteren Klick-und-Los-Ausgaben; dafür Remove verwenden. Programme, die die Access-Engine brauchen, vorher schützen.',
      },
      en: {
        title: 'Silent installation stops: old Office (MSI) and open programs',
        symptoms:
          'The distribution reports errors on devices with an older Office from Windows Installer packages, or both are there afterwards. Often Outlook or Excel was open, or a restart was pending.',
        steps: [
          'Add RemoveMSI to the configuration; name what must stay with IgnoreProduct.',
          'Run it in a window in which nobody works, or set FORCEAPPSHUTDOWN with an announcement.',
          'Plan a step for the restart: it is needed, and nobody forces it.',
          'Check on a test device: no MSI Office after installation and restart.',
          'Only then repeat the failed devices in a wave of their own.',
        ],
        limits:
          'RemoveMSI removes no older Click-to-Run editions; use Remove for them. Protect programs that need the Access engine first.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(7),
    product: 'Visio, Project',
    evidence: ['failedInstalls', 'notInstalled'],
    causes: ['technical'],
    reasons: ['itInfrastructure', 'billingLicensing'],
    source: 'Microsoft Learn: Different versions of Office, Visio and Project on the same computer',
    sourceUrl: appsPage('deploy/install-different-office-visio-and-project-versions-on-the-same-computer'),
    words: {
      de: {
        title: 'Apps lassen sich neben Visio oder Project 2016 (MSI) nicht installieren',
        symptoms:
          'Die Installation endet mit dem Hinweis, dass sich Windows-Installer- und Klick-und-Los-Fassungen nicht vertragen. Betroffen sind Geräte mit Visio oder Project 2016 aus Volumenverträgen.',
        steps: [
          'Besitzer auflisten und prüfen, wer in den letzten 90 Tagen wirklich damit gearbeitet hat.',
          'Ersatz je Person festlegen: Abonnement, Volumen-Ausgabe in Klick-und-Los, Web-Fassung oder keiner.',
          'Mit MSICondition und RemoveMSI nur dort nachinstallieren, wo es vorher da war.',
          'Denselben Updatekanal wie bei den Apps verwenden.',
        ],
        limits: 'Visio und Project sind in den Plänen der Apps nicht enthalten und brauchen eigene Lizenzen.',
      },
      en: {
        title: 'Apps cannot be installed beside Visio or Project 2016 (MSI)',
        symptoms:
          'The installation ends with the message that Windows Installer and Click-to-Run versions do not go together. Devices with Visio or Project 2016 from volume contracts are concerned.',
        steps: [
          'List the owners and check who really worked with it in the last 90 days.',
          'Decide the replacement person by person: subscription, volume edition as Click-to-Run, web version, or none.',
          'Reinstall with MSICondition and RemoveMSI only where it was before.',
          'Use the same update channel as for the Apps.',
        ],
        limits: 'Visio and Project are not part of the plans of the Apps and need licences of their own.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(8),
    evidence: ['outdatedBuilds', 'agedItems'],
    causes: ['technical', 'resources'],
    reasons: ['itInfrastructure', 'itChangeResourcing'],
    source: 'Microsoft Learn: Configure update settings',
    sourceUrl: appsPage('updates/configure-update-settings-microsoft-365-apps'),
    words: {
      de: {
        title: 'Geräte bleiben auf altem Stand: vergessene Richtlinie setzt Pfad oder Kanal',
        symptoms:
          'Ein Teil der Geräte meldet seit Monaten denselben Build, obwohl Updates eingeschaltet sind. Im Konto steht „Updates werden vom Administrator verwaltet“.',
        steps: [
          'Auf einem betroffenen Gerät die wirksamen Richtlinien für Pfad, Kanal, Zielversion und Ausschalten von Updates lesen.',
          'Festlegen, wer Updates steuert: Cloud Update, Configuration Manager oder Richtlinie, nur einer.',
          'Widersprechende alte Werte entfernen, auch solche aus Vorlagen für Office 2016.',
          'OfficeMgmtCOM nur dort eingeschaltet lassen, wo Configuration Manager steuert.',
          'Frist für Updates setzen und nach zwei Wochen die Builds erneut zählen.',
        ],
        limits: 'Ein Wechsel auf einen älteren Kanal nimmt Funktionen weg und geht nicht über Configuration Manager.',
      },
      en: {
        title: 'Devices stay on an old build: a forgotten policy sets path or channel',
        symptoms:
          'Some devices have reported the same build for months although updates are switched on. The account page says that updates are managed by the administrator.',
        steps: [
          'On a device concerned read the effective policies for path, channel, target version and switching updates off.',
          'Decide who manages updates: cloud update, Configuration Manager or policy, only one of them.',
          'Remove old values that contradict it, also those from templates for Office 2016.',
          'Leave OfficeMgmtCOM on only where Configuration Manager is in charge.',
          'Set a deadline for updates and count the builds again after two weeks.',
        ],
        limits: 'Going to an older channel removes functions and is not possible through Configuration Manager.',
      },
    },
  },
  {
    ...documentation,
    edition: 2,
    id: knownId(9),
    evidence: ['notActivated', 'installedNotActive'],
    causes: ['technical'],
    reasons: ['itInfrastructure', 'billingLicensing'],
    source: 'Microsoft Learn: Overview of shared computer activation',
    sourceUrl: appsPage('licensing-activation/overview-shared-computer-activation'),
    words: {
      de: {
        title: 'Sitzungsserver und geteilte PCs fragen ständig nach der Aktivierung',
        symptoms:
          'Auf Terminalservern, virtuellen Desktops oder Schicht-PCs erscheint bei jeder Anmeldung die Aufforderung zum Aktivieren, oder die Grenze von fünf Geräten ist erreicht.',
        steps: [
          'SharedComputerLicensing einschalten; das Gerät danach neu starten.',
          'Pläne der Benutzer prüfen: Enterprise-Pläne und Business Premium enthalten das Recht, andere Business-Pläne nicht.',
          'Wo Profile nicht mitwandern, den Ordner für Lizenztoken auf einen mitwandernden Platz legen, mit einer Variable für den Benutzer im Pfad: Jeder braucht seinen eigenen.',
          'Einmaliges Anmelden herstellen, damit niemand nach seinem Konto gefragt wird.',
          'Mit zwei Benutzern nacheinander auf demselben Gerät prüfen.',
        ],
        limits:
          'Die Aktivierung braucht Internet. Wer vorher je Benutzer aktiviert hat, muss die Aktivierung auf dem Gerät zurücksetzen; die Benutzer und ihre Dateien bleiben.',
      },
      en: {
        title: 'Session hosts and shared PCs keep asking for activation',
        symptoms:
          'On terminal servers, virtual desktops or shift PCs the request to activate appears at each sign-in, or the limit of five devices is reached.',
        steps: [
          'Switch on SharedComputerLicensing; restart the device afterwards.',
          'Check the plans of the users: enterprise plans and Business Premium include the right, other business plans do not.',
          'Where profiles do not roam, put the folder for licence tokens in a place that does, with a variable for the user in its path: each needs one of their own.',
          'Set up single sign-on so that nobody is asked for an account.',
          'Test with two users one after the other on the same device.',
        ],
        limits:
          'Activation needs internet. Where a device was activated per user before, its activation has to be reset; users and files stay.',
      },
    },
  },
  {
    ...documentation,
    id: knownId(10),
    evidence: ['notActivated', 'notInstalled', 'laggingSegments'],
    causes: ['technical', 'resources'],
    reasons: ['billingLicensing', 'technicalOnboarding'],
    source: 'Microsoft Learn: Licensing and activation in Microsoft 365 Apps',
    sourceUrl: appsPage('licensing-activation/overview-licensing-activation-microsoft-365-apps'),
    words: {
      de: {
        title: 'Apps starten im eingeschränkten Modus: Lizenz fehlt oder kam zu spät',
        symptoms:
          'Nach der Installation lässt sich nur lesen und drucken. Betroffen sind einzelne Abteilungen oder alle einer Welle; im Verzeichnis fehlt der Plan oder er wurde erst am selben Tag zugewiesen.',
        steps: [
          'Für die Welle auszählen, wer einen Plan mit Desktop-Apps hat und wer nur einen Webplan.',
          'Lizenzen über die Gruppen der Wellen zuweisen statt von Hand, mindestens 24 Stunden vorher.',
          'Fehler der Gruppenzuweisung im Verzeichnis ansehen: zu wenige Plätze, widersprüchliche Pläne.',
          'Wer keinen Desktop-Plan bekommen soll, aus der Zielgruppe nehmen und im Plan begründen.',
        ],
        limits: '',
      },
      en: {
        title: 'Apps start in reduced mode: the licence is missing or came too late',
        symptoms:
          'After the installation only reading and printing works. Single departments or everybody of a wave are concerned; in the directory the plan is missing or was assigned on the same day.',
        steps: [
          'For the wave, count who has a plan with desktop Apps and who has only a web plan.',
          'Assign licences through the groups of the waves instead of by hand, at least 24 hours before.',
          'Look at the errors of group assignment in the directory: too few seats, conflicting plans.',
          'Take whoever shall not get a desktop plan out of the target group and say why in the plan.',
        ],
        limits: '',
      },
    },
  },
  {
    ...documentation,
    id: knownId(11),
    evidence: ['ringsBehind', 'outdatedBuilds'],
    causes: ['technical', 'resources'],
    reasons: ['itInfrastructure'],
    source: 'Microsoft Learn: Network guidance',
    sourceUrl: appsPage('best-practices/network-guidance'),
    words: {
      de: {
        title: 'Ausrollung steht, weil dünne Leitungen der Standorte überlastet sind',
        symptoms:
          'Wellen werden verschoben, sobald ein Standort an der Reihe ist; Downloads laufen stundenlang, andere Dienste werden langsam.',
        steps: [
          'Übermittlungsoptimierung einschalten und die Geräte eines Standorts zu einer Gruppe zusammenfassen.',
          'Erste Installation klein halten: nur die nötigen Sprachen, Visio und Project nachinstallieren.',
          'Wellen nach Standort und Bandbreite schneiden und Zeiten festlegen.',
          'Verbindungen zu den Diensten am VPN und am Proxy vorbei führen.',
          'Wo auch das nicht reicht: Inhalte mit Configuration Manager oder Connected Cache an den Standort bringen.',
        ],
        limits: 'Die Übermittlungsoptimierung braucht selbst Zugang zu ihren Diensten im Internet.',
      },
      en: {
        title: 'Rollout stops because thin lines of the sites are overloaded',
        symptoms:
          'Waves are postponed as soon as it is the turn of a site; downloads take hours, other services become slow.',
        steps: [
          'Switch on Delivery Optimization and group the devices of a site.',
          'Keep the first installation small: only the languages needed, Visio and Project afterwards.',
          'Cut waves by site and bandwidth and agree on times.',
          'Lead connections to the services past VPN and proxy.',
          'Where that is not enough either: bring the content to the site with Configuration Manager or Connected Cache.',
        ],
        limits: 'Delivery Optimization itself needs access to its services on the internet.',
      },
    },
  },
]
