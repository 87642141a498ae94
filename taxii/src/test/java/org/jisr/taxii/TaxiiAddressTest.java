package org.jisr.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaxiiAddressTest {
  @Test
  void resourcesStandBelowTheApiRootWithOrWithoutItsSlash() {
    TaxiiAddress address = new TaxiiAddress(URI.create("https://a.example/api1"), "ports");
    assertThat(address.apiRoot()).hasToString("https://a.example/api1/");
    assertThat(address.resource()).hasToString("https://a.example/api1/collections/ports/");
    assertThat(address.objects("?limit=1"))
        .hasToString("https://a.example/api1/collections/ports/objects/?limit=1");
    assertThat(address.status("x")).hasToString("https://a.example/api1/status/x/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/api1/",
        "ftp://127.0.0.1/",
        "https:///api1/",
        "https://me:secret@a.example/api1/",
        "https://a.example/api1/?x=1",
        "https://a.example/api1/#x",
        "api1/",
        "mailto:a@a.example"
      })
  void onlyPlainSafeAddressesAreApiRoots(String root) {
    assertThatThrownBy(() -> new TaxiiAddress(URI.create(root), "ports"))
        .isInstanceOfSatisfying(
            TaxiiException.class, e -> assertThat(e.field()).isEqualTo("apiRoot"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".", "a/b", "a b", "ملف", "%2e"})
  void aCollectionIsOneSegmentOfThePath(String collection) {
    assertThatThrownBy(() -> new TaxiiAddress(URI.create("http://[::1]:8080/a/"), collection))
        .isInstanceOfSatisfying(
            TaxiiException.class, e -> assertThat(e.field()).isEqualTo("collection"));
  }

  @Test
  void theSecretIsInTheHeaderAndNowhereElse() {
    TaxiiCredentials basic = new TaxiiCredentials("reader", "s3cret");
    assertThat(basic.header()).isEqualTo("Basic cmVhZGVyOnMzY3JldA==");
    assertThat(new TaxiiCredentials(null, "t0ken").header()).isEqualTo("Bearer t0ken");
    assertThat(basic.toString()).doesNotContain("s3cret");
  }
}
