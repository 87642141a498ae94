package org.jisr.stix;

/** What intelligence is about: people, groups, places, acts, documents (STIX 2.1, section 4). */
public abstract sealed class DomainObject extends StixObject
    permits AttackPattern,
        Campaign,
        CourseOfAction,
        Grouping,
        Identity,
        Incident,
        Indicator,
        Infrastructure,
        IntrusionSet,
        Location,
        Malware,
        MalwareAnalysis,
        Note,
        ObservedData,
        Opinion,
        Report,
        ThreatActor,
        Tool,
        Vulnerability {
  DomainObject(Document document) {
    super(document);
  }
}
