/**
 * Taxii speaks to other organisations' servers for the rooms that read from them and push to them.
 */
module org.jisr.taxii {
  requires transitive java.net.http;
  requires static transitive org.jspecify;

  exports org.jisr.taxii;
}
