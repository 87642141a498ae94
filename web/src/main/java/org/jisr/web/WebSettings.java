package org.jisr.web;

import java.nio.file.Path;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the node listens.
 *
 * @param host the address people's browsers connect to
 * @param port its port; 0 takes a free one
 * @param tls the certificate for people, or null for plain HTTP on loopback
 * @param names further names the node answers to, beside loopback
 * @param exchangeHost the address partners' nodes connect to
 * @param exchangePort its port; 0 takes a free one
 * @param desks the folder of the built desks, or null to serve the API alone
 */
public record WebSettings(
    String host,
    int port,
    @Nullable SSLContext tls,
    Set<String> names,
    String exchangeHost,
    int exchangePort,
    @Nullable Path desks) {
  /** Copies the names. */
  public WebSettings {
    names = Set.copyOf(names);
  }
}
