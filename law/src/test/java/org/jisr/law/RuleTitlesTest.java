package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RuleTitlesTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyBuiltInRuleOfReleasesHasATitleAndNothingElseHas(Language language) {
    Set<String> codes =
        Stream.<Rule[]>of(ReleaseRule.values(), CircumstanceRule.values())
            .flatMap(Stream::of)
            .map(Rule::code)
            .collect(Collectors.toSet());
    assertThat(RuleTitles.codes(language)).isEqualTo(codes);
    assertThat(codes)
        .allSatisfy(code -> assertThat(RuleTitles.find(code, language)).hasSizeBetween(5, 50));
  }
}
