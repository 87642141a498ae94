/**
 * Taxii speaks to other organisations' servers for the rooms that read from them and push to them.
 */
module org.jisr.taxii {
  requires java.net.http;
  requires static org.jspecify;

  exports org.jisr.taxii;
}
