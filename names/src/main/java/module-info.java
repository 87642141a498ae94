/** Names stands alone so that other programs can compare names without the node. */
module org.jisr.names {
  requires com.ibm.icu;
  requires static transitive org.jspecify;

  exports org.jisr.names;
}
