/** Law holds pure functions only: no SQL, no HTTP, so that a jurist's question is a unit test. */
module org.jisr.law {
  requires transitive org.jisr.stix;
  requires static org.jspecify;

  exports org.jisr.law;
}
