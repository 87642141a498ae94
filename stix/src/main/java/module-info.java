/** STIX stands alone so that other programs can use it without the node. */
module org.jisr.stix {
  requires transitive tools.jackson.databind;
  requires static transitive org.jspecify;

  exports org.jisr.stix;
  exports org.jisr.stix.pattern;
  exports org.jisr.stix.validation;
}
