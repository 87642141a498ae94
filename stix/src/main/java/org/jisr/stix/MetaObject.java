package org.jisr.stix;

/** What is said about other objects: markings, translations, extensions (STIX 2.1, section 7). */
public abstract sealed class MetaObject extends StixObject
    permits ExtensionDefinition, LanguageContent, MarkingDefinition {
  MetaObject(Document document) {
    super(document);
  }
}
