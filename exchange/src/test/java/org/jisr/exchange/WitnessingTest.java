package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.log.Checkpoint;
import org.jisr.log.CosigningKey;
import org.jisr.log.Hash;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LeafProof;
import org.jisr.log.LogException;
import org.jisr.log.Misbehaviour;
import org.jisr.log.TransparencyLog;
import org.jisr.log.Witness;
import org.jisr.log.WitnessPolicy;
import org.jisr.log.WitnessPublisher;
import org.jisr.log.WitnessReply;
import org.jisr.log.WitnessRhythm;
import org.jisr.log.WitnessTransport;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes: north witnesses south, and south receives from north. */
final class WitnessingTest {
  private static final WitnessRhythm RHYTHM = new WitnessRhythm(Duration.ofMinutes(1), 16);

  @TempDir private Path folder;
  private final TestNode north = new TestNode("north");
  private final TestNode south = new TestNode("south");
  private Witness witness;
  private WitnessPolicy policy;

  @BeforeEach
  void witness() {
    Road.agree(north, south);
    witness =
        Witness.open(
            folder.resolve("witness"),
            CosigningKey.generate("north/witness"),
            InstantSource.system());
    north.exchange.witnessing().witnessWith(witness);
    policy =
        WitnessPolicy.parse(
            "log %s\nwitness north %s\nquorum north\n"
                .formatted(south.log.verifierKey(), north.exchange.witnessing().keys().getLast()));
  }

  @AfterEach
  void close() {
    witness.close();
    north.close();
    south.close();
  }

  private WitnessPublisher publisher() {
    WitnessTransport way = south.exchange.witnessing().wayTo(north.party);
    return new WitnessPublisher(south.log, policy, name -> way, RHYTHM, Clock.systemUTC());
  }

  @Test
  void aPartnerCosignsThroughThePinnedConnection() throws Exception {
    try (WitnessPublisher publisher = publisher()) {
      assertThat(publisher.publish().met()).isTrue();
      assertThat(publisher.publish().met()).isTrue();
    }
    assertThat(north.exchange.witnessing().misbehaviour()).isEmpty();
  }

  @Test
  void aReceiptThatWasGivenUnwitnessedIsCompletedLaterAndVerifiesOffline() throws Exception {
    String id = Road.release(north, south, Road.person("Known"));
    Road.answered(north, id);
    byte[] receipt =
        north
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT receipt FROM exchange.outbox WHERE envelope_id = CAST(:id AS uuid)")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());
    LeafProof given = LeafProof.parse(String.valueOf(EnvelopeCodec.read(receipt).proof()));
    assertThatThrownBy(() -> given.verify(policy))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.code()).isEqualTo("LOG_QUORUM_MISSING"));
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
    }
    PartnerLink link = new PartnerLink(north.identity.keys().tls(), south.identity.card());
    Checkpoint seen = Checkpoint.parse(text(link.get(Paths.WITNESSED)), south.log.verifierKey());
    List<Hash> path = new ArrayList<>();
    text(link.get(Paths.INCLUSION + "?index=%d&size=%d".formatted(given.index(), seen.size())))
        .lines()
        .forEach(line -> path.add(Hash.parse(line)));
    link.close();
    assertThat(given.in(seen, path).verify(policy).index()).isEqualTo(given.index());
  }

  @Test
  void howFarWitnessesSawAPartnersLogIsKeptForOversight() throws Exception {
    north.exchange.witnessing().judgeBy(policy);
    north.exchange.witnessing().checkPartners();
    assertThat(north.exchange.witnessing().partners()).as("no quorum yet").isEmpty();
    assertThat(north.exchange.partners().verifyLog(south.party.value()).ok()).isTrue();
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
    }
    north.exchange.witnessing().checkPartners();
    WitnessedPartner seen = north.exchange.witnessing().partners().getFirst();
    assertThat(seen.partner()).isEqualTo(south.party);
    assertThat(seen.size()).isEqualTo(south.log.size());
  }

  @Test
  void aTipOffDoesNotWaitForWitnesses() throws Exception {
    north.exchange.witnessing().judgeBy(policy);
    witness.close();
    StixObject subject = Road.person("Urgent");
    north.store(north.handling(south.party), subject);
    TipOff warning = Road.warn(north, south, subject.id(), Duration.ofHours(1));
    assertThat(Road.inState(north, warning.id(), TipOffState.DELIVERED).deliveredAt()).isNotNull();
    assertThat(south.log.witnessed()).isNull();
  }

  @Test
  void aPartnerMaySpeakForItsOwnLogOnly() throws Exception {
    byte[] others = ("old 0\n\n" + north.log.publish()).getBytes(StandardCharsets.UTF_8);
    WitnessReply reply = south.exchange.witnessing().wayTo(north.party).send(others);
    assertThat(reply.status()).isEqualTo(404);
  }

  @Test
  void aNodeThatIsNoWitnessSaysSo() throws Exception {
    byte[] request = ("old 0\n\n" + north.log.publish()).getBytes(StandardCharsets.UTF_8);
    assertThat(north.exchange.witnessing().wayTo(south.party).send(request).status())
        .isEqualTo(404);
    assertThat(south.exchange.witnessing().keys()).isEmpty();
  }

  @Test
  void twoHistoriesOfAPartnerAreRefusedAndKept() throws Exception {
    try (WitnessPublisher publisher = publisher()) {
      publisher.publish();
    }
    long size = south.log.checkpoint().size();
    try (TransparencyLog other =
        TransparencyLog.open(
            folder.resolve("other"), south.identity.keys().logKey(), Clock.systemUTC())) {
      for (int i = 0; i < size; i++) {
        other.append(new Leaf(LeafKind.START, Map.of(), Map.of("x", "y" + i)));
      }
      String forked = "old " + size + "\n\n" + other.publish();
      WitnessReply reply =
          south
              .exchange
              .witnessing()
              .wayTo(north.party)
              .send(forked.getBytes(StandardCharsets.UTF_8));
      assertThat(reply.status()).isEqualTo(422);
    }
    assertThat(north.exchange.witnessing().misbehaviour())
        .extracting(Misbehaviour::kind)
        .containsExactly(Misbehaviour.Kind.FORK);
  }

  private static String text(PartnerLink.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
