package org.jisr.stix;

/**
 * An object whose type the standard does not know (STIX 2.1, sections 7.3 and 11), kept whole and
 * read through {@link #property(String)} and {@link #tree()}.
 */
public final class CustomObject extends StixObject {
  CustomObject(Document document) {
    super(document);
  }
}
