package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects the log to refuse. */
final class LogFaults {
  private LogFaults() {}

  static void assertFault(ThrowingCallable call, LogFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(LogException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
