package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network domain name (STIX 2.1, section 6.4). */
public final class DomainName extends CyberObservable {
  DomainName(Document document) {
    super(document);
  }

  /** Begins a domain name. */
  public static ObjectBuilder<DomainName> builder(String value) {
    return ObjectBuilder.of(DomainName.class, "domain-name", null).with("value", value);
  }

  /** The name. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }

  /** The addresses and names it leads to, in the form that is deprecated. */
  public List<StixId> resolvesTo() {
    return Property.references(tree(), "resolves_to_refs");
  }
}
