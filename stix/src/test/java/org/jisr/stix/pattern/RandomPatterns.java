package org.jisr.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jisr.stix.StixTimestamp;

/** Trees with every construct of the grammar and odd names and values. */
final class RandomPatterns {
  private static final List<String> TEXTS =
      List.of(
          "", "value", "SHA-256", "IN", "true", "to_refs", "it's", "a\\b", "اسم", "\n", "🚢", "//");

  private final Random random;

  RandomPatterns(Random random) {
    this.random = random;
  }

  ObservationExpression observation(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> new ObservationExpression.And(several(() -> observation(depth - 1)));
      case 2 -> new ObservationExpression.Or(several(() -> observation(depth - 1)));
      case 3 -> new ObservationExpression.FollowedBy(several(() -> observation(depth - 1)));
      case 4 -> new ObservationExpression.Qualified(observation(depth - 1), qualifiers());
      default -> new ObservationExpression.Observation(comparison(depth));
    };
  }

  private ComparisonExpression comparison(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(3)) {
      case 1 -> new ComparisonExpression.And(several(() -> comparison(depth - 1)));
      case 2 -> new ComparisonExpression.Or(several(() -> comparison(depth - 1)));
      default -> test();
    };
  }

  private <T> List<T> several(Supplier<T> one) {
    List<T> result = new ArrayList<>(List.of(one.get(), one.get()));
    if (random.nextBoolean()) {
      result.add(one.get());
    }
    return result;
  }

  private List<Qualifier> qualifiers() {
    StixTimestamp start = moment();
    List<Qualifier> result =
        new ArrayList<>(
            List.of(
                new Qualifier.Within(
                    BigDecimal.valueOf(random.nextInt(1, 99_999), random.nextInt(-3, 4))),
                new Qualifier.Repeats(random.nextLong(1, Long.MAX_VALUE)),
                new Qualifier.StartStop(
                    start,
                    StixTimestamp.of(start.instant().plusMillis(random.nextInt(1, 9_999))))));
    Collections.shuffle(result, random);
    return result.subList(0, random.nextInt(1, 4));
  }

  private ComparisonExpression test() {
    return switch (random.nextInt(4)) {
      case 0 -> new ComparisonExpression.Existence(path(), random.nextBoolean());
      case 1 -> {
        List<Constant> constants = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          constants.add(constant());
        }
        yield new ComparisonExpression.Membership(path(), random.nextBoolean(), constants);
      }
      default -> {
        ComparisonOperator operator =
            ComparisonOperator.values()[random.nextInt(ComparisonOperator.values().length)];
        Constant constant = constant();
        yield new ComparisonExpression.Comparison(
            path(),
            random.nextBoolean(),
            operator,
            operator.takes(constant) ? constant : new Constant.Text(text()));
      }
    };
  }

  private ObjectPath path() {
    List<PathStep> steps = new ArrayList<>(List.of(new PathStep.Property(text())));
    for (int i = random.nextInt(4); i > 0; i--) {
      steps.add(
          switch (random.nextInt(3)) {
            case 0 -> new PathStep.Item(random.nextInt());
            case 1 -> new PathStep.AnyItem();
            default -> new PathStep.Property(text());
          });
    }
    return new ObjectPath("x-jisr-thing", steps);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return text.toString();
  }

  private StixTimestamp moment() {
    return StixTimestamp.of(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
  }

  private Constant constant() {
    byte[] bytes = new byte[random.nextInt(1, 7)];
    random.nextBytes(bytes);
    return switch (random.nextInt(7)) {
      case 0 -> new Constant.Whole(new BigInteger(random.nextInt(80), random).negate());
      case 1 ->
          new Constant.Decimal(BigDecimal.valueOf(random.nextLong(), random.nextInt(-20, 40)));
      case 2 -> new Constant.Truth(random.nextBoolean());
      case 3 -> new Constant.Moment(moment());
      case 4 -> new Constant.Hex(HexFormat.of().formatHex(bytes));
      case 5 -> new Constant.Binary(Base64.getEncoder().encodeToString(bytes));
      default -> new Constant.Text(text());
    };
  }
}
