package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** An e-mail address (STIX 2.1, section 6.5). */
public final class EmailAddress extends CyberObservable {
  EmailAddress(Document document) {
    super(document);
  }

  /** Begins an e-mail address. */
  public static ObjectBuilder<EmailAddress> builder(String value) {
    return ObjectBuilder.of(EmailAddress.class, "email-addr", null).with("value", value);
  }

  /** The address. */
  public @Nullable String value() {
    return Property.string(tree(), "value");
  }

  /** The name shown with it. */
  public @Nullable String displayName() {
    return Property.string(tree(), "display_name");
  }

  /** The account it belongs to. */
  public @Nullable StixId belongsTo() {
    return Property.reference(tree(), "belongs_to_ref");
  }
}
