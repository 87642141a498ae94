package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests expect of refusals. */
final class Faults {
  private Faults() {}

  static void assertFault(PeopleFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(PeopleException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
