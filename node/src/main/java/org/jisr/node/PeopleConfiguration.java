package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jisr.people.AgencySettings;
import org.jisr.people.PasskeySettings;
import org.jisr.people.PeopleException;
import org.jisr.people.PeopleSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes of the operator's choices and files what the room of people works with. */
final class PeopleConfiguration {
  private static final String AGENCY = "agency.json";
  private static final String ATTESTATION = "attestation";
  private static final Set<String> KNOWN =
      Set.of("name", "issuer", "clientId", "clientSecretFile", "origins", "certificates");

  private PeopleConfiguration() {}

  static PeopleSettings of(NodeSettings settings, Path data, String nodeName, boolean tls) {
    SignInChoices choices = settings.signIn();
    String named = choices.passkeyHost();
    String host = named == null ? settings.passkeyHost() : named;
    Set<X509Certificate> makers =
        choices.attestation() ? certificates(data.resolve(ATTESTATION)) : null;
    Path standard = data.resolve(AGENCY);
    Path agency = choices.agency();
    Path file = agency != null ? agency : Files.exists(standard) ? standard : null;
    return new PeopleSettings(
        nodeName,
        new PasskeySettings(host, tls, makers),
        choices.alwaysConfirm(),
        file == null ? null : agency(file));
  }

  /** The certificates in the PEM files of a folder; at least one, or nobody could register. */
  private static Set<X509Certificate> certificates(Path folder) {
    Set<X509Certificate> all = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
      for (Path file : files) {
        all.addAll(pem(file));
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    if (all.isEmpty()) {
      throw NodeException.environment(
          "ATTESTATION_EMPTY",
          "With --attestation required, the folder holds the certificates of the makers of"
              + " authenticators as PEM files. There is none.",
          Map.of("folder", folder.toString()));
    }
    return all;
  }

  private static Set<X509Certificate> pem(Path file) throws IOException {
    Set<X509Certificate> read = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        read.add((X509Certificate) one);
      }
      return read;
    } catch (CertificateException e) {
      throw new IOException(e);
    }
  }

  private static AgencySettings agency(Path file) {
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      for (String name : json.propertyNames()) {
        if (!KNOWN.contains(name)) {
          throw misconfigured(file, name);
        }
      }
      String secret = json.path("clientSecretFile").asString("");
      String trusted = json.path("certificates").asString("");
      Set<String> origins = new HashSet<>();
      json.path("origins").forEach(origin -> origins.add(origin.asString()));
      return new AgencySettings(
          text(file, json, "name"),
          URI.create(text(file, json, "issuer")),
          text(file, json, "clientId"),
          secret.isEmpty() ? null : Files.readString(file.resolveSibling(secret)).strip(),
          origins,
          trusted.isEmpty() ? Set.of() : pem(file.resolveSibling(trusted)));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreadable(file, e);
    } catch (PeopleException e) {
      throw NodeException.environment(e.code(), e.fault().message(), Map.of(), e);
    }
  }

  private static String text(Path file, JsonNode json, String name) {
    String value = json.path(name).asString("");
    if (value.isBlank()) {
      throw misconfigured(file, name);
    }
    return value;
  }

  private static NodeException misconfigured(Path file, String property) {
    return NodeException.environment(
        "AGENCY_FILE",
        "The description of the agency's identity provider has name, issuer and clientId, and may"
            + " have clientSecretFile, origins and certificates.",
        Map.of("file", file.toString(), "property", property));
  }

  private static NodeException unreadable(Path file, Exception cause) {
    return NodeException.environment(
        "SIGN_IN_FILE_UNREADABLE",
        "A file about signing in cannot be read. Check that it is there, and its form.",
        Map.of("file", file.toString()),
        cause);
  }
}
