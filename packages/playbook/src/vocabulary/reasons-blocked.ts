import type { Reason, ReasonId } from './reason-model.ts'

type BlockedReasonId = Extract<
  ReasonId,
  | 'itInfrastructure'
  | 'itChangeResourcing'
  | 'legalRegulatory'
  | 'securityPrivacy'
  | 'adoptionReadiness'
  | 'productCapability'
  | 'serviceReliability'
  | 'appCompatibility'
  | 'partnerEngagement'
  | 'billingLicensing'
>

/** The reasons of L1 Blocked, each with what it is about and what it is not about (engagement.md §5). */
export const blockedReasons: Readonly<Record<BlockedReasonId, Reason>> = {
  itInfrastructure: {
    label: { de: 'IT-Infrastruktur, Behebung', en: 'Customer IT infrastructure, remediation' },
    of: 'blocked',
    isAbout: {
      de: 'Technik: Netz, Betriebssystem, Verzeichnis, Hardware, Probleme mit Paket oder Kanal.',
      en: 'Technology: network, operating system, directory, hardware, package or channel problems.',
    },
    isNotAbout: { de: 'Menschen, Abläufe', en: 'people, processes' },
    ask: {
      de: 'Wartet die Einführung auf ein Windows-Abbild? Scheitern Paket oder Verteilung? Ist der Kanal oder das Updateverfahren unklar?',
      en: 'Does it wait for a Windows image? Does the package or deployment fail? Is the channel or update solution unclear?',
    },
    source: 'P',
  },
  itChangeResourcing: {
    label: { de: 'IT-Veränderung und -Kapazität', en: 'IT change management and resourcing' },
    of: 'blocked',
    isAbout: {
      de: 'IT-Personal, Fähigkeiten, Budget, IT-Abläufe, Updatetests.',
      en: 'IT staff, skills, budget, IT processes, update testing.',
    },
    isNotAbout: {
      de: 'die Technik selbst, Endbenutzer, Geschäftsregeln',
      en: 'the technology itself, end users, business rules',
    },
    ask: {
      de: 'Kann die IT monatlichen Updates folgen? Ist der Helpdesk bereit?',
      en: 'Can IT follow monthly updates? Is the helpdesk ready?',
    },
    source: 'P',
  },
  legalRegulatory: {
    label: { de: 'Recht und Regulierung', en: 'Legal, regulatory' },
    of: 'blocked',
    isAbout: {
      de: 'Gesetz oder Vertrag verbieten den Clouddienst.',
      en: 'Law or contract forbids the cloud service.',
    },
    isNotAbout: {
      de: 'eigene Richtlinie (→ Sicherheit), fehlendes Rechenzentrum (→ Produktfunktion)',
      en: 'own policy (→ security), missing data centre (→ product)',
    },
    ask: { de: 'Welche Vorschrift, welche Daten?', en: 'Which rule, which data?' },
    source: 'P',
  },
  securityPrivacy: {
    label: { de: 'Sicherheit und Datenschutz (nicht Produkt)', en: 'Security, privacy (non-product)' },
    of: 'blocked',
    isAbout: {
      de: 'Eigene Sicherheits- oder Datenschutzrichtlinie; mit dem Produkt, wie es ist, lösbar.',
      en: 'Own security or privacy policy; solvable with what the product has.',
    },
    isNotAbout: { de: 'fehlende Funktion (→ Produktfunktion)', en: 'missing function (→ product)' },
    ask: { de: 'Ist die oder der Sicherheitsbeauftragte einbezogen?', en: 'Is the security officer involved?' },
    source: 'P',
  },
  adoptionReadiness: {
    label: { de: 'Bereitschaft der Benutzer', en: 'Adoption readiness' },
    of: 'blocked',
    isAbout: {
      de: 'Benutzer, Schulung, Multiplikatoren, Geschäftsregeln.',
      en: 'Users, training, champions, business rules.',
    },
    isNotAbout: { de: 'IT-Personal, IT-Teams, Technik', en: 'IT people, IT teams, technology' },
    ask: { de: 'Welche Abteilungen, welcher Plan?', en: 'Which departments, which plan?' },
    source: 'P',
  },
  productCapability: {
    label: { de: 'Produktfunktion', en: 'Product feature, capability' },
    of: 'blocked',
    isAbout: { de: 'Fehlende oder fehlerhafte Produktfunktion.', en: 'Missing or defective product function.' },
    isNotAbout: {
      de: 'vorhandene Anwendung Dritter (→ Anwendungskompatibilität)',
      en: 'existing third-party app (→ compatibility)',
    },
    ask: {
      de: 'Gibt es einen Umweg? Wie lautet die Nummer der Produktrückmeldung?',
      en: 'Is there a workaround? What is the feedback id?',
    },
    source: 'P',
  },
  serviceReliability: {
    label: { de: 'Zuverlässigkeit des Dienstes', en: 'Service reliability' },
    of: 'blocked',
    isAbout: {
      de: 'Vertrauen nach Ausfällen, Angst vor Ausfällen, Antwortzeiten.',
      en: 'Trust after, or fear of, outages; latency.',
    },
    isNotAbout: { de: 'gemessenes Netzproblem (→ Infrastruktur)', en: 'measured network problem (→ infrastructure)' },
    ask: { de: 'Wie wurde gemessen?', en: 'How was it measured?' },
    source: 'P',
  },
  appCompatibility: {
    label: { de: 'Anwendungskompatibilität', en: 'App compatibility' },
    of: 'blocked',
    isAbout: {
      de: 'Fachanwendung, Add-in oder Makro läuft nicht oder ist nicht zertifiziert.',
      en: 'A line-of-business app, add-in or macro does not work or is not certified.',
    },
    isNotAbout: { de: 'Zertifizierung des Dienstes selbst', en: 'certification of the service itself' },
    ask: {
      de: 'Welches Add-in, welche Formel, welches Makro?',
      en: 'Which add-in, which formula, which macro?',
    },
    source: 'P',
  },
  partnerEngagement: {
    label: { de: 'Partner', en: 'Partner engagement' },
    of: 'blocked',
    isAbout: {
      de: 'Partner fehlt, ist nicht geübt, schweigt oder hat einen begrenzten Vertrag.',
      en: 'Partner missing, unskilled, silent, or with a limited contract.',
    },
    isNotAbout: null,
    ask: { de: 'Wer schließt den Vertrag?', en: 'Who contracts?' },
    source: 'P',
  },
  billingLicensing: {
    label: { de: 'Abrechnung, Lizenzen, Abonnement', en: 'Billing, licensing, subscription' },
    of: 'blocked',
    isAbout: {
      de: 'Falsche, fehlende oder wechselnde Lizenzen, Vertragsgespräche, Fusion.',
      en: 'Wrong, missing or moving licences, contract talks, merger.',
    },
    isNotAbout: null,
    ask: { de: 'Enthält der Plan die Apps?', en: 'Does the plan contain the Apps?' },
    source: 'P',
  },
}
