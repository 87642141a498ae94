/** The log knows bytes and hashes, never content, so it can be verified by anyone. */
module org.jisr.log {
  requires tools.jackson.databind;
  requires static transitive org.jspecify;

  exports org.jisr.log;
}
