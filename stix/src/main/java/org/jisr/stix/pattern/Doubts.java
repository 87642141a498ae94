package org.jisr.stix.pattern;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jisr.stix.pattern.PatternWarning.Doubt;

/** Collects what is doubtful about a pattern while it is read. */
final class Doubts {
  /** More than that many help nobody. */
  private static final int MOST = 100;

  private static final BigInteger EXACT = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

  private final List<PatternWarning> warnings = new ArrayList<>();

  List<PatternWarning> warnings() {
    return List.copyOf(warnings);
  }

  void compared(ComparisonOperator operator, Constant constant, int offset) {
    if (!(constant instanceof Constant.Text text)) {
      return;
    }
    if (operator == ComparisonOperator.MATCHES) {
      Doubt doubt = RegexCheck.doubt(text.value());
      if (doubt != null) {
        add(doubt, offset);
      }
    } else if ((operator == ComparisonOperator.IS_SUBSET
            || operator == ComparisonOperator.IS_SUPERSET)
        && !AddressBlock.isOne(text.value())) {
      add(Doubt.NO_ADDRESS, offset);
    }
  }

  void constant(Constant constant, int offset) {
    if (constant instanceof Constant.Whole whole && whole.value().abs().compareTo(EXACT) > 0) {
      add(Doubt.INTEGER_RANGE, offset);
    }
  }

  void index(int index, int offset) {
    if (index < 0) {
      add(Doubt.INDEX_NEGATIVE, offset);
    }
  }

  void set(List<Constant> constants, int offset) {
    if (constants.isEmpty()) {
      add(Doubt.SET_EMPTY, offset);
    } else if (constants.stream().map(Doubts::kind).distinct().count() > 1) {
      add(Doubt.SET_MIXED, offset);
    }
  }

  /** Numbers with and without a fraction are one kind, and so are the two spellings of bytes. */
  private static Class<?> kind(Constant constant) {
    return switch (constant) {
      case Constant.Whole whole -> Constant.Decimal.class;
      case Constant.Hex hex -> Constant.Binary.class;
      case Constant.Decimal same -> same.getClass();
      case Constant.Binary same -> same.getClass();
      case Constant.Text same -> same.getClass();
      case Constant.Truth same -> same.getClass();
      case Constant.Moment same -> same.getClass();
    };
  }

  private void add(Doubt doubt, int offset) {
    if (warnings.size() < MOST) {
      warnings.add(new PatternWarning(doubt, offset));
    }
  }
}
