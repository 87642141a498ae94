package org.jisr.scenarios;

import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.bank.ExportReport;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HandlingMarking;
import org.jisr.law.Language;
import org.jisr.stix.Grouping;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Writes a plan to a file: through the gate, with the caution in the words of the file itself. */
final class ScenarioExport {
  private final Gate gate;
  private final Leaves leaves;
  private final InstantSource clock;

  ScenarioExport(Gate gate, Leaves leaves, InstantSource clock) {
    this.gate = gate;
    this.leaves = leaves;
    this.clock = clock;
  }

  ExportReport write(
      Consultation consultation, Picture picture, Language language, OutputStream output) {
    Set<StixId> ids =
        picture.outcome().steps().stream()
            .map(step -> StixId.parse(step.id()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    leaves.write(
        "export",
        consultation,
        picture.scenario().id(),
        Map.of(),
        Map.of("plan", String.valueOf(picture.scenario().planHash())));
    return gate.export(
        consultation, new ExportSelection.Named(ids), beside(picture, ids, language), output);
  }

  /** The grouping and the marking that says the handling it inherits. */
  private List<StixObject> beside(Picture picture, Set<StixId> ids, Language language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Handling handling = picture.input().handling();
    List<StixObject> objects = new ArrayList<>();
    if (ids.isEmpty() || handling == null) {
      return objects; // a grouping names at least one object (STIX 2.1, section 4.4)
    }
    MarkingDefinition marking = HandlingMarking.write(handling, null, now);
    objects.add(marking);
    objects.add(
        Grouping.builder(now, "unspecified", ids)
            .name(picture.scenario().question().title())
            .description(
                Caution.scenario(language)
                    + "\n"
                    + Caution.recovery(language)
                    + "\njisr-scenario/2 input "
                    + picture.scenario().inputHash()
                    + " plan "
                    + picture.scenario().planHash()
                    + " seed "
                    + picture.scenario().question().seed()
                    + " budget "
                    + picture.scenario().question().budget())
            .lang(language.code())
            .markedWith(HandlingMarking.references(handling, marking).toArray(new StixId[0]))
            .build());
    return objects;
  }
}
