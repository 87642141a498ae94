package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/** An account on a computer, a service or a network (STIX 2.1, section 6.16). */
public final class UserAccount extends CyberObservable {
  UserAccount(Document document) {
    super(document);
  }

  /** Begins an account by its identifier. */
  public static ObjectBuilder<UserAccount> builder(String userId) {
    return ObjectBuilder.of(UserAccount.class, "user-account", null).with("user_id", userId);
  }

  /** Its identifier in the system. */
  public @Nullable String userId() {
    return Property.string(tree(), "user_id");
  }

  /** Its secret in clear text. */
  public @Nullable String credential() {
    return Property.string(tree(), "credential");
  }

  /** The name used to sign in. */
  public @Nullable String accountLogin() {
    return Property.string(tree(), "account_login");
  }

  /** Its kind, such as {@code facebook} or {@code unix}. */
  public @Nullable String accountType() {
    return Property.string(tree(), "account_type");
  }

  /** The name shown to others. */
  public @Nullable String displayName() {
    return Property.string(tree(), "display_name");
  }

  /** Whether it belongs to a service rather than a person. */
  public @Nullable Boolean isServiceAccount() {
    return Property.bool(tree(), "is_service_account");
  }

  /** Whether it has elevated rights. */
  public @Nullable Boolean isPrivileged() {
    return Property.bool(tree(), "is_privileged");
  }

  /** Whether it can obtain elevated rights. */
  public @Nullable Boolean canEscalatePrivileges() {
    return Property.bool(tree(), "can_escalate_privs");
  }

  /** Whether it is disabled. */
  public @Nullable Boolean isDisabled() {
    return Property.bool(tree(), "is_disabled");
  }

  /** When it was created. */
  public @Nullable StixTimestamp accountCreated() {
    return Property.timestamp(tree(), "account_created");
  }

  /** When it expires. */
  public @Nullable StixTimestamp accountExpires() {
    return Property.timestamp(tree(), "account_expires");
  }

  /** When its secret was last changed. */
  public @Nullable StixTimestamp credentialLastChanged() {
    return Property.timestamp(tree(), "credential_last_changed");
  }

  /** When it was first used. */
  public @Nullable StixTimestamp accountFirstLogin() {
    return Property.timestamp(tree(), "account_first_login");
  }

  /** When it was last used. */
  public @Nullable StixTimestamp accountLastLogin() {
    return Property.timestamp(tree(), "account_last_login");
  }

  /** What Unix knows of it. */
  public @Nullable UnixAccountExtension unixAccount() {
    return Property.extension(tree(), "unix-account-ext", UnixAccountExtension::of);
  }
}
