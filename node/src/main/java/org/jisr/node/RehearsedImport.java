package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jisr.intake.ImportProfile;
import org.jisr.intake.ImportRequest;
import org.jisr.law.Consultation;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;

/**
 * An import of invented objects during the rehearsal: the JVM remembers which methods were hot, so
 * that the first real import compiles them at once.
 */
final class RehearsedImport {
  private static final int PAIRS = 6_000;
  private static final String TEXT =
      "A white van waited at the north gate, with two people. شوهدت حافلة بيضاء قرب الميناء."
          + " Le camion est arrivé au port pendant la nuit. El barco salió del puerto.";

  private RehearsedImport() {}

  static void run(Node node) throws InterruptedException {
    var party = node.profile().party();
    ImportProfile profile =
        ImportProfile.external(
            party,
            party,
            Set.of(Purpose.EVENT_SECURITY),
            LegalBasis.of("Rehearsal", "Rehearsal"),
            Tlp.GREEN,
            Instant.EPOCH);
    Viewer viewer = new Viewer(party, "rehearsal", Set.of(Role.ANALYST), Tlp.RED);
    ImportRequest request =
        new ImportRequest(
            "rehearsal.json", profile, new Consultation(viewer, Purpose.EVENT_SECURITY, null));
    byte[] bundle = bundle().getBytes(StandardCharsets.UTF_8);
    node.importer().await(node.importer().submit(new ByteArrayInputStream(bundle), request).id());
  }

  private static String bundle() {
    StringBuilder bundle = new StringBuilder("{\"type\":\"bundle\",\"objects\":[");
    for (int i = 0; i < PAIRS; i++) {
      String id = "identity--" + uuid(i);
      bundle
          .append(i == 0 ? "" : ",")
          .append(
              """
          {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",
           "modified":"2026-01-01T00:00:00.000Z","name":"Company %d","description":"%s",
           "identity_class":"organization","external_references":[{"source_name":"invented"}]},
          {"type":"relationship","spec_version":"2.1","id":"relationship--%s",
           "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
           "relationship_type":"related-to","source_ref":"%s","target_ref":"identity--%s"}
          """
                  .formatted(id, i, TEXT, uuid(i + PAIRS), id, uuid((i + 1) % PAIRS)));
    }
    return bundle.append("]}").toString();
  }

  private static UUID uuid(int number) {
    return new UUID(0x4000L | ((long) number << 20), (1L << 63) | number);
  }
}
