package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or more IPv6 addresses (STIX 2.1, section 6.9). */
public final class Ipv6Address extends CyberObservable {
  Ipv6Address(Document document) {
    super(document);
  }

  /** Begins an address or a block of them. */
  public static ObjectBuilder<Ipv6Address> builder(String value) {
    return ObjectBuilder.of(Ipv6Address.class, "ipv6-addr", null).with("value", value);
  }

  /** An address or a CIDR block. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }

  /** The MAC addresses it leads to. */
  public List<StixId> resolvesTo() {
    return Property.references(tree(), "resolves_to_refs");
  }

  /** The autonomous systems it belongs to. */
  public List<StixId> belongsTo() {
    return Property.references(tree(), "belongs_to_refs");
  }
}
