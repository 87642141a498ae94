package org.jisr.screening;

import java.util.List;
import org.jisr.law.Role;
import org.jisr.law.Viewer;

/** Whose rights reach how far. */
final class Access {
  private static final List<Role> LISTS = List.of(Role.ADMINISTRATOR, Role.APPROVER, Role.LIAISON);
  private static final List<Role> SCREENING = List.of(Role.ANALYST, Role.LIAISON);

  private Access() {}

  /** Takes lists in and sets the budget of false alerts. */
  static void requireLists(Viewer viewer) {
    require(LISTS.stream().anyMatch(viewer::has));
  }

  /** Sees which lists there are and how many entries they have. */
  static void requireStatus(Viewer viewer) {
    require(LISTS.stream().anyMatch(viewer::has) || SCREENING.stream().anyMatch(viewer::has));
  }

  /** Asks, and sees whose names are on lists. */
  static void requireContent(Viewer viewer) {
    require(SCREENING.stream().anyMatch(viewer::has));
  }

  private static void require(boolean permitted) {
    if (!permitted) {
      throw new ScreeningException(ScreeningFault.NOT_ALLOWED);
    }
  }
}
