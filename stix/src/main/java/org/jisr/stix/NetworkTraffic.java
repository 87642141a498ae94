package org.jisr.stix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Traffic from a source to a destination (STIX 2.1, section 6.12). */
public final class NetworkTraffic extends CyberObservable {
  NetworkTraffic(Document document) {
    super(document);
  }

  /**
   * Begins network traffic by its protocols from the outermost in; it still needs {@code src_ref}
   * or {@code dst_ref}.
   */
  public static ObjectBuilder<NetworkTraffic> builder(Collection<String> protocols) {
    return ObjectBuilder.of(NetworkTraffic.class, "network-traffic", null)
        .with("protocols", protocols);
  }

  /** When it began. */
  public @Nullable StixTimestamp start() {
    return Property.timestamp(tree(), "start");
  }

  /** When it ended. */
  public @Nullable StixTimestamp end() {
    return Property.timestamp(tree(), "end");
  }

  /** Whether it goes on. */
  public @Nullable Boolean isActive() {
    return Property.bool(tree(), "is_active");
  }

  /** The address it comes from. */
  public @Nullable StixId source() {
    return Property.reference(tree(), "src_ref");
  }

  /** The address it goes to. */
  public @Nullable StixId destination() {
    return Property.reference(tree(), "dst_ref");
  }

  /** From 0 to 65535. */
  public @Nullable Long sourcePort() {
    return Property.integer(tree(), "src_port");
  }

  /** From 0 to 65535. */
  public @Nullable Long destinationPort() {
    return Property.integer(tree(), "dst_port");
  }

  /** From the outer to the inner one. */
  public List<String> protocols() {
    return Property.strings(tree(), "protocols");
  }

  /** Bytes sent by the source. */
  public @Nullable Long sourceByteCount() {
    return Property.integer(tree(), "src_byte_count");
  }

  /** Bytes sent by the destination. */
  public @Nullable Long destinationByteCount() {
    return Property.integer(tree(), "dst_byte_count");
  }

  /** Packets sent by the source. */
  public @Nullable Long sourcePackets() {
    return Property.integer(tree(), "src_packets");
  }

  /** Packets sent by the destination. */
  public @Nullable Long destinationPackets() {
    return Property.integer(tree(), "dst_packets");
  }

  /** IP Flow Information Export data. */
  public Map<String, JsonNode> ipfix() {
    return Property.map(tree(), "ipfix");
  }

  /** The bytes sent by the source. */
  public @Nullable StixId sourcePayload() {
    return Property.reference(tree(), "src_payload_ref");
  }

  /** The bytes sent by the destination. */
  public @Nullable StixId destinationPayload() {
    return Property.reference(tree(), "dst_payload_ref");
  }

  /** The traffic it carries. */
  public List<StixId> encapsulates() {
    return Property.references(tree(), "encapsulates_refs");
  }

  /** The traffic that carries it. */
  public @Nullable StixId encapsulatedBy() {
    return Property.reference(tree(), "encapsulated_by_ref");
  }

  /** The request, if it is HTTP. */
  public @Nullable HttpRequestExtension httpRequest() {
    return Property.extension(tree(), "http-request-ext", HttpRequestExtension::of);
  }

  /** The message, if it is ICMP. */
  public @Nullable IcmpExtension icmp() {
    return Property.extension(tree(), "icmp-ext", IcmpExtension::of);
  }

  /** The socket. */
  public @Nullable SocketExtension socket() {
    return Property.extension(tree(), "socket-ext", SocketExtension::of);
  }

  /** The flags, if it is TCP. */
  public @Nullable TcpExtension tcp() {
    return Property.extension(tree(), "tcp-ext", TcpExtension::of);
  }
}
