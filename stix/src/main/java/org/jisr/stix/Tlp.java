package org.jisr.stix;

/** A level of the FIRST Traffic Light Protocol 2.0, from open to closed. */
public enum Tlp {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED
}
