package org.jisr.exchange;

/** The two parties of a request for information. */
public enum RequestSide {
  /** Wants to know. */
  ASKER,
  /** May hold it, judges the request and answers. */
  HOLDER
}
