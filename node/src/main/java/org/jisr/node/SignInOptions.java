package org.jisr.node;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code up} about signing in and confirming. */
final class SignInOptions {
  @Option(
      names = "--passkey-host",
      paramLabel = "HOST",
      description = "The one host name under which passkeys work (default: the node's own).")
  @Nullable String passkeyHost;

  @Option(
      names = "--attestation",
      paramLabel = "required|any",
      description = "Whether only passkeys of makers in DATA/attestation are accepted.")
  String attestation = "any";

  @Option(
      names = "--confirm",
      paramLabel = "always|when-possible",
      description = "Whether accounts without a passkey or password may release.")
  String confirm = "when-possible";

  @Option(
      names = "--agency",
      paramLabel = "FILE",
      description = "The agency's identity provider (default: DATA/agency.json, if there).")
  @Nullable Path agency;

  SignInChoices choices() {
    return new SignInChoices(
        passkeyHost,
        chosen("--attestation", attestation, "required", "any"),
        chosen("--confirm", confirm, "always", "when-possible"),
        agency);
  }

  private static boolean chosen(String option, String value, String yes, String no) {
    if (!value.equals(yes) && !value.equals(no)) {
      throw refused(option, value);
    }
    return value.equals(yes);
  }

  private static NodeException refused(String option, String value) {
    return NodeException.usage(
        "SIGN_IN_OPTION",
        "An option about signing in has a value it does not know. See ./jisr up --help.",
        Map.of("option", option, "value", value));
  }
}
