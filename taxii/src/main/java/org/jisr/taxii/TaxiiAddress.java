package org.jisr.taxii;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a collection stands (TAXII 2.1, sections 4 and 5).
 *
 * @param apiRoot {@code https}, or {@code http} on this machine only; ends in a slash
 * @param collection the collection's id or alias
 */
public record TaxiiAddress(URI apiRoot, String collection) {
  private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

  /**
   * Checks what a person typed.
   *
   * @throws TaxiiException {@code TAXII_CLIENT_ADDRESS_INVALID} with the {@code field} that is
   *     wrong
   */
  public TaxiiAddress {
    require(COLLECTION.matcher(collection).matches() && !collection.matches("\\.+"), "collection");
    require(isApiRoot(apiRoot), "apiRoot");
    if (!apiRoot.getRawPath().endsWith("/")) {
      apiRoot = URI.create(apiRoot + "/");
    }
  }

  /** The collection itself. */
  public URI resource() {
    return URI.create(apiRoot + "collections/" + collection + "/");
  }

  /**
   * Its objects.
   *
   * @param query encoded, with its question mark, or empty
   */
  public URI objects(String query) {
    return URI.create(resource() + "objects/" + query);
  }

  /** What became of a push. */
  public URI status(String id) {
    return URI.create(apiRoot + "status/" + id + "/");
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw new TaxiiException(TaxiiFault.ADDRESS_INVALID, field);
    }
  }

  private static boolean isApiRoot(URI address) {
    boolean plain =
        address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawPath() != null;
    return plain
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && isLoopback(address.getHost())));
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
