package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of law on their way through files, without a node. */
final class LawCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(stream, stream), arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path key() throws Exception {
    byte[] secret =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    return Files.writeString(
        folder.resolve("authority.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(secret)
            + "\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void anExampleIsEditedSignedCheckedAndShown() throws Exception {
    assertThat(run("law", "example", "policy", "--party", "azwara")).isEqualTo(ExitCode.OK);
    Path text = Files.writeString(folder.resolve("policy.json"), said());
    assertThat(run("law", "sign", text.toString(), "--key", key().toString()))
        .isEqualTo(ExitCode.OK);
    Path signed = folder.resolve("policy.json.signed.json");
    assertThat(run("law", "check", signed.toString())).isEqualTo(ExitCode.OK);
    assertThat(said()).contains("jisr-policy/1", "azwara", "key ");
    assertThat(run("law", "show", signed.toString(), "--language", "fr")).isEqualTo(ExitCode.OK);
    assertThat(said()).contains("ne quittent pas le pays", "Act 12-19, art. 16");
    Files.writeString(signed, Files.readString(signed).replace("health-stays", "health-goes"));
    assertThat(run("law", "check", signed.toString())).isNotEqualTo(ExitCode.OK);
    assertThat(said()).contains("LAW_SIGNATURE_INVALID");
  }

  @Test
  void aCatalogueIsShownInTheLanguageAsked() throws Exception {
    run("law", "example", "instruments");
    Path text = Files.writeString(folder.resolve("instruments.json"), said());
    assertThat(run("law", "show", text.toString(), "--language", "ar")).isEqualTo(ExitCode.OK);
    assertThat(said()).contains("القانون رقم 12-19", "officer-import");
  }
}
