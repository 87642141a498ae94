/** Networks stand alone: a graph comes in, figures go out, nothing is read, kept or logged. */
module org.jisr.networks {
  requires java.management;
  requires static transitive org.jspecify;

  exports org.jisr.networks;
  exports org.jisr.networks.change;
  exports org.jisr.networks.cuts;
  exports org.jisr.networks.explain;
  exports org.jisr.networks.flows;
  exports org.jisr.networks.joined;
  exports org.jisr.networks.layers;
  exports org.jisr.networks.structure;
  exports org.jisr.networks.ties;
  exports org.jisr.networks.uncertainty;
}
