import type { View } from '@lotse/odt'
import { memo } from 'react'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import { Notes } from '../findings/Notes.tsx'
import { AttributeSettings } from './AttributeSettings.tsx'
import styles from './form.module.css'
import { Preferences } from './Preferences.tsx'
import { Products } from './Products.tsx'
import { Properties } from './Properties.tsx'
import { Removal } from './Removal.tsx'
import { Section } from './Section.tsx'
import { ADD_SETTINGS, DISPLAY_SETTINGS, LOGGING_SETTINGS, SOURCE_SETTINGS, UPDATE_SETTINGS } from './settings.ts'

/**
 * What a configuration can say, as a form. Each change is a small edit of the XML; what the form does not know stays. It is
 * drawn again when the text was read, not with every letter.
 */
export const ConfigurationForm = memo(function ConfigurationForm({ view }: { readonly view: View }) {
  const say = useText()
  const { locked } = useDesigner()
  return (
    <fieldset className={styles.fields} disabled={locked}>
      <legend className="visually-hidden">{say('designer:form.title')}</legend>
      <Notes at="Configuration" />
      <Section title={say('designer:form.what')} first>
        <Notes at="Configuration/Add" />
        <div className={styles.pair}>
          <AttributeSettings settings={ADD_SETTINGS} element={view.add} />
        </div>
      </Section>
      <Section title={say('designer:form.products')}>
        <Products products={view.products} purpose="add" />
      </Section>
      <Section title={say('designer:form.source')}>
        <div className={styles.pair}>
          <AttributeSettings settings={SOURCE_SETTINGS} element={view.add} />
        </div>
      </Section>
      <Section title={say('designer:form.updates')}>
        <Notes at="Configuration/Updates" />
        <div className={styles.pair}>
          <AttributeSettings settings={UPDATE_SETTINGS} element={view.updates} />
        </div>
      </Section>
      <Section title={say('designer:form.display')}>
        <Notes at="Configuration/Display" />
        <div className={styles.pair}>
          <AttributeSettings settings={DISPLAY_SETTINGS} element={view.display} />
        </div>
      </Section>
      <Section title={say('designer:form.removal')}>
        <Removal view={view} />
      </Section>
      <Section title={say('designer:form.properties')}>
        <div className={styles.pair}>
          <Properties properties={view.properties} />
        </div>
      </Section>
      <Section title={say('designer:form.preferences')}>
        <Preferences appSettings={view.appSettings} />
      </Section>
      <Section title={say('designer:form.logging')}>
        <Notes at="Configuration/Logging" />
        <div className={styles.pair}>
          <AttributeSettings settings={LOGGING_SETTINGS} element={view.logging} />
        </div>
      </Section>
    </fieldset>
  )
})
