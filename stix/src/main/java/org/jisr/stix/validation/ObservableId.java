package org.jisr.stix.validation;

import org.jisr.stix.DeterministicId;
import org.jisr.stix.StixException;
import org.jisr.stix.StixId;

/** The advice that equal observables share an identifier (STIX 2.1, section 2.9). */
final class ObservableId {
  static final Constraint CONSTRAINT = Constraint.of(ObservableId::check, "id");

  private ObservableId() {}

  private static void check(Walk walk, Frame frame) {
    String id = frame.text("id");
    if (id == null || !frame.shape().name().equals(Identifiers.type(id))) {
      return;
    }
    try {
      StixId expected = DeterministicId.of(frame.shape().name(), walk.object());
      if (expected.uuid().version() == 4) {
        if (Identifiers.version(id) != 4) {
          walk.reportAt("id", Rule.ID_VERSION);
        }
      } else if (!expected.toString().equalsIgnoreCase(id)) {
        walk.reportAt("id", Rule.ID_NOT_DETERMINISTIC);
      }
    } catch (StixException e) {
      // A number beyond a double was reported where it stands; no identifier follows from it.
      return;
    }
  }
}
