package org.jisr.bench;

import java.util.Random;
import java.util.UUID;

/** Invented bundles: ordinary ones, and ones with the skew that real data has. */
final class Invented {
  private static final String[] WORDS = {
    "harbour", "company", "شركة", "الميناء", "vehicle", "camion", "puerta", "stadium", "account",
    "transfert", "مدينة", "warehouse", "noche", "convoy", "ticket", "réunion", "courier", "boat"
  };

  private Invented() {}

  /** Organisations and, between neighbours, relationships: half and half. */
  static String ordinary(int objects) {
    StringBuilder bundle = open();
    Random random = new Random(7);
    for (int i = 0; i < objects / 2; i++) {
      identity(bundle, i, words(random) + " " + i);
      relationship(bundle, i, i, (i + 1) % (objects / 2));
    }
    return close(bundle);
  }

  /** Organisations that all have the same name and description. */
  static String sameValue(int objects) {
    StringBuilder bundle = open();
    for (int i = 0; i < objects; i++) {
      identity(bundle, i, "harbour company شركة الميناء");
    }
    return close(bundle);
  }

  /** Half the objects are relationships of one hub to the other half. */
  static String hub(int relationships) {
    StringBuilder bundle = open();
    Random random = new Random(9);
    for (int i = 0; i <= relationships; i++) {
      identity(bundle, i, words(random) + " " + i);
      if (i > 0) {
        relationship(bundle, i, 0, i);
      }
    }
    return close(bundle);
  }

  static String identityId(int number) {
    return "identity--" + uuid(1, number);
  }

  private static void identity(StringBuilder bundle, int number, String name) {
    bundle.append(
        """
        {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-01-01T00:00:00.000Z","name":"%s","description":"%s, seen at the gate.",\
        "identity_class":"organization"},
        """
            .formatted(identityId(number), name, name));
  }

  private static void relationship(StringBuilder bundle, int number, int from, int to) {
    bundle.append(
        """
        {"type":"relationship","spec_version":"2.1","id":"relationship--%s",\
        "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
        "relationship_type":"related-to","source_ref":"%s","target_ref":"%s"},
        """
            .formatted(uuid(2, number), identityId(from), identityId(to)));
  }

  private static UUID uuid(int kind, int number) {
    Random random = new Random(31L * number + kind);
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
  }

  private static String words(Random random) {
    return WORDS[random.nextInt(WORDS.length)]
        + " "
        + WORDS[random.nextInt(WORDS.length)]
        + " "
        + WORDS[random.nextInt(WORDS.length)];
  }

  private static StringBuilder open() {
    return new StringBuilder(
        "{\"type\":\"bundle\",\"id\":\"bundle--5a1f3c7e-8d2b-4c60-9e41-7b6a0d9c2f18\",\"objects\":[\n");
  }

  private static String close(StringBuilder bundle) {
    bundle.setLength(bundle.length() - 2);
    return bundle.append("\n]}").toString();
  }
}
