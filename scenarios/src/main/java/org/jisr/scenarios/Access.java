package org.jisr.scenarios;

import org.jisr.law.Consultation;
import org.jisr.law.Role;
import org.jisr.law.Viewer;

/** Whose rights reach: analysts and liaison officers. */
final class Access {
  private Access() {}

  static void require(Consultation consultation) {
    if (!permitted(consultation.viewer())) {
      throw new ScenariosException(ScenariosFault.NOT_ALLOWED);
    }
  }

  static boolean permitted(Viewer viewer) {
    return viewer.has(Role.ANALYST) || viewer.has(Role.LIAISON);
  }
}
