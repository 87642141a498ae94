package org.jisr.stix;

/** A link between objects (STIX 2.1, section 5). */
public abstract sealed class RelationshipObject extends StixObject permits Relationship, Sighting {
  RelationshipObject(Document document) {
    super(document);
  }
}
