package org.jisr.web;

import java.util.Map;

/** A request the API refuses; the words in four languages belong to the code. */
final class WebException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WebFault fault;
  private final Map<String, String> details;

  WebException(WebFault fault) {
    this(fault, Map.of());
  }

  /** Details name parameters and limits, never a person or a secret. */
  WebException(WebFault fault, Map<String, String> details) {
    super(fault.code());
    this.fault = fault;
    this.details = Map.copyOf(details);
  }

  WebFault fault() {
    return fault;
  }

  Map<String, String> details() {
    return details;
  }
}
