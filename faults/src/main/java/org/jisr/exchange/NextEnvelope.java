package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.AssertionKind;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What this node would release next to a partner in the ordinary channel, with a header that says
 * what the lie wants; signed and logged by this node like any other.
 *
 * @param header as it is signed
 * @param item the only item in it, made up for this envelope
 * @param channel where this node's channel stands
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NextEnvelope(
    Core core, Lie lie, EnvelopeHeader header, byte[] payload, StixId item, Channel channel) {
  static final String WEAKER_SUITE = "jisr-1";

  private static final Condition HIDDEN = Condition.of(ConditionKind.NO_ONWARD);

  static NextEnvelope of(Core core, PartyId to, Lie lie) {
    StixObject object = object();
    Instant now = core.now();
    Handling handling =
        Handling.builder(core.self(), core.self())
            .legalBasis(LegalBasis.of("Order 7 on event security", "Joint Security Office"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.NONE)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.AMBER)
            .conditions(List.of(HIDDEN))
            .releasableTo(to)
            .retention(now.plus(Duration.ofDays(300)), now.plus(Duration.ofDays(900)))
            .build();
    ItemsPayload items = new ItemsPayload(List.of(new ItemsPayload.Item(object, handling)), null);
    byte[] payload = ItemsWriter.write(items, now);
    Agreement agreement =
        core.jdbi().withHandle(handle -> AgreementBook.of(handle, to)).views(now).stream()
            .filter(each -> each.state() == AgreementState.IN_FORCE)
            .findFirst()
            .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_MISSING));
    Channel channel =
        core.jdbi().withHandle(h -> Channel.look(h, to, Direction.OUT, Lane.ORDINARY));
    EnvelopeHeader honest =
        new EnvelopeHeader(
            Suite.CURRENT,
            UUID.randomUUID().toString(),
            core.self(),
            to,
            Lane.ORDINARY,
            channel.seq() + 1,
            channel.head(),
            EnvelopeKind.RELEASE,
            Urgency.ROUTINE,
            now,
            now.plus(Duration.ofDays(1)),
            agreement.text().id(),
            agreement.text().hash(),
            Purpose.EVENT_SECURITY,
            items.conditions(agreement.text().conditions()),
            ItemsPayload.MEDIA_TYPE,
            Digest.sha256Hex(payload),
            null,
            null);
    return new NextEnvelope(core, lie, told(honest, lie), payload, object.id(), channel);
  }

  private static StixObject object() {
    return StixObject.read(
        """
        {"type":"location","spec_version":"2.1","id":"location--%s",\
        "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
        "name":"Forged pier","country":"XK"}"""
            .formatted(UUID.randomUUID()));
  }

  /** The header as the lie wants it. */
  private static EnvelopeHeader told(EnvelopeHeader honest, Lie lie) {
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(HeaderJson.write(honest));
    Instant created = honest.createdAt();
    switch (lie) {
      case OTHER_NODE -> json.put("to", "guest-bureau");
      case OTHER_SENDER -> json.put("from", "guest-bureau");
      case OTHER_LANE -> json.put("lane", Lane.URGENT.code());
      case REORDERED -> json.put("seq", honest.seq() + 1);
      case OTHER_PAST -> json.put("previousHash", Digest.sha256Hex(new byte[1]));
      case WEAKER_SUITE -> json.put("suite", WEAKER_SUITE);
      case OTHER_MARKING -> json.putArray("conditions");
      case OTHER_AGREEMENT -> json.put("agreementHash", Digest.sha256Hex(new byte[2]));
      case EXPIRED -> {
        json.put("createdAt", created.minus(Duration.ofDays(2)).toString());
        json.put("expiresAt", created.minus(Duration.ofDays(1)).toString());
      }
      case FUTURE -> json.put("createdAt", created.plus(Duration.ofHours(5)).toString());
      default -> {}
    }
    return HeaderJson.read(CanonicalText.bytes(json));
  }

  Envelope signed(HybridKeys keys) {
    Envelope envelope = Envelope.sign(header, payload, keys);
    Leaf leaf =
        new Leaf(LeafKind.RELEASE, LeafFields.of(Direction.OUT, envelope, header.to()), Map.of());
    return envelope.withProof(core.log().prove(core.log().append(leaf)).toString());
  }

  /** Whether its place is the next one of the ordinary channel. */
  boolean inOrder() {
    return header.lane() == Lane.ORDINARY && header.seq() == channel.seq() + 1;
  }

  /** The partner answered with a signed receipt: the place is taken. */
  void advance(Envelope envelope) {
    core.jdbi()
        .useTransaction(
            handle ->
                Channel.lock(handle, channel.partner(), Direction.OUT, Lane.ORDINARY)
                    .advance(handle, envelope.hash()));
  }
}
