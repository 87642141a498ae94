package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of the Windows registry (STIX 2.1, section 6.17). */
public final class WindowsRegistryKey extends CyberObservable {
  WindowsRegistryKey(Document document) {
    super(document);
  }

  /** Begins a registry key with its full path. */
  public static ObjectBuilder<WindowsRegistryKey> builder(String key) {
    return ObjectBuilder.of(WindowsRegistryKey.class, "windows-registry-key", null)
        .with("key", key);
  }

  /** Its full path with the hive. */
  public @Nullable String key() {
    return Property.string(tree(), "key");
  }

  /** Its values. */
  public List<RegistryValue> values() {
    return Property.list(tree(), "values", RegistryValue::of);
  }

  /** When it was last changed. */
  public @Nullable StixTimestamp modifiedTime() {
    return Property.timestamp(tree(), "modified_time");
  }

  /** The account that created it. */
  public @Nullable StixId creatorUser() {
    return Property.reference(tree(), "creator_user_ref");
  }

  /** How many keys it contains. */
  public @Nullable Long numberOfSubkeys() {
    return Property.integer(tree(), "number_of_subkeys");
  }
}
